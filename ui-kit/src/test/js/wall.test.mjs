import assert from 'node:assert/strict';
import {test} from 'node:test';
import {advance, NOTHING, take} from '../../../../display-client/src/main/resources/display/pages/wall/shown.mjs';

const call = (number, at = '09:00', counter = number) => ({number, at, counter});
const numbers = ({standing}) => standing.map(({call: {number}}) => number);
const blinking = ({standing}) => standing.some(({blinks}) => blinks);

/** The wall after its first look at a board. */
const opened = (...calls) => take(NOTHING, calls, 0);

test('a wall that is switched on shows the newest call without blinking', () => {
  const first = take(NOTHING, [call('A-002'), call('A-001')], 0);
  assert.deepEqual(numbers(first), ['A-002']);
  assert.equal(blinking(first), false);
});

test('a new call takes the place of one that has stood long enough', () => {
  const next = take(opened(call('A-001')), [call('A-002'), call('A-001')], 9000);
  assert.deepEqual(numbers(next), ['A-002']);
  assert.equal(blinking(next), true);
});

test('calls within seconds stand together, newest on top, three at most', () => {
  let wall = opened();
  const board = [];
  for (const [number, now] of [['A-001', 1000], ['A-002', 2000], ['A-003', 3000], ['A-004', 4000]]) {
    board.unshift(call(number));
    wall = take(wall, [...board], now);
  }
  assert.deepEqual(numbers(wall), ['A-003', 'A-002', 'A-001']);
  assert.deepEqual(numbers(advance(wall, 8999)), ['A-003', 'A-002', 'A-001']);
  assert.deepEqual(numbers(advance(wall, 9000)), ['A-004', 'A-003', 'A-002']);
});

test('in a rush a call stands four seconds, so that the wall does not lag behind', () => {
  const rush = ['A-007', 'A-006', 'A-005', 'A-004', 'A-003', 'A-002', 'A-001'].map((number) => call(number));
  const wall = take(opened(), rush, 0);
  assert.equal(wall.waiting.length, 4);
  assert.deepEqual(numbers(advance(wall, 4000)), ['A-006', 'A-005', 'A-004']);
});

test('a recall is a new call of the same number', () => {
  const next = take(opened(call('A-001', '09:00')), [call('A-001', '09:02')], 20_000);
  assert.deepEqual(numbers(next), ['A-001']);
  assert.equal(blinking(next), true);
});

test('a call that was undone leaves at once, and the one before stands again without blinking', () => {
  const wall = take(opened(call('A-001')), [call('A-002'), call('A-001')], 9000);
  const undone = take(wall, [call('A-001')], 10_000);
  assert.deepEqual(numbers(undone), ['A-001']);
  assert.equal(blinking(undone), false);
});

test('the last call stays until another comes, and nothing changes meanwhile', () => {
  const wall = opened(call('A-001'));
  assert.equal(advance(wall, 3_600_000), wall);
});

test('a counter shows one number at a time, its newest', () => {
  const first = take(opened(), [call('A-001', '09:00', '4')], 1000);
  const next = take(first, [call('A-002', '09:01', '4'), call('A-001', '09:00', '4')], 2000);
  assert.deepEqual(numbers(next), ['A-002']);
});
