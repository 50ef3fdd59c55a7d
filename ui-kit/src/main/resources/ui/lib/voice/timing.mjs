/** When each clip of a phrase begins. Pure: lengths go in, times come out; all in seconds. */

/** Between two words of a group; shorter runs them together, longer makes a list of them. */
export const WORD_GAP = 0.045;
/** Between two groups: a breath. */
export const GROUP_GAP = 0.16 + WORD_GAP;
/** From the first stroke of the chime until the first word: the chime has died away. */
export const CHIME = 1.2;
/** Between two announcements. */
export const PAUSE = 0.35;
/** The same when the voice is behind. */
export const SHORT_PAUSE = 0.2;

/**
 * @typedef {{key: string, at: number, seconds: number}} Placed a clip, and when it begins
 * @param {import('./grammar.mjs').Phrase} phrase
 * @param {(key: string) => number} secondsOf length of a clip
 * @param {number} [start] of the first clip
 * @returns {{clips: Placed[], end: number}}
 */
export function layOut(phrase, secondsOf, start = 0) {
  const clips = [];
  let at = start;
  for (const group of phrase) {
    at += clips.length === 0 ? 0 : GROUP_GAP - WORD_GAP;
    for (const key of group) {
      at += clips.length === 0 ? 0 : WORD_GAP;
      clips.push({key, at, seconds: secondsOf(key)});
      at += secondsOf(key);
    }
  }
  return {clips, end: at};
}
