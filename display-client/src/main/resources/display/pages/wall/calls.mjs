/** The call block. */
import 'ui/plain/words.js';
import {html, signal, useRef} from 'ui/html.mjs';
import {PriorityTag} from 'ui/components.mjs';
import {keyOf} from './shown.mjs';
import {useLargest} from './largest.mjs';

const {partsOf} = globalThis.giliran.words;

/** Whether the block needs the whole width, so that the earlier calls must give way for these seconds. */
export const wide = signal(false);

/** The calls that stand now, newest on top: one fills the block, more are set as rows. */
export function CallBlock({standing, texts}) {
  const rows = useRef();
  const alone = standing.length === 1;
  useLargest(rows, wide);
  return html`<section class="block ${alone ? '' : 'block--rows'}" aria-live="polite" data-testid="calls">
    <div class="block__labels">
      <${Label} key="number" of="number" texts=${texts} />
      <${Notes} call=${standing[0].call} texts=${texts} />
      ${!alone && html`<${Label} key="goTo" of="goTo" texts=${texts} />`}
    </div>
    <div class="block__rows block__rows--${standing.length}" ref=${rows}>
      ${standing.map(
        ({call, blinks}, place) => html`<article
          class="call ${blinks ? 'call--new' : ''}"
          key=${keyOf(call)}
          lang=${languageOf(call)}
          data-testid="call-${call.number}"
        >
          <div class="call__who">
            <p class="call__number number">${call.number}</p>
            ${place > 0 && html`<${Notes} call=${call} texts=${texts} />`}
          </div>
          <div class="call__way">
            ${
              alone
                ? html`<${Label} of="goTo" texts=${texts} />`
                : html`<svg class="call__arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 12h19M13 4l8 8-8 8" /></svg>`
            }
          </div>
          <${Counter} name=${call.counterName[languageOf(call)]} />
        </article>`,
      )}
    </div>
  </section>`;
}

/** In both languages, one below the other. */
function Label({of, texts}) {
  return html`<p class="label" lang="id">
    ${texts.say('id', of)}${' '}<span class="second" lang="en">${texts.say('en', of)}</span>
  </p>`;
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
  const {word, value} = partsOf(name);
  return value === undefined
    ? html`<p class="call__counter call__counter--words">${name}</p>`
    : html`<p class="call__counter"><span>${word}</span>${' '}<b>${value}</b></p>`;
}
