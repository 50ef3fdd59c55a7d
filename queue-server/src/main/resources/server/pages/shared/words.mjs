/** The words of a page, in the language that its reader chose. Reading them in a component makes it follow the choice. */
import {effect, signal} from 'ui/html.mjs';
import {LANGUAGES, loadTexts, nextLanguage, problemText} from 'ui/texts.mjs';
import {timeOfDay, timeWithZone} from 'ui/time.mjs';

const KEPT_AS = 'giliran.language';

const kept = LANGUAGES.find((one) => one === localStorage.getItem(KEPT_AS));

/** One of `LANGUAGES`; a choice is kept for this browser. */
export const language = signal(kept ?? 'id');

/** The hall's time zone, from the newest view. */
export const zone = signal('Asia/Jakarta');

let texts;

/** Loads the areas of a page; to be awaited before the first word is said. */
export async function loadWords(...areas) {
  texts = await loadTexts('common', 'problems', ...areas);
  effect(() => (document.documentElement.lang = language.value));
}

/** The loaded texts, for components of the kit that take them. */
export function pageTexts() {
  return texts;
}

/** Takes the next language. */
export function switchLanguage() {
  language.value = nextLanguage(language.value);
  localStorage.setItem(KEPT_AS, language.value);
}

/** @param {string} key @param {Record<string, string|number>} [values] */
export function say(key, values) {
  return texts.say(language.value, key, values);
}

/** The text of a key that ends in a code which another program chooses; the code itself when there is none. */
export function sayCode(prefix, code) {
  const key = `${prefix}.${code}`;
  return texts.has(key) ? say(key) : code;
}

/** @param {{id: string, en: string}|undefined} names */
export function nameOf(names) {
  return names?.[language.value] ?? names?.id ?? '';
}

/** A refusal in words: ours by its code, else what the server says about it. */
export function sayProblem(problem) {
  const known = texts.has(`problem.${problem.code}`);
  return known || !problem.detail ? problemText(texts, language.value, problem) : say('staff.refused', problem);
}

/** `13.05`. */
export function clockTime(instant) {
  return timeOfDay(instant, zone.value, language.value);
}

/** `13.05 WIB`. */
export function clockTimeWithZone(instant) {
  return timeWithZone(instant, zone.value, language.value);
}

/** `21 Nov, 13.05 WIB`: for what may have been on another day. */
export function dateAndTime(instant) {
  const tag = language.value === 'id' ? 'id-ID' : 'en-GB';
  const date = new Intl.DateTimeFormat(tag, {day: 'numeric', month: 'short', timeZone: zone.value}).format(new Date(instant));
  return `${date}, ${clockTimeWithZone(instant)}`;
}
