/**
 * Tells the keys of a scanner, which types a whole code in one go and ends it with Enter, from those of a hand. Pure: it
 * is handed each key with its time and says what to do with it.
 *
 * A scanner types as if the keyboard were American. The browser would read `/` as `-` on a German layout, so the place
 * of a key counts (`event.code`) and not the letter it makes.
 */

/** Scanners pause 1 to 20 ms between keys, slow ones over radio 40; nobody types ten keys a second for long. */
export const GAP_MS = 100;

/** So many keys at that pace are a scanner's; a busy computer may then hand over the next one late. */
const SURE = 5;
const LATE_MS = 400;

/** Fewer keys are no code of anybody's: a hand that drums on a keyboard ends with Enter, too. */
const FEWEST = 8;

/** As many as a scanner with a driver may read. */
const MOST = 512;

const PLACES = {
  Minus: '-_', Equal: '=+', Slash: '/?', Period: '.>', Comma: ',<', Semicolon: ';:', Quote: '\'"', Backquote: '`~',
  BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', NumpadSubtract: '--', NumpadAdd: '++', NumpadDivide: '//',
  NumpadDecimal: '..', NumpadMultiply: '**',
};
const ABOVE_DIGITS = ')!@#$%^&*(';

/** Both characters of a place on an American keyboard, without shift and with it. */
function charactersAt(code) {
  if (/^Key[A-Z]$/.test(code)) {
    return code[3].toLowerCase() + code[3];
  }
  if (/^Digit\d$/.test(code)) {
    return code[5] + ABOVE_DIGITS[code[5]];
  }
  return /^Numpad\d$/.test(code) ? code[6] + code[6] : PLACES[code];
}

/** The character that a scanner means by a key; undefined for keys that make none. Space only counts within a code. */
export function meant({code, key, shiftKey}, within) {
  if (code === 'Space') {
    return within ? ' ' : undefined;
  }
  const both = charactersAt(code);
  if (both === undefined) {
    return code === '' && /^[!-~]$/.test(key) ? key : undefined;
  }
  return shiftKey || key === both[1] ? both[1] : both[0]; // Caps Lock, and drivers that type without shift
}

export class KeyBurst {
  constructor() {
    this.keys = [];
    this.text = '';
    this.last = -Infinity;
  }

  /**
   * Takes a key that was pressed at `at`, in milliseconds.
   *
   * @returns {{mine: boolean, code?: string, released: object[]}} `mine`: nobody else shall see this key for now;
   *     `code`: a scanner has typed this; `released`: keys held back before that were a hand's after all
   */
  press(event, at) {
    if (event.key === 'Shift' || event.key === 'CapsLock') {
      return {mine: false, released: []};
    }
    const released = at - this.last > this.patienceMs() ? this.release() : [];
    if (event.key === 'Enter' && this.text.length >= FEWEST) {
      const code = this.text;
      this.forget();
      return {mine: true, code: code.length <= MOST ? code : undefined, released};
    }
    const character = this.character(event);
    if (character === undefined) {
      return {mine: false, released: [...released, ...this.release()]};
    }
    this.keys.push(event);
    this.text += character;
    this.last = at;
    return {mine: true, released};
  }

  /** How long after the last key the next may come. */
  patienceMs() {
    return this.keys.length < SURE ? GAP_MS : LATE_MS;
  }

  character(event) {
    const command = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
    return command ? undefined : meant(event, this.text !== '');
  }

  /** Gives back what was held: it went on too slowly to be a scanner's. Of a long burst nothing is: no hand did that. */
  release() {
    const keys = this.keys.length < FEWEST ? this.keys : [];
    this.forget();
    return keys;
  }

  forget() {
    this.keys = [];
    this.text = '';
    this.last = -Infinity;
  }
}
