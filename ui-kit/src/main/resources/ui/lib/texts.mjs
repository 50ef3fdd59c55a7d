/**
 * Texts of the screens, from `/ui/texts/<area>_<language>.properties`. The Java class `Texts` reads the same files by the
 * same rules: UTF-8, one `key = value` a line, `#` begins a comment line, no escapes, no continued lines; `{name}` in a
 * value is filled in; `key.one` and `key.other` are chosen by `count`.
 */
const FIRST = 'id';

/** Code to own name, in their order, as `ui/texts/languages.properties` lists them; the first alone where it cannot be read. */
const NAMES = parse(await load('/ui/texts/languages.properties').catch(() => `${FIRST} = Bahasa Indonesia`));

/** The languages of the screens; what one leaves out is said in the first. */
export const LANGUAGES = [...NAMES.keys()];

/** What a language calls itself. */
export function languageName(code) {
  return NAMES.get(code) ?? code;
}

/** The one that a button offers which goes round: the next of those that the page has. */
export function nextLanguage(code, among = LANGUAGES) {
  return among[(among.indexOf(code) + 1) % among.length];
}

/** @param {string} text of a file @returns {Map<string, string>} */
export function parse(text) {
  const entries = new Map();
  for (const line of text.split(/\r?\n/)) {
    const equals = line.indexOf('=');
    if (equals > 0 && !line.startsWith('#')) {
      entries.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
    }
  }
  return entries;
}

/** Fills `{name}` in; a name that is not given stays visible, so that it is found. */
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The texts of some areas in all languages; a later area wins over an earlier one. */
export class Texts {
  /** @param {Record<string, Map<string, string>>} byLanguage */
  constructor(byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Whether there is such a key, for texts chosen by a code that another program may extend. */
  has(key) {
    return this.byLanguage.id.has(key);
  }

  /**
   * @param {string} language of `LANGUAGES`
   * @param {string} key without `.one` or `.other`, which `values.count` chooses
   * @param {Record<string, string|number>} [values]
   */
  say(language, key, values = {}) {
    const counted = 'count' in values ? `${key}.${values.count === 1 ? 'one' : 'other'}` : key;
    const found = [this.byLanguage[language], this.byLanguage[FIRST]].map((entries) => entries?.get(counted) ?? entries?.get(key));
    const text = found[0] ?? found[1];
    if (text === undefined) {
      console.error(`there is no text "${key}" in "${language}"`);
      return key;
    }
    return fill(text, values);
  }
}

/** What a refusal means to the person in front of the screen; needs the area `problems`. */
export function problemText(texts, language, {code}) {
  const key = `problem.${code}`;
  return texts.has(key) ? texts.say(language, key) : texts.say(language, 'problem.unknown', {code});
}

/**
 * Loads areas in all languages, so that a page switches without asking again.
 *
 * @param {...string} areas such as `common`, `problems`, `kiosk`
 * @returns {Promise<Texts>}
 */
export async function loadTexts(...areas) {
  const byLanguage = {};
  for (const language of LANGUAGES) {
    const files = await Promise.all(areas.map((area) => load(`/ui/texts/${area}_${language}.properties`, language)));
    byLanguage[language] = new Map(files.flatMap((file) => [...parse(file)]));
  }
  return new Texts(byLanguage);
}

/** Another language than the first need not have everything. */
async function load(path, language = FIRST) {
  const response = await fetch(path);
  if (response.status === 404 && language !== FIRST) {
    return '';
  }
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.text();
}
