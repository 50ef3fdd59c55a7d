/** The two tones before a call. Made by the browser: no file, no network. */
import {signal} from '@preact/signals-core';

/** G5 then E5, each with a soft second partial: heard over a full hall without being sharp. */
const TONES = [
  {hertz: 784, at: 0, seconds: 0.9},
  {hertz: 659.3, at: 0.42, seconds: 1.3},
];
const LOUDNESS = 0.5;

/** Plays the chime, and knows whether the browser lets it. */
export class Chime {
  constructor(context = new AudioContext()) {
    this.context = context;
    /** True while the browser waits for a first touch before it makes a sound. */
    this.suspended = signal(context.state === 'suspended');
    context.addEventListener('statechange', () => (this.suspended.value = context.state === 'suspended'));
    for (const touch of ['pointerdown', 'keydown']) {
      addEventListener(touch, () => this.resume());
    }
  }

  /** Asks the browser for sound; works only within a touch or a key press. */
  resume() {
    if (this.context.state === 'suspended') {
      this.context.resume().catch((failure) => console.warn('no sound yet', failure));
    }
  }

  /** Plays now; silent while suspended. */
  play() {
    if (this.context.state === 'running') {
      scheduleChime(this.context, this.context.currentTime + 0.02);
    }
  }
}

/** Lays the tones on a context's clock; an OfflineAudioContext too, so that a test can look at the sound. */
export function scheduleChime(context, startSeconds) {
  for (const tone of TONES) {
    for (const [partial, share] of [[1, 0.75], [2, 0.2]]) {
      strike(context, tone.hertz * partial, LOUDNESS * share, startSeconds + tone.at, tone.seconds / partial);
    }
  }
}

function strike(context, hertz, loudness, start, seconds) {
  const oscillator = new OscillatorNode(context, {frequency: hertz});
  const gain = new GainNode(context, {gain: 0});
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0005, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}
