import assert from 'node:assert/strict';
import {test} from 'node:test';
import {arrange, spread} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/arrange.mjs';

/** What a 10.1-inch panel leaves for its tiles, in mm. */
const PANEL = {width: 207, height: 70, leastWidth: 52, leastHeight: 26, most: 9, gap: 3};
const LARGE = {...PANEL, width: 334, height: 130};

test('columns follow the number of choices, without orphans where there is room', () => {
  const columns = [1, 2, 3, 4, 6, 9].map((count) => arrange({...LARGE, count}).columns);
  assert.deepEqual(columns, [1, 2, 3, 2, 3, 3]);
});

test('six choices fit a small panel in two rows of three', () => {
  assert.deepEqual(arrange({...PANEL, count: 6}), {columns: 3, rows: 2, perPage: 6, pages: 1});
});

test('what does not fit goes to pages, with a place for the tile that turns them', () => {
  assert.deepEqual(arrange({...PANEL, count: 12}), {columns: 3, rows: 2, perPage: 5, pages: 3});
});

test('more than nine choices are never shown at once', () => {
  const {perPage, pages} = arrange({...LARGE, count: 10});
  assert.deepEqual([perPage, pages], [8, 2]);
});

test('no choice is lost, and no tile is smaller than it may be, for any count', () => {
  for (let count = 1; count <= 40; count++) {
    const {columns, rows, perPage, pages} = arrange({...LARGE, count});
    assert.ok(perPage * pages >= count, `${count} choices`);
    assert.ok(columns * rows >= Math.min(count, perPage) + (pages > 1 ? 1 : 0), `${count} choices`);
    assert.ok((LARGE.width + 3) / columns - 3 >= 52 && (LARGE.height + 3) / rows - 3 >= 26, `${count} choices`);
  }
});

test('what stands aside of a name is no room for it', () => {
  const beside = {width: 334, height: 119, leastWidth: 66, leastHeight: 20, most: 9, gap: 3, count: 7};
  assert.equal(arrange(beside).columns, 4);
  assert.equal(arrange({...beside, aside: 22}).columns, 3);
});

test('a tile that may not grow higher is no reason for more rows', () => {
  const few = {width: 334, height: 119, leastWidth: 66, leastHeight: 20, most: 9, gap: 3, count: 3, aside: 22};
  assert.equal(arrange(few).rows, 2);
  assert.equal(arrange({...few, mostHeight: 70}).rows, 1);
});

test('every row is full and as even as it can be, for any count', () => {
  for (let rows = 1; rows <= 5; rows++) {
    for (let cells = rows; cells <= 20; cells++) {
      const {tracks, spans} = spread(cells, rows);
      assert.equal(spans.length, cells);
      assert.ok(spans.every(Number.isInteger), `${cells} in ${rows}`);
      const lengths = [];
      let at = 0;
      for (const span of spans) {
        at = at === tracks ? span : at + span;
        lengths.push(at);
        assert.ok(at <= tracks, `${cells} in ${rows}: a tile would not fit its row`);
      }
      assert.equal(lengths.filter((end) => end === tracks).length, rows, `${cells} in ${rows}`);
      assert.equal(at, tracks, 'the last row ends at the edge');
    }
  }
});

test('on a small panel two large tiles stand beside the one that turns the page, so that seven services are four pages', () => {
  const small = {width: 150, height: 43, leastWidth: 58, leastHeight: 30, most: 9, gap: 2, turn: 24};
  assert.deepEqual(arrange({...small, count: 7}), {columns: 2, rows: 1, perPage: 2, pages: 4});
  assert.deepEqual(arrange({...small, count: 2}), {columns: 2, rows: 1, perPage: 2, pages: 1});
  for (let count = 3; count <= 40; count++) {
    const {columns, perPage, pages} = arrange({...small, count});
    assert.ok(perPage * pages >= count && (150 - 24 - 2 * columns) / columns >= 58, `${count} choices`);
  }
});
