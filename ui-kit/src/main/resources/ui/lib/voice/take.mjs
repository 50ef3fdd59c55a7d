/**
 * What is made of a spoken phrase before it is kept: its silence is cut off, it is made as loud as all others, and what is
 * wrong with it is named. Pure: samples in, samples out; levels in decibels of full scale.
 */

/** Levels are measured over so many seconds. */
export const BLOCK_SECONDS = 0.01;

/** As loud as the clips of the standard voice: a call of such clips measures -20 LUFS. */
const LOUDNESS_DB = -19;
/** No sample goes above this, so that no wave between two samples reaches full scale. */
const CEILING = 0.79;
/** Hum of mains and tables below the lowest voice. */
const HIGH_PASS_HERTZ = 90;
/** What stays below is cut off at both ends; the voice of a call must not have holes. */
const EDGE_DB = -38;
const FADE_SECONDS = 0.005;

/** A sound is speech when it lasts: a key or a tongue clicks for less. */
const SHORTEST_SOUND = 0.05;
/** So many blocks may be louder than speech: a click is no voice. */
const LOUD_BLOCKS = 4;
/** Pauses within a phrase, between words and before a t. */
const LONGEST_PAUSE = 0.45;
/** A breath or the end of an s fades for so long beside what is surely speech. */
const MARGIN_SECONDS = 0.09;

/** The most that one recording may have. */
export const LONGEST_SECONDS = 6;
const SHORTEST_SECONDS = 0.12;
const SILENT_DB = -55;
const NO_ROOM_DB = -110;
const QUIET_DB = -40;
/** Between speech and the room. */
const LEAST_DISTANCE_DB = 20;
const CLIPPED = 0.985;
const CLIPPED_IN_A_ROW = 4;

/**
 * Problems that no listener can live with: such a take is not kept.
 */
export const FATAL = new Set(['NOTHING', 'SHORT', 'LONG']);

/** The level of each block. @param {Float32Array} samples @param {number} rate in Hz @returns {number[]} */
export function levels(samples, rate) {
  const length = Math.round(rate * BLOCK_SECONDS);
  return Array.from({length: Math.floor(samples.length / length)}, (_, block) =>
    decibel(rms(samples.subarray(block * length, (block + 1) * length))),
  );
}

export function decibel(share) {
  return share > 0 ? Math.max(-120, 20 * Math.log10(share)) : -120;
}

function rms(samples) {
  return samples.length === 0 ? 0 : Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** @param {number[]} values @param {number} share 0.1 for the value that a tenth stays below */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? -120;
}

/**
 * @typedef {'NOTHING'|'SHORT'|'LONG'|'QUIET'|'CLIPPED'|'NOISY'|'CUT'} Problem `CUT`: it begins or ends in the middle of speech
 * @param {Float32Array} raw one channel, with some of the room before and after the phrase
 * @param {number} rate in Hz
 * @returns {{samples: Float32Array, seconds: number, problems: Problem[]}} `samples` is empty when nothing was said
 */
export function prepared(raw, rate) {
  const clean = highPassed(raw, rate);
  const heard = levels(clean, rate);
  const loud = [...heard].sort((a, b) => b - a)[LOUD_BLOCKS] ?? -120;
  const room = roomOf(heard, loud);
  const speech = speechIn(heard, room, loud);
  if (speech === undefined || loud < SILENT_DB) {
    return {samples: new Float32Array(0), seconds: 0, problems: ['NOTHING']};
  }
  const levelled = equallyLoud(clean, heard, speech, rate);
  const samples = faded(cut(levelled.samples, speech, room + levelled.gainDb, rate), rate);
  const seconds = samples.length / rate;
  return {samples, seconds, problems: problemsOf({raw, heard, room, speech, seconds})};
}

/** How loud the room is. No room is as quiet as a file that was widened: if all the rest is speech, nobody knows. */
function roomOf(heard, loud) {
  const real = heard.filter((level) => level > NO_ROOM_DB);
  const quietest = quantile(real, 0.1);
  return real.length < heard.length && quietest > loud - LEAST_DISTANCE_DB ? -120 : quietest;
}

function problemsOf({raw, heard, room, speech, seconds}) {
  const spoken = gated(heard.slice(speech.from, speech.to));
  return [
    [seconds < SHORTEST_SECONDS, 'SHORT'],
    [seconds > LONGEST_SECONDS, 'LONG'],
    [speech.from < 2 || speech.to > heard.length - 2, 'CUT'],
    [isClipped(raw), 'CLIPPED'],
    [spoken < QUIET_DB, 'QUIET'],
    [spoken - room < LEAST_DISTANCE_DB, 'NOISY'],
  ]
    .filter(([holds]) => holds)
    .map(([, name]) => name);
}

