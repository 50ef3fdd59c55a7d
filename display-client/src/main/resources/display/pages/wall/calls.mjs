/** The call block and the calls before it. */
import {html, signal, useRef} from 'ui/html.mjs';
import {Icon, PriorityTag} from 'ui/components.mjs';
import {keyOf} from './shown.mjs';
import {useLargest} from './largest.mjs';

const MOST_LAST_CALLS = 6;
/** A counter's name ends in something this short, or it is set as words. */
const SHORT_COUNTER = /^(.+) (\S{1,3})$/;

/** Whether the block needs the whole width, so that the earlier calls must give way for these seconds. */
export const wide = signal(false);

/** The calls that stand now, newest on top: one fills the block, more are set as rows. */
export function CallBlock({standing, texts}) {
  const rows = useRef();
  const alone = standing.length === 1;
  useLargest(rows, wide);
  return html`<section class="block" aria-live="polite" data-testid="calls">
    <div class="block__labels">
      <p>${texts.say('id', 'number')} <span class="second" lang="en">${texts.say('en', 'number')}</span></p>
      ${alone && html`<${Notes} call=${standing[0].call} texts=${texts} />`}
      <p>${texts.say('id', 'goTo')} <span class="second" lang="en">${texts.say('en', 'goTo')}</span></p>
    </div>
    <div class="block__rows block__rows--${standing.length}" ref=${rows}>
      ${standing.map(
        ({call, blinks}) => html`<article
          class="call ${blinks ? 'call--new' : ''}"
          key=${keyOf(call)}
          lang=${languageOf(call)}
          data-testid="call-${call.number}"
        >
          <p class="call__number number">${call.number}</p>
          <div class="call__way">
            <svg class="call__arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 12h19M13 4l8 8-8 8" /></svg>
            ${!alone && html`<${Notes} call=${call} texts=${texts} />`}
          </div>
          <${Counter} name=${call.counterName[languageOf(call)]} />
        </article>`,
      )}
    </div>
  </section>`;
}

/** A call speaks the language that its visitor chose. */
function languageOf({language}) {
  return language === 'en' ? 'en' : 'id';
}

function Notes({call, texts}) {
  const language = languageOf(call);
  return html`<p class="call__notes" lang=${language}>
    ${call.priority && html`<${PriorityTag}>${texts.say(language, 'priority')}<//>`}
    ${call.calls > 1 && html`<span class="tag">${texts.say(language, 'callAgain', {count: call.calls})}</span>`}
  </p>`;
}

/** `Loket 3`: the word small, what tells it from others large. */
function Counter({name}) {
  const [, word, value] = SHORT_COUNTER.exec(name) ?? [];
  return value === undefined
    ? html`<p class="call__counter call__counter--words">${name}</p>`
    : html`<p class="call__counter"><span>${word}</span>${' '}<b>${value}</b></p>`;
}

/** A counter with a long name, `Loket 10 Pengaduan`, gets letters so small that its longest word fits. */
function LastTo({name}) {
  const longest = Math.max(...name.split(' ').map((word) => word.length));
  return html`<span class=${`last__to ${SHORT_COUNTER.test(name) ? '' : 'last__to--words'}`} style=${{'--longest': longest}}>
    <${Icon} name="arrow" /><span>${name}</span>
  </span>`;
}

/** The calls before, newest first. */
export function LastCalls({calls, label, none, priority}) {
  return html`<section class="last" aria-label=${label.id}>
    <h2>${label.id} <span class="second" lang="en">${label.en}</span></h2>
    <ol>
      ${calls.slice(0, MOST_LAST_CALLS).map(
        (call) => html`<li key=${keyOf(call)} data-testid="last-${call.number}">
          <span class="number">${call.number}</span>
          ${call.priority && html`<${PriorityTag}><span class="visually-hidden">${priority}</span><//>`}
          <${LastTo} name=${call.counterName.id} />
        </li>`,
      )}
      ${calls.length === 0 && html`<li class="last__none">${none}</li>`}
    </ol>
  </section>`;
}
