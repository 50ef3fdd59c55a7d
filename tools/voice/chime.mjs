#!/usr/bin/env node
/** Writes the chime of the wall's voice as a WAV file, for televisions that cannot make it: `tools/voice/chime.mjs OUT.wav`. */
import {writeFileSync} from 'node:fs';
import {LOUDNESS, TONES} from '../../ui-kit/src/main/resources/ui/lib/voice/chime.mjs';

const RATE = 16_000;
const SECONDS = 1.2;
const PARTIALS = [[1, 0.75], [2, 0.2]];
const ATTACK = 0.012;
const SILENT = 0.0005;

function strike(samples, hertz, loudness, start, seconds) {
  const first = Math.ceil(start * RATE);
  for (let at = 0; at < seconds * RATE && first + at < samples.length; at += 1) {
    const t = at / RATE;
    const fade = loudness * (SILENT / loudness) ** ((t - ATTACK) / (seconds - ATTACK));
    samples[first + at] += (t < ATTACK ? (loudness * t) / ATTACK : fade) * Math.sin(2 * Math.PI * hertz * t);
  }
}

function header(bytes) {
  const made = Buffer.alloc(44);
  made.write('RIFF', 0);
  made.writeUInt32LE(36 + bytes, 4);
  made.write('WAVEfmt ', 8);
  [[16, 16, 4], [20, 1, 2], [22, 1, 2], [24, RATE, 4], [28, RATE * 2, 4], [32, 2, 2], [34, 16, 2], [40, bytes, 4]].forEach(
    ([at, value, length]) => made.writeUIntLE(value, at, length),
  );
  made.write('data', 36);
  return made;
}

const samples = new Float64Array(SECONDS * RATE);
for (const {hertz, at, seconds} of TONES) {
  for (const [partial, share] of PARTIALS) {
    strike(samples, hertz * partial, LOUDNESS * share, at, seconds / partial);
  }
}
const sound = Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_000));
writeFileSync(process.argv[2], Buffer.concat([header(sound.byteLength), Buffer.from(sound.buffer)]));
