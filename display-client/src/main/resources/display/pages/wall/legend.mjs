/** The names of the priority classes in a sentence. Pure. */

const OR = {id: 'atau', en: 'or'};

/** `Lansia` becomes `lansia`; `BPJS` stays. */
export function inSentence(name) {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
}

/** `lansia, ibu hamil, atau membawa bayi`. */
export function listed(names, language) {
  if (names.length < 3) {
    return names.join(` ${OR[language]} `);
  }
  return `${names.slice(0, -1).join(', ')}, ${OR[language]} ${names.at(-1)}`;
}
