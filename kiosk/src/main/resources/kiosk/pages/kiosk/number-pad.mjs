/** Entering a ticket's number, first its letter, then its figures, or a code; by touch or by keyboard. */
import {html, useLayoutEffect, useRef, useState} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {typeLetter} from './prefix-keys.mjs';
import {spread} from './arrange.mjs';
import {roomy, shape} from './panel.mjs';
import {t} from './state.mjs';

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 4;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** What has been typed in: as it is drawn, as it is now, for keys may come before the next drawing, and how it is changed. */
function useEntry(empty) {
  const [drawn, draw] = useState(empty);
  const now = useRef(empty);
  const change = (part) => draw((now.current = {...now.current, ...part}));
  return [drawn, () => now.current, change];
}

/** Letters side by side: what stands beside them needs room, too. */
const letterKeysMost = () => (shape.value === 'portrait' ? 4 : shape.value === 'compact' || roomy.value ? 6 : 5);

const isNumber = ({prefix, digits}) => prefix !== '' && digits.length >= FEWEST_DIGITS;

/** @param {{prefixes: string[], onDone: (number: string) => void}} props */
export function NumberPad({prefixes, onDone}) {
  const [drawn, now, change] = useEntry({prefix: '', typed: '', digits: ''});
  const choose = (prefix) => change({prefix, typed: ''});
  const add = (digit) => change({digits: (now().digits + digit).slice(0, MOST_DIGITS)});
  const erase = () => (now().digits === '' ? choose('') : change({digits: now().digits.slice(0, -1)}));
  const done = () => isNumber(now()) && onDone(`${now().prefix}-${now().digits}`);
  const onLetter = (letter) => now().prefix === '' && change(typeLetter(prefixes, now().typed, letter));
  const onDigit = (digit) => {
    if (prefixes.includes(now().typed)) {
      choose(now().typed);
    }
    if (now().prefix !== '') {
      add(digit);
    }
  };
  const {prefix, typed, digits} = drawn;
  useKeys({onLetter, onDigit, erase, done});
  return html`<output class="entry ${shownNumber(prefix || typed, digits).length > 5 ? 'entry--long' : ''} number" data-testid="entry" aria-live="polite">${shownNumber(prefix || typed, digits)}</output>
    ${prefix === ''
      ? html`<${Letters} prefixes=${prefixes} choose=${choose} />`
      : html`<${Digits} add=${add} erase=${erase} done=${done} complete=${isNumber(drawn)} />`}`;
}

/** In rows as even as they can be, and full. */
function Letters({prefixes, choose}) {
  const {tracks, spans} = spread(prefixes.length, Math.ceil(prefixes.length / letterKeysMost()));
  return html`<div class="keys keys--letters" style=${{gridTemplateColumns: `repeat(${tracks}, minmax(0, 1fr))`}}>
    ${prefixes.map((one, at) => html`<${Key} key=${one} id=${one} place=${{gridColumn: `span ${spans[at]}`}} press=${() => choose(one)}>${one}<//>`)}
  </div>`;
}

const CODE_DIGITS = 4;

/** Four figures, by touch or by keyboard. @param {{busy: boolean, onDone: (code: string) => void}} props */
export function CodePad({busy, onDone}) {
  const [drawn, now, change] = useEntry({digits: ''});
  const isComplete = ({digits}) => digits.length === CODE_DIGITS && !busy;
  const add = (digit) => change({digits: (now().digits + digit).slice(0, CODE_DIGITS)});
  const erase = () => change({digits: now().digits.slice(0, -1)});
  const done = () => isComplete(now()) && onDone(now().digits);
  useKeys({onLetter: () => {}, onDigit: add, erase, done});
  return html`<output class="entry number" data-testid="entry" aria-live="polite">${drawn.digits.padEnd(CODE_DIGITS, '·')}</output>
    <${Digits} add=${add} erase=${erase} done=${done} complete=${isComplete(drawn)} />`;
}

function Digits({add, erase, done, complete}) {
  return html`<div class="keys keys--digits">
    ${DIGITS.map((one) => html`<${Key} key=${one} id=${one} press=${() => add(one)}>${one}<//>`)}
    <${Key} id="erase" press=${erase} label=${t('erase')}><${Icon} name="erase" /><//>
    <button class="touch touch--primary key" data-testid="key-done" aria-label=${t('next')} disabled=${!complete} onClick=${done}>
      <${Icon} name="arrow" />
    </button>
  </div>`;
}

function Key({id, press, label, place, children}) {
  return html`<button class="touch key" style=${place} data-testid="key-${id}" aria-label=${label} onClick=${press}>${children}</button>`;
}

function shownNumber(prefix, digits) {
  return `${prefix || '·'}-${digits.padEnd(FEWEST_DIGITS, '·')}`;
}

/** Hears keys from the moment that the pad is there: some come before it has been painted. */
function useKeys({onLetter, onDigit, erase, done}) {
  useLayoutEffect(() => {
    const onKey = ({key, target}) => {
      if (/^[a-z]$/i.test(key)) {
        onLetter(key);
      } else if (DIGITS.includes(key)) {
        onDigit(key);
      } else if (key === 'Backspace') {
        erase();
      } else if (key === 'Enter' && target === document.body) {
        done();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
