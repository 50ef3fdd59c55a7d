/** One take of a phrase: recorded or from a file, prepared, kept when it is good. */
import {signal} from 'ui/html.mjs';
import {FATAL, prepared} from 'ui/voice/take.mjs';
import {audio, close, RATE, record, stop} from './microphone.mjs';
import {choose, current, goOn, keep, spoken} from './recordings.mjs';

/** Between two phrases, so that the speaker sees the next one. */
const BREATH_MS = 350;

/** `{language, phrase, samples, problems, state}` of the newest take; `state` is `SAVING`, `SAVED`, `ASKING` or `UNSAVED`. */
export const take = signal(undefined);

/** Whether the next phrase is recorded without another press. */
export const onward = signal(true);

/** Whether a file could not be read as sound. */
export const unreadable = signal(false);

let running = false;

/** Begins to record; pressed again, ends. */
export async function toggle() {
  if (running) {
    running = false;
    stop();
    return;
  }
  running = true;
  while (running && (await recordOne()) && onward.value) {
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  }
  running = false;
}

/** The speaker goes: nothing is recorded any more, and what was not kept is forgotten. */
export function leave() {
  running = false;
  close();
  take.value = undefined;
}

/** @returns {Promise<boolean>} whether to go on with the next phrase */
async function recordOne() {
  const {phrase} = current.value;
  const language = spoken.value;
  unreadable.value = false;
  take.value = undefined;
  const raw = await record();
  if (raw === undefined) {
    return false;
  }
  return (await consider(language, phrase, raw)) && isStill(language, phrase) && goOn();
}

const isStill = (language, phrase) => spoken.value === language && current.value?.phrase === phrase;

async function consider(language, phrase, raw) {
  const {samples, problems} = prepared(raw, RATE);
  choose(phrase);
  take.value = {language, phrase, samples, problems, state: problems.length > 0 ? 'ASKING' : 'SAVING'};
  return problems.length === 0 && keepTake();
}

/** Keeps the newest take, whatever is wrong with it. */
export async function keepTake() {
  const {language, phrase, samples} = take.value;
  take.value = {...take.value, state: 'SAVING'};
  const kept = await keep(language, phrase, samples);
  take.value = take.value && {...take.value, state: kept ? 'SAVED' : 'UNSAVED'};
  return kept;
}

/** Whether the newest take may be kept though something is wrong with it. */
export function mayKeep({problems}) {
  return !problems.some((problem) => FATAL.has(problem));
}

/** Takes a recording that was made elsewhere. */
export async function takeFile(file) {
  const {phrase} = current.value;
  const language = spoken.value;
  unreadable.value = false;
  take.value = undefined;
  try {
    const buffer = await audio().decodeAudioData(await file.arrayBuffer());
    const kept = await consider(language, phrase, quietAround(mono(buffer)));
    if (kept && onward.value && isStill(language, phrase)) {
      goOn();
    }
  } catch (failure) {
    console.info('a file is no sound', String(failure));
    unreadable.value = true;
  }
}

/** A file that was cut already begins with its first word. */
function quietAround(samples) {
  const quiet = RATE / 4;
  const wider = new Float32Array(samples.length + 2 * quiet);
  wider.set(samples, quiet);
  return wider;
}

function mono(buffer) {
  const sum = new Float32Array(buffer.length);
  for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) {
    buffer.getChannelData(channel).forEach((sample, at) => (sum[at] += sample / buffer.numberOfChannels));
  }
  return sum;
}

