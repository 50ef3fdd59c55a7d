import assert from 'node:assert/strict';
import {test} from 'node:test';
import {BOUNCE_MS, Hold, LONG_MS} from '../../../../queue-server/src/main/resources/server/pages/console/pedal-hold.mjs';

/** A clock that the test turns, and what the pedal did. */
function pressed() {
  let now = 0;
  const waiting = new Set();
  const did = [];
  const clock = {
    after(ms, act) {
      const timer = {at: now + ms, act};
      waiting.add(timer);
      return timer;
    },
    cancel: (timer) => waiting.delete(timer),
  };
  const hold = new Hold({short: () => did.push(`short ${now}`), long: () => did.push(`long ${now}`)}, clock);
  const pass = (ms) => {
    for (const end = now + ms; now < end; now++) {
      [...waiting].filter(({at}) => at <= now).forEach((timer) => waiting.delete(timer) && timer.act());
    }
  };
  return {hold, did, pass};
}

test('a foot that goes at once is a short press, known when it is gone', () => {
  const {hold, did, pass} = pressed();
  pass(150);
  assert.deepEqual(did, []);
  hold.up();
  pass(2000);
  assert.deepEqual(did, [`short ${150 + BOUNCE_MS}`]);
  assert.ok(hold.over);
});

test('a foot that stays is a long press, while it is still there, and what follows does nothing', () => {
  const {hold, did, pass} = pressed();
  pass(LONG_MS + 1);
  assert.deepEqual(did, [`long ${LONG_MS}`]);
  hold.up();
  hold.down();
  pass(3000);
  assert.equal(did.length, 1);
});

test('a contact that bounces does not end a long press', () => {
  const {hold, did, pass} = pressed();
  pass(5);
  hold.up();
  pass(BOUNCE_MS - 10);
  hold.down();
  pass(LONG_MS + 1);
  assert.deepEqual(did, [`long ${5 + BOUNCE_MS - 10 + LONG_MS}`]);
});

test('a key held down by the system is no new press', () => {
  const {hold, did, pass} = pressed();
  for (let n = 0; n < 20; n++) {
    pass(LONG_MS / 20);
    hold.down();
  }
  pass(1);
  assert.deepEqual(did, [`long ${LONG_MS}`]);
});

test('a page that loses the keyboard does neither', () => {
  const {hold, did, pass} = pressed();
  pass(100);
  hold.giveUp();
  pass(3000);
  assert.deepEqual(did, []);
});
