import assert from 'node:assert/strict';
import {test} from 'node:test';
import {firstChoices, hasDetails, servicesOf, summary} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/choices.mjs';

const service = (code, group, more) => ({code, group, open: true, waiting: 0, ...more});
const GROUPS = [{code: 'pajak'}, {code: 'dukcapil'}, {code: 'kosong'}];
const MANY = [
  ...['ktp', 'kk', 'akta', 'kia', 'pindah', 'biodata', 'nikah'].map((code) => service(code, 'dukcapil')),
  service('info'),
  service('npwp', 'pajak'),
  service('spt', 'pajak'),
];
const codes = (choices) => choices.map(({group, service: one}) => group?.code ?? one.code);

test('up to nine services stand without their groups', () => {
  const nine = MANY.slice(0, 9);
  assert.deepEqual(codes(firstChoices({services: nine, groups: GROUPS})), nine.map(({code}) => code));
});

test('more are offered in groups, in the order of the hall, with those of none beside them', () => {
  assert.deepEqual(codes(firstChoices({services: MANY, groups: GROUPS})), ['pajak', 'dukcapil', 'info']);
});

test('more without groups are left to pages', () => {
  assert.equal(firstChoices({services: MANY}).length, 10);
});

test('a group of one service is that service, and one that nobody knows is none', () => {
  const services = [...MANY, service('sim', 'samsat'), service('asing', 'tak-ada')];
  const groups = [...GROUPS, {code: 'samsat'}];
  assert.deepEqual(codes(firstChoices({services, groups})), ['pajak', 'dukcapil', 'sim', 'info', 'asing']);
});

test('no service is lost, whatever its group', () => {
  const choices = firstChoices({services: MANY, groups: GROUPS});
  const reached = choices.flatMap((choice) => choice.services ?? [choice.service]);
  assert.equal(new Set(reached).size, MANY.length);
  assert.deepEqual(servicesOf({services: MANY}, 'pajak').map(({code}) => code), ['npwp', 'spt']);
});

test('a group says how many wait and how long at the quickest and the slowest of its open services', () => {
  const estimate = (fromMinutes, toMinutes) => ({estimate: {fromMinutes, toMinutes}});
  const all = summary([
    service('a', 'x', {waiting: 2, ...estimate(10, 20)}),
    service('b', 'x', {waiting: 3, ...estimate(5, 15)}),
    service('c', 'x', {waiting: 9, open: false, ...estimate(1, 99)}),
  ]);
  assert.deepEqual(all, {open: true, waiting: 5, estimate: {fromMinutes: 5, toMinutes: 20}});
  assert.deepEqual(summary([service('a', 'x', {waiting: 1})]), {open: true, waiting: 1});
});

test('a group that is closed says why only if it is for one reason, and when the first opens', () => {
  const shut = (id, opensAt) => service(id, 'x', {open: false, reasonName: {id}, opensAt});
  assert.deepEqual(summary([shut('Libur', '2026-03-03T01:00Z'), shut('Libur', '2026-03-02T01:00Z')]), {
    open: false,
    reasonName: {id: 'Libur'},
    opensAt: '2026-03-02T01:00Z',
  });
  assert.deepEqual(summary([shut('Libur'), shut('Kuota habis')]), {open: false});
});

test('a service of which nothing is said has nothing to show before a number is taken', () => {
  const nothing = {requirements: [], steps: [], fee: undefined, promisedWaitMinutes: undefined};
  assert.equal(hasDetails(nothing), false);
  assert.equal(hasDetails({...nothing, fee: {id: 'Gratis'}}), true);
  assert.equal(hasDetails({...nothing, requirements: [{id: 'KK'}]}), true);
  assert.equal(hasDetails({...nothing, promisedWaitMinutes: 30}), true);
  assert.equal(hasDetails({...nothing, steps: [{id: 'a'}, {id: 'b'}]}), true);
});
