import assert from 'node:assert/strict';
import {test} from 'node:test';
import {meaningOf, meanings} from '../../../../queue-server/src/main/resources/server/pages/supervisor/meanings.mjs';

const words = (id) => ({id, en: `${id} (en)`});
const REPORTS = {
  service: {definitions: {visits: words('diterbitkan'), mean: words('rata-rata')}},
  counter: {definitions: {visits: words('terakhir dipanggil ke sini'), mean: words('rata-rata')}},
};

test('a figure that the tables define each in its own way is explained once a table', () => {
  const all = meanings(REPORTS);
  assert.equal(meaningOf(all, 'visits', 'service').text.id, 'diterbitkan');
  assert.equal(meaningOf(all, 'visits', 'counter').text.id, 'terakhir dipanggil ke sini');
});

test('a figure that they define alike is explained once', () => {
  const all = meanings(REPORTS);
  assert.equal(all.filter(({figure}) => figure === 'mean').length, 1);
  assert.equal(meaningOf(all, 'mean', 'counter'), meaningOf(all, 'mean', 'service'));
});

test('each has an address of its own, and what is not defined has none', () => {
  const all = meanings(REPORTS);
  assert.equal(new Set(all.map(({id}) => id)).size, all.length);
  assert.equal(meaningOf(all, 'count', 'service'), undefined);
});
