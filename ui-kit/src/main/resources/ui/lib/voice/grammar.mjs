/**
 * Which words make up an announcement. Pure: a call goes in, the keys of clips come out, in groups: words of one group
 * follow each other closely, between groups the voice takes breath.
 *
 * @typedef {string[][]} Phrase keys of clips, such as `digit-7`, in groups
 * @typedef {{number: string, counterName: {id: string, en: string}, language: string, calls: number, last?: boolean}} Call
 */
import {COUNTED, numberWords} from './numbers.mjs';

export const LANGUAGES = ['id', 'en'];

const NUMBER = /^([A-Z]{1,2})-(\d{3,})$/;
/** Words that tell one counter from another: with a digit, or a letter alone; `KTP` names what is done there. */
const TELLING = /\d|^[A-Z]$/;
/** What may stand beside the word for a counter and be said: `3`, `12`, `101`, `A`, `3A`, `B2`. */
const DESIGNATION = /^(?=.{1,4}$)([A-Z]{0,2})(\d{0,3})([A-Z]?)$/;
const PLACES = [
  ['room', /^(ruang|ruangan|room)\b/i],
  ['desk', /^(meja|desk|table)\b/i],
];
const WORDS = [
  'ticket', 'go-to', 'counter', 'room', 'desk', 'second-call', 'last-call', 'another-call', 'see-screen', 'others-called',
  'attention',
];

/** The language that a call is made in: that which its visitor chose. */
export function languageOf({language}) {
  return language === 'en' ? 'en' : 'id';
}

/**
 * "Nomor antrean | A nol satu tujuh | silakan menuju loket tiga". A number that is none gives no words: it is chimed.
 *
 * @param {Call} call
 * @returns {Phrase}
 */
export function callPhrase(call) {
  const letters = ticketWords(call.number);
  const way = whereTo(call.counterName, languageOf(call), ['go-to']);
  return letters.length === 0 ? [] : [...again(call), ['ticket'], letters, way];
}

/** "A nol satu tujuh | loket tiga": the same, for when the voice is behind. @param {Call} call @returns {Phrase} */
export function shortPhrase(call) {
  const letters = ticketWords(call.number);
  return letters.length === 0 ? [] : [letters, whereTo(call.counterName, languageOf(call), [])];
}

/** Said once for all those whose calls came too fast to be said. @returns {Phrase} */
export function othersPhrase() {
  return [['others-called'], ['see-screen']];
}

/** A notice that can be spoken has a clip of its own, named as the notice; else people shall read. @returns {Phrase} */
export function noticePhrase({key, spoken}) {
  return [['attention'], [spoken ? key : 'see-screen']];
}

/** Letter by letter, digit by digit: as it stands on the paper. */
function ticketWords(number) {
  const [, letters, digits] = NUMBER.exec(number) ?? [];
  return letters === undefined ? [] : [...spell(letters), ...spell(digits)];
}

function spell(text) {
  return [...text.toLowerCase()].map((sign) => (sign >= 'a' ? `letter-${sign}` : `digit-${sign}`));
}

function again({calls, last}) {
  if (calls <= 1) {
    return [];
  }
  return [[last ? 'last-call' : calls === 2 ? 'second-call' : 'another-call']];
}

/**
 * The counter as the wall shows it; it is told nothing of the ticket, nor the ticket's words of it. A name without a number
 * or letter, such as "Loket Prioritas", or with two, such as "Loket 3 Lantai 2", is not guessed at: the voice sends the
 * visitor to the screen, where it stands.
 */
function whereTo(counterName, language, before) {
  const name = counterName[language];
  const place = PLACES.find(([, word]) => word.test(name))?.[0] ?? 'counter';
  const designation = designationWords(name, language);
  return designation.length === 0 ? ['see-screen'] : [...before, place, ...designation];
}

function designationWords(name, language) {
  const telling = name.split(' ').filter((word) => TELLING.test(word));
  const told = telling.length === 1 ? DESIGNATION.exec(telling[0]) : null;
  if (told === null) {
    return [];
  }
  const [, before, digits, after] = told;
  return [...spell(before), ...figure(digits, language), ...spell(after)];
}

/** 1 to 99 as a number, "dua belas"; whatever else digit by digit. */
function figure(digits, language) {
  const number = /^[1-9]\d?$/.test(digits) ? Number(digits) : 0;
  return number === 0 ? spell(digits) : numberWords(number, language);
}

/** Every key that a phrase in that language may ask for. */
export function everyKey(language) {
  const letters = spell('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const counted = COUNTED.flatMap((number) => numberWords(number, language));
  return [...new Set([...letters, ...spell('0123456789'), ...counted, ...WORDS])];
}
