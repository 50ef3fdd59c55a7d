/** What to do when a key cannot do its work now. */
import {nameOf, say} from '../shared/words.mjs';
import {mustLeave} from '../shared/hall-paused.mjs';
import {moment} from './step.mjs';

/**
 * Advice for a command that is not allowed now.
 *
 * @param {import('./desk.mjs').Desk} desk
 * @param {string} name of the command
 * @param {string} key that was pressed
 * @returns {{text: string, at: string, opens?: string}} it holds while the counter is as it was `at`; `opens` is the key that,
 *     pressed again, opens the counter
 */
export function advise(desk, name, key) {
  const view = desk.view.value;
  const at = moment(view);
  if (name === 'next' && desk.can('OPEN') && !view.current) {
    const why = view.state === 'PAUSED' ? 'console.advice.paused' : 'console.advice.closed';
    return {text: say(why, {counter: nameOf(view.counterName), key}), at, opens: key};
  }
  if (view?.paused && (['next', 'recall', 'missed'].includes(name) || (name === 'start' && mustLeave(view.paused)))) {
    return {text: say('problem.HALL_PAUSED'), at};
  }
  return {text: say('console.advice.notNow', {key, command: say(`console.${name}`)}), at};
}
