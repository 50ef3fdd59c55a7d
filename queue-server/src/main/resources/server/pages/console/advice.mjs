/** What to do when a key cannot do its work now. */
import {keyOf} from './keys.mjs';
import {nameOf, say} from '../shared/words.mjs';

/**
 * Advice for a command that is not allowed now.
 *
 * @param {import('./desk.mjs').Desk} desk
 * @param {string} name of the command
 * @returns {{text: string, at: string, opens?: string}} it holds while the counter is as it was `at`; `opens` names the
 *     command whose key, pressed again, opens the counter
 */
export function advise(desk, name) {
  const view = desk.view.value;
  const at = moment(view);
  if (name === 'next' && desk.can('OPEN') && !view.current) {
    const key = view.state === 'PAUSED' ? 'console.advice.paused' : 'console.advice.closed';
    return {text: say(key, {counter: nameOf(view.counterName), key: keyOf(name)}), at, opens: name};
  }
  if (view?.paused && ['next', 'recall', 'missed'].includes(name)) {
    return {text: say('problem.HALL_PAUSED'), at};
  }
  if (name === 'next' && view?.current?.state === 'CALLED') {
    return {text: say('console.next.blocked', {number: view.current.number}), at};
  }
  return {text: say('console.advice.notNow', {key: keyOf(name), command: say(`console.${name}`)}), at};
}

/** What must not change while an advice stands. */
export function moment(view) {
  return [view?.state, view?.current?.id, view?.current?.state].join(' ');
}
