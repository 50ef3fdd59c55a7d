import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hastened} from '../../main/resources/ui/lib/voice/tempo.mjs';

const RATE = 48_000;
/** A voiced sound: a tone and its overtones, as a vowel has. */
const vowel = (hertz, seconds) =>
  Float32Array.from({length: RATE * seconds}, (_, place) =>
    [1, 2, 3].reduce((sum, times) => sum + (0.3 / times) * Math.sin((2 * Math.PI * hertz * times * place) / RATE), 0),
  );
const peak = (samples) => samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);

/** Pitch in Hz: the shift at which the wave looks most like itself. */
function pitch(samples) {
  let [best, most] = [0, -Infinity];
  const middle = Math.floor(samples.length / 2);
  for (let shift = Math.floor(RATE / 400); shift < RATE / 70; shift += 1) {
    let alike = 0;
    for (let place = middle; place < middle + 2000; place += 1) {
      alike += samples[place] * samples[place - shift];
    }
    if (alike > most) {
      [best, most] = [shift, alike];
    }
  }
  return RATE / best;
}

for (const hertz of [95, 140, 210]) {
  test(`a voice of ${hertz} Hz that is hastened is shorter, and as high as before`, () => {
    const faster = hastened(vowel(hertz, 0.5), RATE, 1.4);
    assert.equal(faster.length, Math.round((RATE * 0.5) / 1.4));
    assert.ok(Math.abs(pitch(faster) - hertz) < 3, `${pitch(faster)} Hz`);
  });
}

test('hastened sound is no louder, and has no hole in it', () => {
  const slow = vowel(140, 0.5);
  const faster = hastened(slow, RATE, 1.4);
  assert.ok(peak(faster) <= peak(slow) + 1e-6);
  for (let place = 0; place + 960 < faster.length; place += 480) {
    assert.ok(peak(faster.subarray(place, place + 960)) > 0.6 * peak(slow), `a hole at ${place}`);
  }
});

test('a sound shorter than a piece survives', () => {
  const faster = hastened(vowel(140, 0.01), RATE, 1.4);
  assert.equal(faster.length, Math.round((RATE * 0.01) / 1.4));
  assert.ok(faster.every(Number.isFinite));
});
