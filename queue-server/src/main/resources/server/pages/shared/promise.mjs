/** How a clock that runs stands against what was promised. Pure, so that it can be tested. */

/** From this share of the promise on there is little time left. */
const NEAR = 0.8;

/**
 * `calm`, then `near` when four fifths of the promised time are over, then `over`; `none` where nothing is promised.
 *
 * @param {number} seconds that have passed
 * @param {number|undefined} minutes that were promised; 0 or undefined: none
 * @returns {'none'|'calm'|'near'|'over'}
 */
export function against(seconds, minutes) {
  if (!minutes) {
    return 'none';
  }
  const promised = minutes * 60;
  return seconds > promised ? 'over' : seconds >= promised * NEAR ? 'near' : 'calm';
}
