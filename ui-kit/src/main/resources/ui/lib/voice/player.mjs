/** Lays announcements on the clock of a WebAudio context; an OfflineAudioContext too, so that a test can look at the sound. */
import {scheduleChime} from './chime.mjs';
import {everyKey, LANGUAGES} from './grammar.mjs';
import {placed} from './score.mjs';
import {hastened} from './tempo.mjs';
import {HASTE} from './timing.mjs';

/** A page that is never idle hastens a clip this often all the same. */
const LONGEST_WAIT_MS = 200;
/** An idle moment with less left is too short for a clip. */
const CLIP_MS = 20;

/** Clips that were hastened once, by the clip. */
const hasty = new WeakMap();

/**
 * Every clip starts at its own moment of the audio clock, so no timer of the page can tear a gap.
 *
 * @param {BaseAudioContext} context
 * @param {import('./score.mjs').Score} score a playable one
 * @param {number} start seconds of the context's clock
 * @returns {AudioNode} through which all of it sounds: disconnected, it is heard no more
 */
export function schedule(context, score, pack, start) {
  const output = new GainNode(context);
  output.connect(context.destination);
  if (score.chime) {
    scheduleChime(output, start);
  }
  for (const {key, at} of placed(score, pack, start).clips) {
    const buffer = inTempo(pack.bufferOf(score.language, key), score.tempo);
    const source = new AudioBufferSourceNode(context, {buffer});
    source.connect(output);
    source.start(at);
  }
  return output;
}

/** Lets what sounds through an output fade, so that it is silent at that second of the context's clock. */
export function fadeOut({context, gain}, end) {
  gain.setValueAtTime(1, context.currentTime);
  gain.linearRampToValueAtTime(0, end);
}

/**
 * Hastens all clips of a pack in idle moments of the page: when a hasty call comes there is no time for it, eight
 * clips may take longer than their sound is laid ahead.
 *
 * @param {{bufferOf: (language: string, key: string) => AudioBuffer|undefined}} pack
 */
export async function hastenAll(pack) {
  const buffers = LANGUAGES.flatMap((language) => everyKey(language).map((key) => pack.bufferOf(language, key)));
  let moment;
  for (const buffer of buffers.filter((one) => one !== undefined)) {
    if (!(moment?.timeRemaining() > CLIP_MS)) {
      moment = await new Promise((resolve) => requestIdleCallback(resolve, {timeout: LONGEST_WAIT_MS}));
    }
    inTempo(buffer, HASTE);
  }
}

function inTempo(buffer, tempo) {
  if (tempo === 1) {
    return buffer;
  }
  if (!hasty.has(buffer)) {
    const samples = hastened(buffer.getChannelData(0), buffer.sampleRate, tempo);
    const faster = new AudioBuffer({length: samples.length, sampleRate: buffer.sampleRate});
    faster.copyToChannel(samples, 0);
    hasty.set(buffer, faster);
  }
  return hasty.get(buffer);
}
