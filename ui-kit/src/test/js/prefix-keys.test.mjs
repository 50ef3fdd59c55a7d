import assert from 'node:assert/strict';
import {test} from 'node:test';
import {typeLetter} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/prefix-keys.mjs';

const PREFIXES = ['A', 'AB', 'B', 'KT'];

/** The letters of `word` typed one after another. */
const typing = (word) => [...word].reduce(({typed}, letter) => typeLetter(PREFIXES, typed, letter), {prefix: '', typed: ''});

test('a letter that can mean one prefix only is chosen at once', () => {
  assert.deepEqual(typing('b'), {prefix: 'B', typed: ''});
});

test('a prefix of two letters is typed letter by letter', () => {
  assert.deepEqual(typing('k'), {prefix: '', typed: 'K'});
  assert.deepEqual(typing('kt'), {prefix: 'KT', typed: ''});
});

test('a prefix that begins a longer one waits for what comes next', () => {
  assert.deepEqual(typing('a'), {prefix: '', typed: 'A'});
  assert.deepEqual(typing('ab'), {prefix: 'AB', typed: ''});
});

test('a letter that leads nowhere begins anew', () => {
  assert.deepEqual(typing('kb'), {prefix: 'B', typed: ''});
  assert.deepEqual(typing('x'), {prefix: '', typed: ''});
});
