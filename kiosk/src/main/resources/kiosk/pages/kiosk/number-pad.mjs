/** Entering a ticket's number, first its letter, then its figures, or a code; by touch or by keyboard. */
import {html, useEffect, useState} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {typeLetter} from './prefix-keys.mjs';
import {t} from './state.mjs';

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 4;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** @param {{prefixes: string[], onDone: (number: string) => void}} props */
export function NumberPad({prefixes, onDone}) {
  const [{prefix, typed}, setLetters] = useState({prefix: '', typed: ''});
  const [digits, setDigits] = useState('');
  const complete = prefix !== '' && digits.length >= FEWEST_DIGITS;
  const choose = (one) => setLetters({prefix: one, typed: ''});
  const add = (digit) => setDigits((before) => (before + digit).slice(0, MOST_DIGITS)); // keys may come before the next drawing
  const erase = () => (digits === '' ? choose('') : setDigits(digits.slice(0, -1)));
  const done = () => complete && onDone(`${prefix}-${digits}`);
  const onLetter = (letter) => prefix === '' && setLetters(typeLetter(prefixes, typed, letter));
  const onDigit = (digit) => {
    if (prefixes.includes(typed)) {
      choose(typed);
    }
    if (prefix !== '' || prefixes.includes(typed)) {
      add(digit);
    }
  };
  useKeys({onLetter, onDigit, erase, done});
  return html`<output class="entry number" data-testid="entry" aria-live="polite">${shownNumber(prefix || typed, digits)}</output>
    ${prefix === ''
      ? html`<div class="keys keys--letters">
          ${prefixes.map((one) => html`<${Key} key=${one} id=${one} press=${() => choose(one)}>${one}<//>`)}
        </div>`
      : html`<${Digits} add=${add} erase=${erase} done=${done} complete=${complete} />`}`;
}

const CODE_DIGITS = 4;

/** Four figures, by touch or by keyboard. @param {{busy: boolean, onDone: (code: string) => void}} props */
export function CodePad({busy, onDone}) {
  const [digits, setDigits] = useState('');
  const complete = digits.length === CODE_DIGITS && !busy;
  const add = (digit) => setDigits((before) => (before + digit).slice(0, CODE_DIGITS)); // keys may come before the next drawing
  const erase = () => setDigits((before) => before.slice(0, -1));
  const done = () => complete && onDone(digits);
  useKeys({onLetter: () => {}, onDigit: add, erase, done});
  return html`<output class="entry number" data-testid="entry" aria-live="polite">${digits.padEnd(CODE_DIGITS, '·')}</output>
    <${Digits} add=${add} erase=${erase} done=${done} complete=${complete} />`;
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

function Key({id, press, label, children}) {
  return html`<button class="touch key" data-testid="key-${id}" aria-label=${label} onClick=${press}>${children}</button>`;
}

function shownNumber(prefix, digits) {
  return `${prefix || '·'}-${digits.padEnd(FEWEST_DIGITS, '·')}`;
}

function useKeys({onLetter, onDigit, erase, done}) {
  useEffect(() => {
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
