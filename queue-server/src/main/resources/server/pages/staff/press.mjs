/**
 * Commands that a person gives by a button or key. One at a time: the same pressed again while it is on its way does
 * nothing, so a double click is one command; another waits its turn. Each press has one idempotency key, kept over every
 * retry.
 */
import {signal} from 'ui/html.mjs';
import {newKey} from 'ui/api.mjs';
import {api} from './session.mjs';

/** After this long without an answer the press is given up: whoever pressed has moved on, and must not be surprised. */
const GIVE_UP_MS = 45_000;

/** The view usually comes before the answer does; it is waited for this long, so that buttons never act on an old one. */
const VIEW_WAIT_MS = 1500;

/** Another command waits this long for its turn; whoever pressed longer ago has moved on. */
const TURN_MS = 2000;

/** `{name, since}` of the command on its way, or undefined. */
export const pending = signal(undefined);

/** The problem of the last command, until the next one or until it is put away. */
export const refusal = signal(undefined);

/**
 * Sends one command.
 *
 * @param {string} name of the button, for its "sending" state
 * @param {{body?: object, method?: string, watched?: {view: import('ui/html.mjs').Signal, path: string}}} [options]
 *     `watched` is the view that shows the effect; it is read anew when the command is refused
 * @returns {Promise<import('ui/api.mjs').Answer|undefined>} undefined when it, or too long another one, was on its way
 */
export async function press(name, path, {body, method, watched} = {}) {
  if (pending.value?.name === name || !(await itsTurn())) {
    return undefined;
  }
  pending.value = {name, since: performance.now()};
  refusal.value = undefined;
  const version = watched?.view.value?.version;
  try {
    const answer = await sendUntilAnswered(path, body, {key: newKey(), method});
    refusal.value = answer.problem;
    await (answer.problem ? readAnew(watched) : newerView(watched, version, answer));
    return answer;
  } finally {
    pending.value = undefined;
  }
}

/** Whether the command on its way, if any, came to its end soon enough. */
async function itsTurn() {
  const giveUpAt = performance.now() + TURN_MS;
  while (pending.value && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return !pending.value;
}

async function sendUntilAnswered(path, body, options) {
  const giveUpAt = performance.now() + GIVE_UP_MS;
  let answer;
  do {
    answer = await api.post(path, body, options);
  } while (unanswered(answer) && performance.now() < giveUpAt);
  return unanswered(answer) ? {...answer, problem: {...answer.problem, code: 'OUTCOME_UNKNOWN'}} : answer;
}

function unanswered({problem}) {
  return problem?.status === 0 || problem?.code === 'OUTCOME_UNKNOWN';
}

async function readAnew(watched) {
  const answer = watched && (await api.get(watched.path));
  if (answer?.body) {
    watched.view.value = answer.body;
  }
}

/** Resolves when the view has changed, or soon; a 204 changed nothing. */
function newerView(watched, version, {status}) {
  if (!watched || status === 204) {
    return undefined;
  }
  return new Promise((resolve) => {
    const timer = setTimeout(done, VIEW_WAIT_MS);
    const stop = watched.view.subscribe((view) => view?.version !== version && queueMicrotask(done));
    function done() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
