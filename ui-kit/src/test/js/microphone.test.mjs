import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';

/** A microphone, and the sound of a page, as far as a recording needs them. */
const tracks = [];
const contexts = [];
let permit = () => Promise.resolve();

const microphone = {
  async getUserMedia() {
    await permit();
    const track = {live: true, stop: () => (track.live = false), addEventListener() {}};
    tracks.push(track);
    return {getTracks: () => [track]};
  },
};

class Context {
  state = 'running';
  audioWorklet = {addModule: async () => undefined};

  constructor() {
    contexts.push(this);
  }

  async close() {
    this.state = 'closed';
  }
}

class Node {
  port = {};
  connect() {}
}

Object.assign(globalThis, {window: {isSecureContext: true}, AudioContext: Context, AudioWorkletNode: Node, MediaStreamAudioSourceNode: Node});
Object.defineProperty(globalThis, 'navigator', {value: {mediaDevices: microphone}, configurable: true});

const {close, level, phase, record, trouble} = await import('../../../../queue-server/src/main/resources/server/pages/voice/microphone.mjs');

const isOpen = () => tracks.some(({live}) => live) || contexts.some(({state}) => state !== 'closed');

async function begins() {
  const raw = record();
  while (phase.value === 'OFF') {
    await new Promise(setImmediate);
  }
  return {raw};
}

beforeEach(() => {
  close();
  permit = () => Promise.resolve();
});

test('whoever leaves takes the microphone with them', async () => {
  const {raw} = await begins();
  assert.ok(isOpen());
  close();
  assert.equal(await raw, undefined);
  assert.equal(phase.value, 'OFF');
  assert.equal(level.value, -120);
  assert.ok(!isOpen());
});

test('a permission that is given after that opens nothing', async () => {
  let give;
  permit = () => new Promise((resolve) => (give = resolve));
  const raw = record();
  close();
  give();
  assert.equal(await raw, undefined);
  assert.ok(!isOpen());
  assert.equal(trouble.value, undefined);
});

test('the next speaker is given it anew', async () => {
  const opened = tracks.length;
  for (let speaker = 1; speaker <= 2; speaker += 1) {
    await begins();
    assert.equal(tracks.length, opened + speaker);
    assert.ok(isOpen());
    close();
  }
});
