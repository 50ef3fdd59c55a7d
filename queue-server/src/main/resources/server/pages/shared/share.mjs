/** How much of a whole, and from when on that is worth a percentage. Pure, so that it can be tested. */

/** Of fewer, one visitor more or less moves the percentage by more than it says. */
export const PERCENT_FROM = 10;

/**
 * A part of a whole; the percentage is rounded down, so that 100 % is all.
 *
 * @param {number} part
 * @param {number} whole
 * @returns {{part: number, whole: number, percent?: number}} without a percentage where the whole is too small for one
 */
export function shareOf(part, whole) {
  return whole < PERCENT_FROM ? {part, whole} : {part, whole, percent: Math.floor((100 * part) / whole)};
}