/** Second-order Butterworth. @returns {Float32Array} */
function highPassed(samples, rate) {
  const w = (2 * Math.PI * HIGH_PASS_HERTZ) / rate;
  const alpha = Math.sin(w) / Math.SQRT2;
  const a0 = 1 + alpha;
  const [b, a1, a2] = [(1 + Math.cos(w)) / 2 / a0, (-2 * Math.cos(w)) / a0, (1 - alpha) / a0];
  let [x1, x2, y1, y2] = [samples[0] ?? 0, samples[0] ?? 0, 0, 0];
  return samples.map((x) => {
    const y = b * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
    [x1, x2, y1, y2] = [x, x1, y, y1];
    return y;
  });
}

/** From which block to which somebody speaks. */
function speechIn(heard, room, loud) {
  const threshold = Math.max(SILENT_DB, Math.min(Math.max(room + 9, loud - 30), loud - 10));
  const sounds = joined(runs(heard, threshold), 0.1).filter(({from, to}) => to - from >= SHORTEST_SOUND / BLOCK_SECONDS);
  const phrases = joined(sounds, LONGEST_PAUSE);
  return phrases.reduce((longest, one) => (longest && longest.to - longest.from >= one.to - one.from ? longest : one), undefined);
}

function runs(heard, threshold) {
  const found = [];
  heard.forEach((level, block) => {
    if (level < threshold) {
      return;
    }
    const last = found.at(-1);
    if (last?.to === block) {
      last.to = block + 1;
    } else {
      found.push({from: block, to: block + 1});
    }
  });
  return found;
}

/** Joins what has a shorter pause between. */
function joined(sounds, seconds) {
  return sounds.reduce((all, {from, to}) => {
    const last = all.at(-1);
    if (last && from - last.to <= seconds / BLOCK_SECONDS) {
      last.to = to;
    } else {
      all.push({from, to});
    }
    return all;
  }, []);
}

/** The loudness of blocks, without the pauses between. */
function gated(heard) {
  const gate = quantile(heard, 0.95) - 20;
  const sounding = heard.filter((level) => level > gate).map((level) => 10 ** (level / 10));
  return sounding.length === 0 ? -120 : 10 * Math.log10(sounding.reduce((sum, power) => sum + power, 0) / sounding.length);
}

/** Twice: a limiter takes a little of the loudness away. */
function equallyLoud(samples, heard, speech, rate) {
  const first = LOUDNESS_DB - gated(heard.slice(speech.from, speech.to));
  const once = limited(samples, 10 ** (first / 20), rate);
  const after = gated(levels(once, rate).slice(speech.from, speech.to));
  const gainDb = first + Math.min(3, LOUDNESS_DB - after);
  return {gainDb, samples: limited(samples, 10 ** (gainDb / 20), rate)};
}

/** Makes louder, and peaks softer: where one is too high the gain falls within 2 ms before it and comes back within 20 ms. */
function limited(samples, gain, rate) {
  const wanted = samples.map((sample) => Math.min(gain, CEILING / Math.max(1e-9, Math.abs(sample))));
  const [attack, release] = [gain / (0.002 * rate), gain / (0.02 * rate)];
  for (let at = 1; at < wanted.length; at += 1) {
    wanted[at] = Math.min(wanted[at], wanted[at - 1] + release);
  }
  for (let at = wanted.length - 2; at >= 0; at -= 1) {
    wanted[at] = Math.min(wanted[at], wanted[at + 1] + attack);
  }
  return samples.map((sample, at) => sample * wanted[at]);
}

/** From the first to the last sample that is louder than the edge, or than the room where that is loud. */
function cut(samples, {from, to}, roomDb, rate) {
  const edge = 10 ** (Math.max(EDGE_DB, roomDb + 12) / 20);
  const block = rate * BLOCK_SECONDS;
  const margin = Math.round(rate * MARGIN_SECONDS);
  const part = samples.subarray(Math.max(0, from * block - margin), Math.min(samples.length, to * block + margin));
  const isLoud = (sample) => Math.abs(sample) > edge;
  const begin = part.findIndex(isLoud);
  return begin < 0 ? part : part.subarray(begin, part.findLastIndex(isLoud) + 1);
}

function faded(samples, rate) {
  const length = Math.min(Math.round(rate * FADE_SECONDS), Math.floor(samples.length / 2));
  return samples.map((sample, at) => sample * Math.min(1, (at + 0.5) / length, (samples.length - at - 0.5) / length));
}

/** A microphone that is too loud flattens its waves. */
function isClipped(samples) {
  let inARow = 0;
  return samples.some((sample) => {
    inARow = Math.abs(sample) >= CLIPPED ? inARow + 1 : 0;
    return inARow >= CLIPPED_IN_A_ROW;
  });
}
