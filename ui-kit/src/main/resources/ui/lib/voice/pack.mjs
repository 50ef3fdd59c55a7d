/** A voice pack: recorded words in some languages, and a manifest that says which file says what. */
import {everyKey, LANGUAGES} from './grammar.mjs';

/** No clip goes above this, however it was recorded (-1 dB). */
const HIGHEST = 0.89;

/** A pack that can say nothing: calls are chimed. */
export const NO_PACK = {secondsOf: () => undefined, bufferOf: () => undefined, missing: undefined};

/**
 * Fetches and decodes a whole pack, so that nothing has to be fetched when a call comes. A pack that names another one
 * (`otherwise`) leaves to it those languages that it has not, or not whole: no call is said by two voices.
 *
 * @param {BaseAudioContext} context
 * @param {string} folder where `manifest.json` is
 * @returns {Promise<{secondsOf: (language: string, key: string) => number|undefined,
 *   bufferOf: (language: string, key: string) => AudioBuffer|undefined, missing: string[]}>} `missing` names the clips that
 *   the grammar may ask for and that are not there or cannot be decoded
 */
export async function loadPack(context, folder) {
  const {languages, otherwise} = await (await fetched(`${folder}/manifest.json`)).json();
  const spoken = await Promise.all(LANGUAGES.map((language) => words(context, folder, language, languages[language], otherwise)));
  return packOf(new Map(LANGUAGES.map((language, place) => [language, spoken[place]])));
}

/**
 * A pack of clips that are decoded.
 *
 * @param {Map<string, Map<string, AudioBuffer|undefined>>} byLanguage clips by language and key
 */
export function packOf(byLanguage) {
  const bufferOf = (language, key) => byLanguage.get(language)?.get(key);
  const missing = LANGUAGES.flatMap((language) =>
    everyKey(language).filter((key) => !bufferOf(language, key)).map((key) => `${language}/${key}`),
  );
  return {secondsOf: (language, key) => bufferOf(language, key)?.duration, bufferOf, missing};
}

/** All clips of a language by key; those of the other pack when one is missing here. */
async function words(context, folder, language, entries, otherwise) {
  const own = entries || !otherwise ? await decoded(context, folder, language, entries) : new Map();
  return otherwise && !isWhole(own, language) ? other(context, otherwise, language) : own;
}

async function other(context, folder, language) {
  const {languages} = await (await fetched(`${folder}/manifest.json`)).json();
  return decoded(context, folder, language, languages[language]);
}

async function decoded(context, folder, language, entries) {
  const clips = everyKey(language).map(async (key) => [key, await clip(context, folder, entries?.[key])]);
  return new Map(await Promise.all(clips));
}

const isWhole = (clips, language) => everyKey(language).every((key) => clips.get(key) !== undefined);

async function clip(context, folder, entry) {
  try {
    const response = await fetched(`${folder}/${entry.file}`);
    return notTooLoud(await context.decodeAudioData(await response.arrayBuffer()));
  } catch (failure) {
    console.warn('a clip of the voice cannot be used', entry?.file, String(failure));
    return undefined;
  }
}

async function fetched(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response;
}

function notTooLoud(buffer) {
  for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) {
    const samples = buffer.getChannelData(channel);
    const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
    if (peak > HIGHEST) {
      buffer.copyToChannel(samples.map((sample) => (sample * HIGHEST) / peak), channel);
    }
  }
  return buffer;
}
