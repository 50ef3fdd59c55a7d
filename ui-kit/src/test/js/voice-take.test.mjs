import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decibel, prepared} from '../../main/resources/ui/lib/voice/take.mjs';

const RATE = 48_000;

/** Numbers that look like chance and are the same each time. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 2_147_483_648 - 1;
  };
}

/** A vowel: a voice of 140 Hz with its partials, 4 syllables a second. */
function voiced(at, peak) {
  const partials = [1, 0.6, 0.45, 0.3, 0.2, 0.12];
  const wave = partials.reduce((sum, share, place) => sum + share * Math.sin(2 * Math.PI * 140 * (place + 1) * at + place), 0);
  return (peak * wave * (0.65 + 0.35 * Math.cos(2 * Math.PI * 4 * at))) / 2;
}

/** A room with speech in it: `speech` are pairs of seconds, from and to. */
function recording(seconds, speech, {peak = 0.2, room = 0.0005, hum = 0} = {}) {
  const next = chance(7);
  return Float32Array.from({length: seconds * RATE}, (_, place) => {
    const at = place / RATE;
    const says = speech.some(([from, to]) => at >= from && at < to);
    return (says ? voiced(at, peak) : 0) + room * next() + hum * Math.sin(2 * Math.PI * 50 * at);
  });
}

const loudnessOf = (samples) => decibel(Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length));
const peakOf = (samples) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

/** The highest point of the wave between the samples, too: three more of each, by a windowed sinc. */
function truePeak(samples) {
  let most = 0;
  for (let at = 8; at < samples.length - 8; at += 1) {
    for (const part of [0, 0.25, 0.5, 0.75]) {
      let sum = 0;
      for (let tap = -7; tap <= 8; tap += 1) {
        const x = Math.PI * (part - tap);
        const sinc = x === 0 ? 1 : Math.sin(x) / x;
        sum += samples[at + tap] * sinc * (0.5 + 0.5 * Math.cos(x / 8.5));
      }
      most = Math.max(most, Math.abs(sum));
    }
  }
  return most;
}

test('what was said is cut out of the silence around it', () => {
  const {seconds, problems} = prepared(recording(2, [[0.7, 1.2]]), RATE);
  assert.deepEqual(problems, []);
  assert.ok(Math.abs(seconds - 0.5) < 0.02, `${seconds} s`);
});

test('quiet and loud takes become equally loud, as the clips of the standard voice are', () => {
  for (const peak of [0.04, 0.1, 0.3, 0.8]) {
    const {samples} = prepared(recording(2, [[0.7, 1.4]], {peak}), RATE);
    const loudness = loudnessOf(samples);
    assert.ok(Math.abs(loudness + 19) < 1, `${peak}: ${loudness} dB`);
  }
});

test('no wave comes near full scale, not between two samples either', () => {
  const raw = recording(2, [[0.7, 1.4]], {peak: 0.1});
  for (let place = 0; place < 40; place += 1) {
    raw[Math.round((0.8 + place / 80) * RATE)] += place % 2 ? 0.6 : -0.6;
  }
  const {samples} = prepared(raw, RATE);
  assert.ok(peakOf(samples) <= 0.8, `${peakOf(samples)}`);
  assert.ok(truePeak(samples) < 0.95, `${truePeak(samples)}`);
});

test('it begins and ends softly, within five milliseconds', () => {
  const {samples} = prepared(recording(2, [[0.7, 1.2]]), RATE);
  assert.ok(Math.abs(samples[0]) < 0.001 && Math.abs(samples.at(-1)) < 0.001);
  const inside = samples.subarray(0.005 * RATE, 0.03 * RATE);
  assert.ok(peakOf(inside) > 0.1, 'the voice is not faded away');
});

test('a pause between two words stays, the click of a key just before them goes', () => {
  const raw = recording(3, [[1, 1.4], [1.65, 2.1]]);
  for (let place = 0; place < 0.01 * RATE; place += 1) {
    raw[Math.round(0.7 * RATE) + place] += place % 2 ? 0.4 : -0.4;
  }
  const {seconds, problems} = prepared(raw, RATE);
  assert.deepEqual(problems, []);
  assert.ok(Math.abs(seconds - 1.1) < 0.03, `${seconds} s`);
});

test('the hum of the mains neither fills the silence nor counts as noise', () => {
  const {seconds, problems} = prepared(recording(2, [[0.7, 1.2]], {hum: 0.02}), RATE);
  assert.deepEqual(problems, []);
  assert.ok(Math.abs(seconds - 0.5) < 0.03, `${seconds} s`);
});

/** As a page does with a file, which may begin with its first word. */
function widened(samples) {
  const wider = new Float32Array(samples.length + RATE / 2);
  wider.set(samples, RATE / 4);
  return wider;
}

test('a file that was cut already is as good as one with the room around it', () => {
  for (const raw of [recording(0.5, [[0, 0.5]]), recording(2, [[0.7, 1.2]]), recording(2, [[0.7, 1.2]], {room: 0.008})]) {
    const {seconds, problems} = prepared(widened(raw), RATE);
    assert.deepEqual(problems, []);
    assert.ok(Math.abs(seconds - 0.5) < 0.04, `${seconds} s`);
  }
});

test('what is wrong with a take is named', () => {
  const cases = [
    ['NOTHING', recording(2, [])],
    ['NOTHING', new Float32Array(2 * RATE)],
    ['SHORT', recording(2, [[0.7, 0.78]])],
    ['LONG', recording(7.5, [[0.5, 7]])],
    ['CUT', recording(2, [[0, 0.6]])],
    ['CUT', recording(2, [[1.5, 2]])],
    ['QUIET', recording(2, [[0.7, 1.2]], {peak: 0.01, room: 0.00002})],
    ['NOISY', recording(2, [[0.7, 1.2]], {peak: 0.2, room: 0.03})],
    ['CLIPPED', recording(2, [[0.7, 1.2]], {peak: 3}).map((one) => Math.max(-1, Math.min(1, one)))],
  ];
  for (const [problem, raw] of cases) {
    assert.deepEqual(prepared(raw, RATE).problems, [problem]);
  }
});
