import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clockKnown, clockSpeed, now, stopwatch, syncClock, timeOfDay, timeWithZone} from 'ui/time.mjs';

const NOON = '2026-11-21T06:05:00.000Z';

test('the hour is written as each language does', () => {
  assert.equal(timeOfDay(NOON, 'Asia/Jakarta', 'id'), '13.05');
  assert.equal(timeOfDay(NOON, 'Asia/Jakarta', 'en'), '13:05');
});

test('the zone has its Indonesian name in both languages', () => {
  assert.equal(timeWithZone(NOON, 'Asia/Makassar', 'id'), '14.05 WITA');
  assert.equal(timeWithZone(NOON, 'Asia/Jayapura', 'en'), '15:05 WIT');
});

test('midnight is 00.00, not 24.00', () => {
  assert.equal(timeOfDay('2026-11-21T17:00:00.000Z', 'Asia/Jakarta', 'id'), '00.00');
});

test('a stopwatch shows hours only when there are some', () => {
  assert.equal(stopwatch(247), '4:07');
  assert.equal(stopwatch(3847), '1:04:07');
});

test('the clock is unknown until an answer has a date', () => {
  assert.equal(clockKnown.value, false);
  syncClock(null);
  syncClock('soon');
  assert.equal(clockKnown.value, false);
  syncClock(new Date().toUTCString());
  assert.equal(clockKnown.value, true);
});

test('the clock follows the server when it is noticeably off', () => {
  const theirs = Date.now() + 600_000;
  syncClock(new Date(theirs).toUTCString());
  assert.ok(Math.abs(now() - theirs) < 2000);
});

test('an answer without a date changes nothing', () => {
  const before = now();
  syncClock(null);
  assert.ok(Math.abs(now() - before) < 1000);
});

test('in a trial the clock is the one of the header, and runs as fast as that says', (t) => {
  t.mock.timers.enable({apis: ['Date'], now: Date.parse(NOON)});
  syncClock(new Date().toUTCString(), '2026-01-05T00:30:00.000Z;speed=20');
  t.mock.timers.setTime(Date.parse(NOON) + 60_000);
  assert.equal(new Date(now()).toISOString(), '2026-01-05T00:50:00.000Z');
  assert.equal(clockSpeed(), 20);
});

test('the way of an answer does not make the clock of a trial jump', (t) => {
  t.mock.timers.enable({apis: ['Date'], now: Date.parse(NOON)});
  syncClock(null, '2026-01-05T00:30:00.000Z;speed=20');
  t.mock.timers.setTime(Date.parse(NOON) + 1_000);
  syncClock(null, '2026-01-05T00:30:18.000Z;speed=20');
  assert.equal(new Date(now()).toISOString(), '2026-01-05T00:30:20.000Z');
});

test('after the trial the real time counts again', () => {
  syncClock(null, '2026-01-05T00:30:00.000Z;speed=20');
  syncClock(new Date().toUTCString(), null);
  assert.ok(Math.abs(now() - Date.now()) < 2000);
  assert.equal(clockSpeed(), 1);
});
