/** The voice pack as it is committed, for tests without a browser. */
import {readFileSync} from 'node:fs';

export const FOLDER = new URL('../../../main/resources/ui/voice/', import.meta.url);
export const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8'));

/** Knows how long each clip is, as a loaded pack does. */
export const pack = {secondsOf: (language, key) => manifest.languages[language]?.[key]?.seconds};

/** What a listener hears of a phrase; groups are set off by a bar. */
export function heard(phrase, language) {
  const textOf = (key) => manifest.languages[language][key].text;
  return phrase.map((group) => group.map(textOf).join(' ')).join(' | ');
}
