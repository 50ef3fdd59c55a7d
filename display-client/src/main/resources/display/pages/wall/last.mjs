/** The calls before: beside the block, or below it while a large number needs the whole width. */
import 'ui/plain/words.js';
import {html, useRef} from 'ui/html.mjs';
import {Icon, PriorityTag} from 'ui/components.mjs';
import {useRoom} from './room.mjs';
import {sizes, windowSize} from './screen.mjs';
import {keyOf} from './shown.mjs';

const {commonWord, partsOf} = globalThis.giliran.words;

const MOST_ROWS = 6;
/** Height of a row, and of one with the counter's name below the number, in words' sizes. */
const [ROW_EM, NAMED_ROW_EM] = [2.15, 3.1];
/** Width of a call in the strip, and of the words before the first. */
const [ACROSS_EM, LABEL_EM] = [9.2, 6.5];

/** One below the other, newest first; as many as stand in full. */
export function LastCalls({calls, texts}) {
  const list = useRef();
  const {height} = useRoom(list);
  const word = commonWord(calls.slice(0, MOST_ROWS).map(nameOf));
  const room = height / sizes.value.words / (word ? ROW_EM : NAMED_ROW_EM);
  const rows = Math.min(MOST_ROWS, Math.max(1, Math.floor(room)));
  const letters = Math.max(5, ...calls.slice(0, rows).map(({number}) => number.length));
  return html`<section class="last ${word ? '' : 'last--named'}" style=${{'--letters': letters}} aria-label=${texts.say('id', 'lastCalls')}>
    <h2><${Heading} texts=${texts} /> ${word && html`<span>${word}</span>`}</h2>
    <ol ref=${list}><${Rows} calls=${calls.slice(0, rows)} word=${word} texts=${texts} /></ol>
  </section>`;
}

/** One beside the other, in the place of those who wait. */
export function LastAcross({calls, texts}) {
  const {width, height} = windowSize.value;
  const room = width / sizes.value.words - (width > height ? LABEL_EM : 1);
  const shown = calls.slice(0, Math.min(MOST_ROWS, Math.max(1, Math.floor(room / ACROSS_EM))));
  const word = commonWord(shown.map(nameOf));
  return html`<section class="strip last ${word ? '' : 'last--named'}" aria-label=${texts.say('id', 'lastCalls')}>
    <h2><${Heading} texts=${texts} /></h2>
    <ol><${Rows} calls=${shown} word=${word} texts=${texts} /></ol>
  </section>`;
}

function nameOf(call) {
  return call.counterName.id;
}

function Heading({texts}) {
  return html`<span>${texts.say('id', 'lastCalls')} <span class="second" lang="en">${texts.say('en', 'lastCalls')}</span></span>`;
}

function Rows({calls, word, texts}) {
  return calls.length === 0
    ? html`<li class="last__none">${texts.say('id', 'lastCalls.none')}</li>`
    : calls.map(
        (call) => html`<li key=${keyOf(call)} data-testid="last-${call.number}">
          <span class="number">${call.number}</span>
          ${call.priority && html`<${PriorityTag}><span class="visually-hidden">${texts.say('id', 'priority')}</span><//>`}
          <span class="last__to"><${Icon} name="arrow" /><${To} name=${nameOf(call)} word=${word} /></span>
        </li>`,
      );
}

/** The word that stands above all of them is only for those who hear the page. */
function To({name, word}) {
  return word
    ? html`<span class="visually-hidden">${word}</span><b>${partsOf(name).value}</b>`
    : html`<span class="last__name">${name}</span>`;
}
