/** How a counter's name is set. Pure. */

/** A name ends in something this short, or it is set as words. */
const SHORT_COUNTER = /^(.+) (\S{1,3})$/;

/** `Loket 3`: the word, and what tells it from others; nothing for `Pengaduan`. */
export function partsOf(name) {
  const [, word, value] = SHORT_COUNTER.exec(name) ?? [];
  return {word, value};
}

/** The word that all names begin with, so that it need be said only once; undefined when they differ. */
export function commonWord(names) {
  const [first, ...others] = names.map((name) => partsOf(name).word);
  return others.every((word) => word === first) ? first : undefined;
}
