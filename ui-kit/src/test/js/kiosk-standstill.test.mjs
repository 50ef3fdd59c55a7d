import assert from 'node:assert/strict';
import {test} from 'node:test';
import {givesWay, mustLeave, tongues} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/standstill.mjs';

test('everybody leaves for an evacuation, a fire and an earthquake, as a hall may name them, and for nothing else', () => {
  for (const reason of ['evakuasi', 'evakuasi-gempa', 'kebakaran', 'gempa', 'fire']) {
    assert.equal(mustLeave({reason}), true, reason);
  }
  for (const reason of ['istirahat', 'gangguan', 'latihan-evakuasi', 'evakuasian', '']) {
    assert.equal(mustLeave({reason}), false, reason);
  }
  assert.equal(mustLeave(undefined), false);
});

test('whatever a visitor does gives way to the order to leave, but a number that must be noted, and what lies over it', () => {
  const names = ['home', 'group', 'details', 'ticket', 'code-paper', 'rate-score', 'scan-ticket', 'help', 'sound', 'code'];
  assert.deepEqual(names.filter((name) => givesWay({name})), ['group', 'details', 'rate-score', 'scan-ticket', 'code']);
});

test('the order to leave is written in both languages, the reader\'s first', () => {
  assert.deepEqual([tongues('id', true), tongues('en', true), tongues('jv', true)], [['id', 'en'], ['en', 'id'], ['jv', 'id']]);
  assert.deepEqual(tongues('en', false), ['en']);
});
