/** The numbers of counters, 1 to 99, in words. */

/** All that can be said as a number. */
export const COUNTED = Array.from({length: 99}, (_, index) => index + 1);

/**
 * Keys of the clips that make up a number.
 *
 * @param {number} number 1 to 99
 * @param {'id'|'en'} language
 */
export function numberWords(number, language) {
  if (number < 10) {
    return [`digit-${number}`];
  }
  return language === 'en' ? english(number) : indonesian(number);
}

/** Sepuluh, sebelas; dua belas; dua puluh, dua puluh satu. */
function indonesian(number) {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  if (number < 12) {
    return [`number-${number}`];
  }
  return tens === 1 ? [`digit-${units}`, 'teen'] : [`digit-${tens}`, 'tens', ...unit(units)];
}

/** Ten to nineteen; twenty, twenty one. */
function english(number) {
  const units = number % 10;
  return number < 20 ? [`number-${number}`] : [`number-${number - units}`, ...unit(units)];
}

function unit(units) {
  return units === 0 ? [] : [`digit-${units}`];
}
