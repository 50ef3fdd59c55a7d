import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AGAIN_AFTER_MS, moment, StepGuard, stepOf} from '../../../../queue-server/src/main/resources/server/pages/console/step.mjs';

const IDLE = {state: 'OPEN', lineLength: 2, may: ['CALL']};
const CALLED = {...IDLE, current: {id: 't1', state: 'CALLED'}, may: ['START', 'RECALL']};
const SERVED = {...IDLE, current: {id: 't1', state: 'BEING_SERVED'}, may: ['CALL', 'FINISH']};

test('the next step is to call, then to begin, then to finish and call', () => {
  assert.deepEqual([undefined, IDLE, CALLED, SERVED].map(stepOf), ['next', 'next', 'start', 'next']);
});

test('where nobody waits, or nobody may be called, whoever is served is only finished', () => {
  assert.equal(stepOf({...SERVED, lineLength: 0}), 'finish');
  assert.equal(stepOf({...SERVED, state: 'CLOSING', may: ['FINISH']}), 'finish');
});

test('a double press calls, and does not begin at once', () => {
  const guard = new StepGuard();
  assert.ok(guard.lets(1000));
  guard.took(moment(IDLE), 1000);
  guard.shows(moment(CALLED), 1200);
  assert.ok(!guard.lets(1300));
  assert.ok(!guard.lets(1200 + AGAIN_AFTER_MS - 1));
  assert.ok(guard.lets(1200 + AGAIN_AFTER_MS));
});

test('where the answer comes late, the second press still meets what was called just now', () => {
  const guard = new StepGuard();
  guard.took(moment(IDLE), 1000);
  guard.shows(moment(IDLE), 3000);
  guard.shows(moment(CALLED), 9000);
  guard.shows(moment({...CALLED, current: {...CALLED.current, id: 't2'}}), 9900);
  assert.ok(!guard.lets(9100));
  assert.ok(guard.lets(9000 + AGAIN_AFTER_MS));
});

test('a press that came to nothing can be repeated', () => {
  const guard = new StepGuard();
  guard.took(moment(IDLE), 1000);
  assert.ok(!guard.lets(1000 + AGAIN_AFTER_MS - 1));
  assert.ok(guard.lets(1000 + AGAIN_AFTER_MS));
});

test('another command in between is no double press', () => {
  const guard = new StepGuard();
  guard.took(moment(IDLE), 1000);
  guard.shows(moment(CALLED), 1100);
  guard.forget();
  assert.ok(guard.lets(1200));
});
