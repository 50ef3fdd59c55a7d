/** What the buttons and the keys of the console do. A command that is not allowed now does nothing. */
import {say} from '../shared/words.mjs';
import {moment, stepOf} from './step.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */

const simple = (name, needs) => ({
  needs,
  run: (desk) => desk.can(needs) && desk.run(name, name),
});

/** Asks a question about the visitor at the counter first. */
function asking(mode, needs) {
  return {needs, run: (desk) => desk.can(needs) && (desk.panel.value = {mode, ticket: desk.view.value.current})};
}

/** By name: which entry of the view's `may` it needs, and how it runs. */
export const COMMANDS = {
  next: {needs: 'CALL', run: (desk) => desk.can('CALL') && callNext(desk)},
  recall: simple('recall', 'RECALL'),
  start: simple('start', 'START'),
  finish: simple('finish', 'FINISH'),
  missed: simple('missed', 'MISSED'),
  release: simple('release', 'RELEASE'),
  open: simple('open', 'OPEN'),
  undo: {needs: 'UNDO', run: (desk) => desk.can('UNDO') && undo(desk)},
  park: asking('park', 'PARK'),
  transfer: asking('transfer', 'TRANSFER'),
  steps: asking('steps', 'ADD_STEP'),
  notes: asking('notes', 'NOTE'),
  cancel: {needs: 'CANCEL', run: (desk) => desk.can('CANCEL') && cancelPanel(desk)},
};

/** What a key or button does now: the big one does the next step. @param {Desk} desk */
export function commandOf(desk, name) {
  return name === 'step' ? stepOf(desk.view.value) : name;
}

/** Takes the next step, once for a press that comes twice; the one that does not count is told. @param {Desk} desk */
export function takeStep(desk) {
  const at = moment(desk.view.value);
  const {needs, run} = COMMANDS[stepOf(desk.view.value)];
  if (!desk.can(needs)) {
    return;
  }
  const counts = desk.guard.lets(performance.now());
  desk.pressedAgain.value = counts ? undefined : at;
  if (counts) {
    run(desk);
    desk.guard.took(at, performance.now()); // after `run`, which forgets the step before as every command does
  }
}

/** @param {Desk} desk */
async function callNext(desk) {
  tell(desk, await desk.run('next', 'calls', {}));
}

/** Calls one ticket of the line out of order. @param {Desk} desk */
export async function callOutOfOrder(desk, ticket, reason) {
  const answer = await desk.run('choice', 'calls', {ticket, reason});
  tell(desk, answer);
  return answer;
}

function tell(desk, answer) {
  if (answer?.status === 204) {
    desk.said.value = say('console.said.nobody');
  } else if (answer?.body) {
    desk.said.value = say('console.said.called', {number: answer.body.ticket.number});
  }
}

/** @param {Desk} desk */
async function undo(desk) {
  const answer = await desk.run('undo', 'undo', {});
  if (answer?.body) {
    desk.said.value = say('console.said.undone');
  }
}

function cancelPanel(desk) {
  desk.panel.value = {mode: 'cancel', ticket: desk.view.value.current};
}
