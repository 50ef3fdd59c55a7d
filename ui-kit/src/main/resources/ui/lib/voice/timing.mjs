/** When each clip of a phrase begins. Pure: lengths go in, times come out; all in seconds. */

/** Between two words of a group; shorter runs them together, longer makes a list of them. */
export const WORD_GAP = 0.044;
/** Between two groups there is a breath besides. */
const BREATH = 0.16;
/** From the first stroke of the chime until the first word: the chime has died away. */
export const CHIME = 1.2;
/** Between two announcements. */
export const PAUSE = 0.35;
/** The same when the voice is behind. */
export const SHORT_PAUSE = 0.15;
/** How much faster the voice speaks, and draws breath, when it is far behind. */
export const HASTE = 1.4;

/**
 * @typedef {{key: string, at: number, seconds: number}} Placed a clip, and when it begins
 * @param {import('./grammar.mjs').Phrase} phrase
 * @param {(key: string) => number} secondsOf length of a clip as it was recorded
 * @param {number} start of the first clip
 * @param {number} tempo of clips and breaths; the gaps between words stay, for they tell the words apart
 * @returns {{clips: Placed[], end: number}}
 */
export function layOut(phrase, secondsOf, start, tempo) {
  const clips = [];
  let at = start;
  phrase.forEach((group, place) => {
    at += place === 0 ? 0 : BREATH / tempo;
    for (const key of group) {
      at += clips.length === 0 ? 0 : WORD_GAP;
      const seconds = secondsOf(key) / tempo;
      clips.push({key, at, seconds});
      at += seconds;
    }
  });
  return {clips, end: at};
}
