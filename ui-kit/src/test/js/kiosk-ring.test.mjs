import assert from 'node:assert/strict';
import {test} from 'node:test';
import {meaningOf, settle, step} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/ring.mjs';

const ring = (screen, ...ids) => ({screen, ids});

test('next goes round and round, and previous the other way', () => {
  assert.equal(step(['a', 'b', 'c'], 'a', 1), 'b');
  assert.equal(step(['a', 'b', 'c'], 'c', 1), 'a');
  assert.equal(step(['a', 'b', 'c'], 'a', -1), 'c');
});

test('without a choice next begins at the first, and previous at the last', () => {
  assert.equal(step(['a', 'b', 'c'], undefined, 1), 'a');
  assert.equal(step(['a', 'b', 'c'], 'gone', -1), 'c');
  assert.equal(step([], undefined, 1), undefined);
});

test('a new screen begins at its first', () => {
  assert.equal(settle(ring('home', 'service-a', 'help'), ring('help', 'call-staff', 'back'), 'help'), 'call-staff');
  assert.equal(settle(ring('', []), ring('home'), undefined), undefined);
});

test('a screen that is gone back to has the choice where it was', () => {
  assert.equal(settle(ring('help', 'back'), ring('home', 'a', 'b'), 'back', 'b'), 'b');
  assert.equal(settle(ring('help', 'back'), ring('home', 'a', 'b'), 'back', 'closed-now'), 'a');
});

test('a screen with a number begins with saying it again, so that a second press of the same key loses nothing', () => {
  const ticket = ring('ticket', 'done', 'cancel', 'help', 'guide-say');
  assert.equal(settle(ring('home', 'service-a'), ticket, 'service-a'), 'guide-say');
});

test('what is known of a service begins with taking its number', () => {
  assert.equal(settle(ring('home', 'info-a'), ring('details:a', 'back', 'take-number'), 'info-a'), 'take-number');
});

test('what is chosen stays chosen while things come and go around it', () => {
  assert.equal(settle(ring('code', 'key-1', 'key-2'), ring('code', 'key-1', 'key-2', 'key-done'), 'key-2'), 'key-2');
});

test('when what is chosen goes, what has come in its stead is chosen', () => {
  assert.equal(settle(ring('help', 'call-staff', 'back'), ring('help', 'no-help', 'back'), 'call-staff'), 'no-help');
  assert.equal(settle(ring('rate-number', 'key-A', 'key-B', 'back'), ring('rate-number', 'key-1', 'key-2', 'back'), 'key-B'), 'key-1');
});

test('when nothing has come in its stead, what stood behind it is chosen', () => {
  assert.equal(settle(ring('ticket', 'done', 'cancel', 'help'), ring('ticket', 'done', 'help'), 'cancel'), 'help');
  assert.equal(settle(ring('ticket', 'done', 'cancel'), ring('ticket', 'done'), 'cancel'), 'done');
});

test('a question that comes up takes the choice', () => {
  const asked = ring('ticket', 'paper-came', 'paper-missing', 'done');
  assert.equal(settle(ring('ticket', 'done'), asked, 'done'), 'paper-came');
  assert.equal(settle(asked, asked, 'done'), 'done', 'once');
});

test('a key means what the set-up says, and no other key means anything', () => {
  const keys = {previous: 'ArrowUp', next: 'ArrowDown', choose: 'Enter', help: 'F1'};
  assert.equal(meaningOf(keys, 'F1'), 'help');
  assert.equal(meaningOf(keys, 'Space'), undefined);
});
