/** How a clock that runs stands against what was promised. Pure, so that it can be tested. */
import {shareOf} from './share.mjs';

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

/**
 * How many of those who were called waited no longer than promised.
 *
 * @param {{promise: {called: number, within: number}}[]} rows of the report
 * @returns {ReturnType<typeof shareOf>}
 */
export function promiseKept(rows) {
  const sum = (figure) => rows.reduce((total, {promise}) => total + promise[figure], 0);
  return shareOf(sum('within'), sum('called'));
}
