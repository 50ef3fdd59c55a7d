/** The two tones before a call. Made by the browser: no file, no network. */

/** G5 then E5, each with a soft second partial: heard over a full hall without being sharp. */
export const TONES = [
  {hertz: 784, at: 0, seconds: 0.7},
  {hertz: 659.3, at: 0.4, seconds: 0.75},
];
export const LOUDNESS = 0.5;

/**
 * Lays the tones on a context's clock; the last has died away 1.15 s after the start.
 *
 * @param {AudioNode} output where they are heard
 */
export function scheduleChime(output, startSeconds) {
  for (const tone of TONES) {
    for (const [partial, share] of [[1, 0.75], [2, 0.2]]) {
      strike(output, tone.hertz * partial, LOUDNESS * share, startSeconds + tone.at, tone.seconds / partial);
    }
  }
}

function strike(output, hertz, loudness, start, seconds) {
  const {context} = output;
  const oscillator = new OscillatorNode(context, {frequency: hertz});
  const gain = new GainNode(context, {gain: 0});
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0005, start + seconds);
  oscillator.connect(gain).connect(output);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
