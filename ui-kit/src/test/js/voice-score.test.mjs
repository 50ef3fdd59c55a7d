import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lengthOf, placed, playable, scoreOf} from '../../main/resources/ui/lib/voice/score.mjs';
import {pack} from './support/pack.mjs';

const LOKET_3 = {id: 'Loket 3', en: 'Counter 3'};
const item = (number, more = {}) => ({kind: 'call', call: {number, counterName: LOKET_3, language: 'id', calls: 1, ...more}});
const lacking = (lost) => ({secondsOf: (language, key) => (key === lost ? undefined : pack.secondsOf(language, key))});

test('when one clip is missing there is only the chime: half a sentence sends people to the wrong counter', () => {
  const score = playable(scoreOf(item('A-017'), 'hasty'), lacking('digit-7'));
  assert.deepEqual([score.chime, score.phrase], [true, []]);
});

test('a call that does not need the missing clip is said', () => {
  assert.notDeepEqual(playable(scoreOf(item('A-018'), 'full'), lacking('digit-7')).phrase, []);
});

test('a pack without a language chimes the calls of that language', () => {
  const indonesian = {secondsOf: (language, key) => (language === 'id' ? pack.secondsOf('id', key) : undefined)};
  assert.deepEqual(playable(scoreOf(item('A-018', {language: 'en'}), 'full'), indonesian).phrase, []);
});

test('a number without words is chimed', () => {
  assert.deepEqual(playable(scoreOf(item('?'), 'full'), pack).phrase, []);
  assert.ok(lengthOf(item('?'), 'full', pack) > 1);
});

test('words follow each other after 44 ms, groups after a breath of 160 ms more, and none before the one before has ended', () => {
  const {clips, end} = placed(scoreOf(item('A-017'), 'full'), pack, 2);
  const gaps = clips.slice(1).map(({at}, place) => Math.round(1000 * (at - clips[place].at - clips[place].seconds)));
  assert.deepEqual(gaps, [204, 44, 44, 44, 204, 44, 44]);
  assert.ok(clips[0].at >= 2 + 1.15, 'the chime has died away');
  assert.ok(end < 2 + 6, 'ten calls in a minute can be said in full');
});

test('keeping it short saves more than half, and haste a quarter of the rest', () => {
  const [full, short, hasty] = ['full', 'short', 'hasty'].map((manner) => lengthOf(item('A-017'), manner, pack));
  assert.ok(short < full / 2, `${short} of ${full} s`);
  assert.ok(hasty < short * 0.75, `${hasty} of ${short} s`);
});
