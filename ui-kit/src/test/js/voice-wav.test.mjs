import assert from 'node:assert/strict';
import {test} from 'node:test';
import {base64, wavOf} from '../../main/resources/ui/lib/voice/wav.mjs';

test('samples become a WAV file of 16 bits and one channel', () => {
  const bytes = Buffer.from(wavOf(Float32Array.of(0, 0.5, -1, 2), 48_000));
  assert.equal(bytes.length, 52);
  assert.equal(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16) + bytes.toString('latin1', 36, 40), 'RIFFWAVEfmt data');
  assert.deepEqual([4, 16, 24, 28, 40].map((at) => bytes.readUInt32LE(at)), [44, 16, 48_000, 96_000, 8]);
  assert.deepEqual([20, 22, 32, 34].map((at) => bytes.readUInt16LE(at)), [1, 1, 2, 16]);
  assert.deepEqual([44, 46, 48, 50].map((at) => bytes.readInt16LE(at)), [0, 16_384, -32_767, 32_767]);
});

test('a long file becomes Base64 whole', () => {
  const bytes = Uint8Array.from({length: 100_000}, (_, place) => place % 251);
  assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'));
});
