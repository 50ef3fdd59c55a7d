import assert from 'node:assert/strict';
import {test} from 'node:test';
import {heard, listen} from '../../main/resources/ui/lib/voice/listen.mjs';

const QUIET = -65;
const LOUD = -20;
const room = Array.from({length: 100}, () => QUIET);

/** Runs through stretches of [level, hundredths of a second]; the phases it passes, and the state at the end. */
function run(...stretches) {
  let state = listen(room);
  const phases = [state.phase];
  for (const level of stretches.flatMap(([db, blocks]) => Array.from({length: blocks}, () => db))) {
    state = heard(state, level);
    if (state.phase !== phases.at(-1)) {
      phases.push(state.phase);
    }
  }
  return {phases, state};
}

test('a phrase ends by itself seven tenths of a second after the last word', () => {
  const {phases, state} = run([QUIET, 40], [LOUD, 50], [QUIET, 69]);
  assert.deepEqual(phases, ['SETTLING', 'READY', 'SPEAKING']);
  assert.equal(heard(state, QUIET).phase, 'OVER');
});

test('a pause between two words does not end it', () => {
  const {phases} = run([QUIET, 40], [LOUD, 30], [QUIET, 50], [LOUD, 30]);
  assert.equal(phases.at(-1), 'SPEAKING');
});

test('it does not begin while somebody still speaks', () => {
  const {phases, state} = run([LOUD, 60], [QUIET, 10]);
  assert.deepEqual(phases, ['SETTLING']);
  assert.equal(heard(run([LOUD, 60], [QUIET, 24]).state, QUIET).phase, 'READY');
  assert.ok(state.quiet === 10);
});

test('in a room that is never quiet it begins after two seconds all the same', () => {
  assert.equal(run([LOUD, 200]).phases.at(-1), 'READY');
});

test('the recording has a quarter of a second of the room before it', () => {
  const {state} = run([LOUD, 60], [QUIET, 25]);
  assert.equal(state.began, 60);
});

test('a click is no speech, and silence ends after six seconds', () => {
  assert.equal(run([QUIET, 40], [LOUD, 3], [QUIET, 100]).phases.at(-1), 'READY');
  assert.equal(run([QUIET, 640]).phases.at(-1), 'OVER');
});

test('who speaks on and on is ended before the longest clip', () => {
  assert.equal(run([QUIET, 40], [LOUD, 600]).phases.at(-1), 'OVER');
});

test('in a noisy room speech has to be louder than the noise', () => {
  const state = listen(Array.from({length: 100}, () => -35));
  assert.ok(state.threshold > -25);
});
