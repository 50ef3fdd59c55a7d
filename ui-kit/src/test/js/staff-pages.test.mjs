import assert from 'node:assert/strict';
import {test} from 'node:test';
import {axisOf} from 'ui/chart.mjs';
import {deskTitle} from '../../../../queue-server/src/main/resources/server/pages/console/title.mjs';
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
  assert.deepEqual(promiseKept(rows), {called: 1000, within: 999, percent: 99});
  assert.deepEqual(promiseKept([]), {called: 0, within: 0, percent: undefined});
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
