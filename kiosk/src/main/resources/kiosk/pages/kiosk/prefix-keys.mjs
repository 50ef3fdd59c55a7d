/** Typing a number's prefix, one or two letters, where one may begin another. */

/**
 * What a letter makes of those typed before it. A letter that leads nowhere begins anew.
 *
 * @param {string[]} prefixes
 * @param {string} typed letters that are not yet a choice
 * @param {string} letter
 * @returns {{prefix: string, typed: string}} `prefix` once no longer one can be meant
 */
export function typeLetter(prefixes, typed, letter) {
  const letters = typed + letter.toUpperCase();
  const meant = prefixes.filter((one) => one.startsWith(letters));
  if (meant.length === 0) {
    return typed === '' ? {prefix: '', typed: ''} : typeLetter(prefixes, '', letter);
  }
  return meant.length === 1 && meant[0] === letters ? {prefix: letters, typed: ''} : {prefix: '', typed: letters};
}
