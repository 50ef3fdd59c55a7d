/** Lays announcements on the clock of a WebAudio context; an OfflineAudioContext too, so that a test can look at the sound. */
import {scheduleChime} from './chime.mjs';
import {placed} from './score.mjs';

/**
 * Every clip starts at its own moment of the audio clock, so no timer of the page can tear a gap.
 *
 * @param {BaseAudioContext} context
 * @param {import('./score.mjs').Score} score a playable one
 * @param {number} start seconds of the context's clock
 */
export function schedule(context, score, pack, start) {
  if (score.chime) {
    scheduleChime(context, start);
  }
  for (const {key, at} of placed(score, pack, start).clips) {
    const source = new AudioBufferSourceNode(context, {buffer: pack.bufferOf(score.language, key)});
    source.connect(context.destination);
    source.start(at);
  }
}
