import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keep, ticked} from '../../../../queue-server/src/main/resources/server/pages/phone/ready.mjs';

globalThis.document = Object.assign(new EventTarget(), {hidden: false});
const {isNewCall} = await import('../../../../queue-server/src/main/resources/server/pages/phone/alert.mjs');

/** As a browser's: what is kept is among its own keys. */
function storage() {
  return Object.create({
    getItem(key) {
      return this[key] ?? null;
    },
    setItem(key, value) {
      this[key] = value;
    },
    removeItem(key) {
      delete this[key];
    },
  });
}

test('what is ticked off is kept for the ticket, and that of older tickets is forgotten', () => {
  const phone = storage();
  phone.setItem('giliran.language', 'en');
  keep(phone, 'YESTERDAY', ['ktp.0']);
  keep(phone, 'TODAY', ['ktp.1']);
  assert.deepEqual(ticked(phone, 'TODAY'), ['ktp.1']);
  assert.deepEqual(ticked(phone, 'YESTERDAY'), []);
  assert.equal(phone.getItem('giliran.language'), 'en');
});

test('what somebody else wrote there is nothing ticked off', () => {
  const phone = storage();
  phone.setItem('giliran.ready.TODAY', '{');
  assert.deepEqual(ticked(phone, 'TODAY'), []);
});

test('a phone stirs at each new call and at nothing else', () => {
  const waiting = {state: 'WAITING', calls: 0};
  const once = {state: 'CALLED', calls: 1};
  assert.equal(isNewCall(undefined, 'CALLED', 1), false, 'opened while it is called');
  assert.equal(isNewCall(waiting, 'CALLED', 1), true);
  assert.equal(isNewCall(once, 'CALLED', 1), false);
  assert.equal(isNewCall(once, 'CALLED', 2), true);
  assert.equal(isNewCall(waiting, 'WAITING', 0), false);
});
