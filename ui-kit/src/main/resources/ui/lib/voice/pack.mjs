/** A voice pack: recorded words in some languages, and a manifest that says which file says what. */
import {everyKey, LANGUAGES} from './grammar.mjs';

/** No clip goes above this, however it was recorded (-1 dB). */
const HIGHEST = 0.89;

/** A pack that can say nothing: calls are chimed. */
export const NO_PACK = {secondsOf: () => undefined, bufferOf: () => undefined, missing: undefined};

/**
 * Fetches and decodes a whole pack, so that nothing has to be fetched when a call comes.
 *
 * @param {BaseAudioContext} context
 * @param {string} folder where `manifest.json` is
 * @returns {Promise<{secondsOf: (language: string, key: string) => number|undefined,
 *   bufferOf: (language: string, key: string) => AudioBuffer|undefined, missing: string[]}>} `missing` names the clips that
 *   the grammar may ask for and that are not there or cannot be decoded
 */
export async function loadPack(context, folder) {
  const {languages} = await (await fetched(`${folder}/manifest.json`)).json();
  const buffers = new Map();
  await Promise.all(
    LANGUAGES.flatMap((language) =>
      everyKey(language).map(async (key) => {
        const buffer = await clip(context, folder, languages[language]?.[key]);
        buffers.set(`${language}/${key}`, buffer);
      }),
    ),
  );
  const bufferOf = (language, key) => buffers.get(`${language}/${key}`);
  const missing = [...buffers].filter(([, buffer]) => buffer === undefined).map(([name]) => name);
  return {secondsOf: (language, key) => bufferOf(language, key)?.duration, bufferOf, missing};
}

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
