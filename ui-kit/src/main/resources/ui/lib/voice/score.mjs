/** What is played for an announcement, and how long that takes. Pure. */
import {callPhrase, languageOf, noticePhrase, othersPhrase, shortPhrase} from './grammar.mjs';
import {CHIME, HASTE, layOut, PAUSE, SHORT_PAUSE} from './timing.mjs';

/**
 * @typedef {{chime: boolean, language: 'id'|'en', phrase: import('./grammar.mjs').Phrase, tempo: number, pause: number}} Score
 * @param {import('./queue.mjs').Item} item
 * @param {import('./queue.mjs').Manner} manner
 * @returns {Score}
 */
export function scoreOf(item, manner) {
  switch (item.kind) {
    case 'call':
    case 'sample':
      return {language: languageOf(item.call), ...callScore(item.call, manner)};
    case 'others':
      return {language: 'id', chime: false, phrase: othersPhrase(), tempo: 1, pause: SHORT_PAUSE};
    case 'notice':
      return {language: 'id', chime: true, phrase: noticePhrase(item), tempo: 1, pause: PAUSE};
    default:
      throw new Error(`nothing is known of ${item.kind}`);
  }
}

function callScore(call, manner) {
  return manner === 'full'
    ? {chime: true, phrase: callPhrase(call), tempo: 1, pause: PAUSE}
    : {chime: false, phrase: shortPhrase(call), tempo: manner === 'hasty' ? HASTE : 1, pause: SHORT_PAUSE};
}

/**
 * What a pack can play of a score: half a sentence would send people to the wrong counter, so when a clip is missing there
 * is only the chime.
 *
 * @param {Score} score
 * @param {{secondsOf: (language: string, key: string) => number|undefined}} pack
 * @returns {Score}
 */
export function playable(score, pack) {
  const whole = score.phrase.flat().every((key) => pack.secondsOf(score.language, key) !== undefined);
  return whole && score.phrase.length > 0 ? score : {...score, chime: true, phrase: []};
}

/** When each clip begins, the first word after the chime. @param {number} [start] in seconds */
export function placed(score, pack, start = 0) {
  const words = start + (score.chime ? CHIME : 0);
  return layOut(score.phrase, (key) => pack.secondsOf(score.language, key), words, score.tempo);
}

/** Seconds until the next announcement may begin. */
export function lengthOf(item, manner, pack) {
  const score = playable(scoreOf(item, manner), pack);
  return placed(score, pack).end + score.pause / score.tempo;
}
