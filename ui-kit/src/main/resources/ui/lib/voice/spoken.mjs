/**
 * Turns what is to be told one visitor into keys of clips, and into the text of it. Pure.
 *
 * @typedef {{clip: string} | {count: number} | {spell: string} | {name: string, otherwise: Part[]}} Part see guide-words.mjs
 */
import {numberWords} from './numbers.mjs';

const MOST_COUNTED = 99;

/** Keys of the clips of letters and digits; other signs are silent. @param {string} text */
export function spelled(text) {
  return [...text.toLowerCase()].flatMap((sign) => (/[a-z]/.test(sign) ? [`letter-${sign}`] : /\d/.test(sign) ? [`digit-${sign}`] : []));
}

function counted(number, language) {
  return number <= MOST_COUNTED ? numberWords(number, language) : spelled(String(number));
}

/**
 * Keys in groups: `guide/…` of the guide's pack, `name/…` of the hall's own words, all others of the pack of calls.
 *
 * @param {Part[][]} words
 * @param {(name: string) => boolean} speaks whether there is a sound of those words of the hall
 * @returns {string[][]}
 */
export function phraseOf(words, language, speaks) {
  const keys = (part) => {
    if (part.clip) {
      return [`guide/${part.clip}`];
    }
    if (part.name) {
      return speaks(part.name) ? [`name/${part.name}`] : part.otherwise.flatMap(keys);
    }
    return part.spell === undefined ? counted(part.count, language) : spelled(part.spell);
  };
  return words.map((group) => group.flatMap(keys)).filter((group) => group.length > 0);
}

/** The same to be read. @param {{clipText: (key: string) => string, nameText: (name: string) => string|undefined}} texts */
export function textOf(words, {clipText, nameText}) {
  const read = (part) => {
    if (part.clip) {
      return clipText(part.clip);
    }
    return part.name ? (nameText(part.name) ?? part.otherwise.map(read).join(' ')) : String(part.spell ?? part.count);
  };
  const sentence = (group) => group.map(read).filter(Boolean).join(' ');
  return words.map(sentence).filter(Boolean).map(capital).join(' · ');
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Every name that is spoken in some words. @returns {string[]} */
export function namesIn(words) {
  return words.flat().flatMap((part) => (part.name ? [part.name] : []));
}
