import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

/** What was fetched, by its path; every sound is one second long. */
const fetched = [];
const said = [];

class Sounding {
  gain = {};
  connect() {}
  disconnect() {}
  start() {}
}

class Context {
  currentTime = 0;
  destination = {};
  resume = async () => undefined;
  decodeAudioData = async () => ({duration: 1});
}

Object.assign(globalThis, {
  AudioContext: Context,
  GainNode: Sounding,
  AudioBufferSourceNode: Sounding,
  async fetch(path) {
    fetched.push(path);
    return path.endsWith('.json') ? new Response(readFileSync(new URL(`../../main/resources/ui/${path}`, import.meta.url))) : new Response('');
  },
});
const {Speaker} = await import('ui/voice/speaker.mjs');

const WORDS = [[{clip: 'entered'}], [{name: 'service/ktp', otherwise: [{spell: 'c'}]}]];
const speaker = new Speaker({
  guide: 'voice/guide',
  calls: 'voice',
  nameAt: (language, name) => `spoken/${language}/${name}`,
  nameText: () => 'KTP',
  onText: (text) => said.push(text),
});

async function sounds() {
  fetched.length = 0;
  await speaker.say(WORDS, 'id');
  return fetched.filter((path) => !path.endsWith('.json')).map((path) => path.split('/').slice(0, 2).join('/'));
}

test("a hall's names are kept for one visitor, the guide's own words for all", async () => {
  speaker.begin();
  assert.deepEqual((await sounds()).sort(), ['spoken/id', 'voice/guide']);
  assert.deepEqual(await sounds(), []);
  speaker.end();
  speaker.begin();
  assert.deepEqual(await sounds(), ['spoken/id']);
});

test('it is as loud as a quiet hall needs for everybody who comes, and never louder or softer than its steps', () => {
  speaker.begin();
  assert.deepEqual(speaker.volume, {step: 3, of: 5});
  const turned = (by, times) => Array.from({length: times}, () => (speaker.turn(by), speaker.volume.step));
  assert.deepEqual([turned(1, 3), turned(-1, 5)], [[4, 5, 5], [4, 3, 2, 1, 1]]);
  speaker.end();
  speaker.begin();
  assert.equal(speaker.volume.step, 3);
});
