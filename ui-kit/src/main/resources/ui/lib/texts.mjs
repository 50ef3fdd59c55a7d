/**
 * Texts of the screens, from `/ui/texts/<area>_<language>.properties`. The Java class `Texts` reads the same files by the
 * same rules: UTF-8, one `key = value` a line, `#` begins a comment line, no escapes, no continued lines; `{name}` in a
 * value is filled in; `key.one` and `key.other` are chosen by `count`.
 */
export const LANGUAGES = ['id', 'en'];

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

/** The texts of some areas in both languages; a later area wins over an earlier one. */
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
   * @param {'id'|'en'} language
   * @param {string} key without `.one` or `.other`, which `values.count` chooses
   * @param {Record<string, string|number>} [values]
   */
  say(language, key, values = {}) {
    const entries = this.byLanguage[language] ?? this.byLanguage.id;
    const counted = 'count' in values ? `${key}.${values.count === 1 ? 'one' : 'other'}` : key;
    const text = entries.get(counted) ?? entries.get(key);
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
 * Loads areas in both languages, so that a page switches without asking again.
 *
 * @param {...string} areas such as `common`, `problems`, `kiosk`
 * @returns {Promise<Texts>}
 */
export async function loadTexts(...areas) {
  const byLanguage = {};
  for (const language of LANGUAGES) {
    const files = await Promise.all(areas.map((area) => load(`/ui/texts/${area}_${language}.properties`)));
    byLanguage[language] = new Map(files.flatMap((file) => [...parse(file)]));
  }
  return new Texts(byLanguage);
}

async function load(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.text();
}
