import assert from 'node:assert/strict';
import {test} from 'node:test';
import {axisOf, columnsIn} from 'ui/chart.mjs';
import {deskTitle} from '../../../../queue-server/src/main/resources/server/pages/console/title.mjs';
import {wholeDay} from '../../../../queue-server/src/main/resources/server/pages/supervisor/whole-day.mjs';
import {shareOf} from '../../../../queue-server/src/main/resources/server/pages/shared/share.mjs';
import {against, promiseKept} from '../../../../queue-server/src/main/resources/server/pages/shared/promise.mjs';

test('a clock turns at four fifths of the promise, and a second after it', () => {
  assert.deepEqual([0, 287, 288, 360, 361].map((seconds) => against(seconds, 6)), ['calm', 'calm', 'near', 'near', 'over']);
});

test('where nothing was promised no clock turns', () => {
  assert.equal(against(99_999, 0), 'none');
  assert.equal(against(99_999, undefined), 'none');
});

test('a tab is told by its number, then its counter, and says when it is not live', () => {
  const desk = {counter: 'Loket 3', state: 'Buka', live: true};
  assert.equal(deskTitle({...desk, number: 'A-017'}), 'A-017 · Loket 3 · Giliran');
  assert.equal(deskTitle(desk), 'Buka · Loket 3 · Giliran');
  assert.equal(deskTitle({...desk, number: 'A-017', live: false}), '⚠ A-017 · Loket 3 · Giliran');
});

test('a hundred per cent is all: one who waited too long among a thousand is not lost', () => {
  const rows = [{promise: {called: 999, within: 999}}, {promise: {called: 1, within: 0}}];
  assert.deepEqual(promiseKept(rows), {part: 999, whole: 1000, percent: 99});
  assert.deepEqual(promiseKept([]), {part: 0, whole: 0});
});

test('of a few no percentage is told, for one call would be all', () => {
  assert.deepEqual(promiseKept([{promise: {called: 1, within: 1}}]), {part: 1, whole: 1});
  assert.deepEqual(shareOf(9, 9), {part: 9, whole: 9});
  assert.deepEqual(shareOf(9, 10), {part: 9, whole: 10, percent: 90});
});

test('a day of hours reaches from the opening to the closing, and further where somebody came outside of them', () => {
  const at = (hour) => new Date(Date.UTC(2026, 2, 4, hour)).toISOString();
  const opening = {from: at(1), until: at(4)};
  const hour = (from, arrived, served) => ({from: at(from), arrived, served});
  assert.deepEqual(wholeDay([], opening), [hour(1, 0, 0), hour(2, 0, 0), hour(3, 0, 0)]);
  assert.deepEqual(wholeDay([hour(2, 5, 1)], opening), [hour(1, 0, 0), hour(2, 5, 1), hour(3, 0, 0)]);
  assert.deepEqual(wholeDay([hour(3, 2, 0), hour(4, 0, 2)], opening), [hour(1, 0, 0), hour(2, 0, 0), hour(3, 2, 0), hour(4, 0, 2)]);
  assert.deepEqual(wholeDay([hour(0, 1, 0)], opening).length, 4);
  assert.deepEqual(wholeDay([hour(2, 5, 1)], undefined), [hour(2, 5, 1)]);
});

test('columns fill the width that there is, and only so many hours are named as can be read', () => {
  assert.deepEqual(columnsIn(456, 8), {slot: 52, column: 20, every: 1});
  assert.deepEqual(columnsIn(456, 24), {slot: 17, column: 6, every: 3});
  assert.deepEqual(columnsIn(1600, 4), {slot: 96, column: 24, every: 1});
});

test('an axis has whole, round marks and room for the highest column', () => {
  assert.deepEqual([0, 1, 3, 7, 42, 99, 130, 1000].map(axisOf), [
    {step: 1, top: 1},
    {step: 1, top: 1},
    {step: 1, top: 3},
    {step: 2, top: 8},
    {step: 20, top: 60},
    {step: 50, top: 100},
    {step: 50, top: 150},
    {step: 500, top: 1000},
  ]);
});
