import assert from 'node:assert/strict';
import {test} from 'node:test';
import {GAP_MS, KeyBurst, meant} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/key-burst.mjs';

const CODE = 'http://antrean.local/t/ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PLACES = {':': ['Semicolon', true], '/': ['Slash', false], '.': ['Period', false], '-': ['Minus', false]};

/** The key that an American keyboard has for a character; what a layout makes of it does not matter. */
function keyOf(character) {
  if (/[a-z]/i.test(character)) {
    return {code: `Key${character.toUpperCase()}`, shiftKey: character !== character.toLowerCase(), key: '¿'};
  }
  if (/\d/.test(character)) {
    return {code: `Digit${character}`, shiftKey: false, key: '¿'};
  }
  const [code, shiftKey] = PLACES[character];
  return {code, shiftKey, key: '¿'};
}

const ENTER = {code: 'Enter', key: 'Enter', shiftKey: false};

/** Types `text` with a pause between keys; returns all that the burst said. */
function type(burst, text, pause, from = 0) {
  return [...text].map((character, i) => burst.press(keyOf(character), from + i * pause));
}

test('a code that is typed in one go is a scan, whatever the layout', () => {
  const burst = new KeyBurst();
  const keys = type(burst, CODE, 5);
  assert.ok(keys.every(({mine, released}) => mine && released.length === 0));
  assert.deepEqual(burst.press(ENTER, CODE.length * 5), {mine: true, code: CODE, released: []});
});

test('a key that a busy computer hands over late belongs to its code', () => {
  const burst = new KeyBurst();
  type(burst, CODE.slice(0, 20), 5);
  type(burst, CODE.slice(20), 5, 20 * 5 + 300);
  assert.equal(burst.press(ENTER, 20 * 5 + 300 + 200).code, CODE);
});

test('keys of a hand come back one after another', () => {
  const burst = new KeyBurst();
  const [first, second] = type(burst, 'ab', GAP_MS + 1);
  assert.deepEqual(first.released, []);
  assert.deepEqual(second.released.map(({code}) => code), ['KeyA']);
  assert.deepEqual(burst.release().map(({code}) => code), ['KeyB']);
  assert.deepEqual(burst.release(), []);
});

test('a hand that presses Enter presses Enter', () => {
  const burst = new KeyBurst();
  type(burst, 'a', 5);
  assert.deepEqual(burst.press(ENTER, 1000), {mine: false, released: [keyOf('a')]});
  assert.deepEqual(burst.press(ENTER, 2000), {mine: false, released: []});
});

test('a few fast keys and Enter are no code', () => {
  const burst = new KeyBurst();
  type(burst, 'A-017', 5);
  assert.deepEqual(burst.press(ENTER, 26), {mine: false, released: [...'A-017'].map(keyOf)});
});

test('Enter that comes too late for the code ends nothing', () => {
  const burst = new KeyBurst();
  type(burst, CODE, 5);
  const {mine, code, released} = burst.press(ENTER, CODE.length * 5 + 1000);
  assert.deepEqual([mine, code, released], [false, undefined, []]);
});

test('half a code that breaks off is forgotten and does not spoil the next', () => {
  const burst = new KeyBurst();
  type(burst, CODE.slice(0, 30), 5);
  assert.deepEqual(burst.release(), []);
  type(burst, CODE, 5, 5000);
  assert.equal(burst.press(ENTER, 5000 + CODE.length * 5).code, CODE);
});

test('a code longer than any of ours is swallowed', () => {
  const burst = new KeyBurst();
  type(burst, 'x'.repeat(513), 1);
  assert.deepEqual(burst.press(ENTER, 513), {mine: true, code: undefined, released: []});
});

test('commands, repeated keys and keys without a character are no code', () => {
  for (const more of [{ctrlKey: true}, {altKey: true}, {metaKey: true}, {repeat: true}]) {
    assert.equal(new KeyBurst().press({...keyOf('a'), ...more}, 0).mine, false);
  }
  assert.equal(new KeyBurst().press({code: 'Tab', key: 'Tab'}, 0).mine, false);
  assert.equal(new KeyBurst().press({code: 'Space', key: ' '}, 0).mine, false);
});

test('shift alone neither begins nor ends a code', () => {
  const burst = new KeyBurst();
  for (let i = 0; i < 8; i++) {
    burst.press({code: 'ShiftLeft', key: 'Shift', shiftKey: true}, i * 10);
    burst.press(keyOf('A'), i * 10 + 5);
  }
  assert.equal(burst.press(ENTER, 80).code, 'AAAAAAAA');
});

test('digits beside the letters and above them, and what shift makes of them', () => {
  assert.equal(meant({code: 'Numpad7', key: '7'}), '7');
  assert.equal(meant({code: 'Digit2', key: '"', shiftKey: true}), '@');
  assert.equal(meant({code: 'Slash', key: '_', shiftKey: true}), '?');
  assert.equal(meant({code: '', key: 'q'}), 'q');
  assert.equal(meant({code: 'Semicolon', key: ':', shiftKey: false}), ':', 'a driver that types without shift');
  assert.equal(meant({code: 'Period', key: ':', shiftKey: false}), '.', 'a French layout');
  assert.equal(meant({code: 'F9', key: 'F9'}), undefined);
});
