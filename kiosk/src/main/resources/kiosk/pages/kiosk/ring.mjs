/**
 * What can be chosen on a screen with four keys, as a ring in reading order, and where the choice goes. Pure: names go in, a
 * name comes out.
 *
 * @typedef {{screen: string, ids: string[]}} Ring `screen` names what stands, `ids` what can be chosen on it
 */

/** A question that comes up while the screen stands takes the choice: the visitor waits for it. */
const QUESTIONS = ['paper-came'];

/**
 * Where screens begin that do not begin with their first. Only what is said once more is harmless to choose twice in a row: a
 * screen with a number begins there.
 */
const FIRST = {ticket: 'guide-say', 'code-paper': 'guide-say', 'scan-ticket': 'guide-say', details: 'take-number'};

/** The next one, or with -1 the one before; round and round. @param {string[]} ids @param {string|undefined} at @param {1|-1} by */
export function step(ids, at, by) {
  const place = ids.indexOf(at);
  if (place < 0) {
    return by > 0 ? ids[0] : ids.at(-1);
  }
  return ids[(place + by + ids.length) % ids.length];
}

/**
 * Where the choice is after the screen has changed in part or as a whole.
 *
 * @param {Ring} before
 * @param {Ring} after
 * @param {string|undefined} at where it was
 * @param {string|undefined} remembered where it was when this screen stood the last time; a screen that is gone back to
 */
export function settle(before, after, at, remembered) {
  const {screen, ids} = after;
  if (screen !== before.screen) {
    const wanted = [remembered, FIRST[screen.split(':')[0]]].find((id) => ids.includes(id));
    return wanted ?? ids[0];
  }
  const fresh = ids.filter((id) => !before.ids.includes(id));
  const question = fresh.find((id) => QUESTIONS.includes(id));
  if (question ?? ids.includes(at)) {
    return question ?? at;
  }
  return fresh[0] ?? following(before.ids, ids, at) ?? ids[0];
}

/** What came after one that is gone, and is still there. */
function following(before, ids, at) {
  return before.slice(before.indexOf(at) + 1).find((id) => ids.includes(id));
}

/** Names of the four keys, by what they are for. @typedef {{previous: string, next: string, choose: string, help: string}} Keys */

/** What a key means; undefined for any other. @param {Keys} keys @param {string} code @returns {keyof Keys|undefined} */
export function meaningOf(keys, code) {
  return Object.keys(keys).find((meaning) => keys[meaning] === code);
}
