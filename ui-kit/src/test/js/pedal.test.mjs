import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chordOf, counts, isKept, isPedal, sameChord} from '../../../../queue-server/src/main/resources/server/pages/console/pedal-key.mjs';

const key = (name, more = {}) => ({key: name, code: name, timeStamp: 0, ...more});
const HERE = {typing: false, byKeyboard: false};

test('a pedal is the key it types, with what it holds beside it', () => {
  const pedal = chordOf(key('F13'));
  assert.equal(pedal.label, 'F13');
  assert.ok(isPedal(key('F13'), pedal, HERE));
  assert.ok(!isPedal(key('F14'), pedal, HERE));
  assert.ok(!isPedal(key('F13', {ctrlKey: true}), pedal, HERE));
});

test('a chord is learned whole, and a key that is only held is not a pedal', () => {
  const chord = chordOf({key: 'p', code: 'KeyP', ctrlKey: true, altKey: true});
  assert.equal(chord.label, 'Ctrl+Alt+P');
  assert.ok(sameChord(chord, chordOf({key: 'P', code: 'KeyP', ctrlKey: true, altKey: true})));
  assert.equal(chordOf(key('Control', {code: 'ControlLeft', ctrlKey: true})), undefined);
  assert.equal(chordOf({key: 'Unidentified', code: ''}), undefined);
});

test('no key is a pedal where none was learned', () => {
  assert.ok(!isPedal(key('F13'), undefined, HERE));
});

test('a pedal does nothing while somebody types', () => {
  assert.ok(!isPedal(key('b', {code: 'KeyB'}), chordOf({key: 'b', code: 'KeyB'}), {...HERE, typing: true}));
});

test('an Enter of the keyboard presses the button that was reached by it, and not the pedal', () => {
  const pedal = chordOf(key('Enter'));
  assert.ok(isPedal(key('Enter'), pedal, HERE));
  assert.ok(!isPedal(key('Enter'), pedal, {...HERE, byKeyboard: true}));
  assert.ok(isPedal(key('F13'), chordOf(key('F13')), {...HERE, byKeyboard: true}));
});

test('a bounce, a key held down and a foot that presses again at once are one press', () => {
  assert.ok(counts(-Infinity, key('F13', {timeStamp: 5})));
  assert.ok(!counts(1000, key('F13', {timeStamp: 1040})));
  assert.ok(!counts(1000, key('F13', {timeStamp: 2400})));
  assert.ok(counts(1000, key('F13', {timeStamp: 2500})));
  assert.ok(!counts(1000, key('F13', {timeStamp: 9000, repeat: true})));
});

test('keys that the browser or the page needs cannot be a pedal', () => {
  assert.deepEqual(['F5', 'Tab', 'Escape', 'F13', 'PageDown'].map((name) => isKept(chordOf(key(name)))), [true, true, true, false, false]);
  assert.ok(!isKept(chordOf(key('F5', {ctrlKey: true, altKey: true}))));
});
