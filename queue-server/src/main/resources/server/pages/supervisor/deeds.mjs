/** What a supervisor does with a counter; each says what was done, and how to take it back. */
import {counterName, serviceName} from '../staff/hall.mjs';
import {say} from '../shared/words.mjs';
import {offerUndo} from './undo-bar.mjs';

/** @param {Function} run sends a command of the hall, as `now.mjs` has it */
export function deedsOf(run) {
  const path = (counter, command) => `/counters/${encodeURIComponent(counter)}/${command}`;
  const send = (counter, command, body) => run(`${command}-${counter}`, path(counter, command), {body});
  const done = (answer) => answer && !answer.problem;

  /** A command that the counter itself can take back. */
  async function command(counter, name, body, did) {
    const answer = await send(counter, name, body);
    if (done(answer) && answer.body.undo) {
      offerUndo(say(`supervisor.did.${did}`, {counter: counterName(counter)}), () => send(counter, 'undo', {}));
    }
    return done(answer);
  }

  /** What a counter takes is no command of the counter: it gets what it took before. */
  async function takes({code, main, whenIdle}, body, words) {
    const answer = await send(code, 'services', body);
    if (done(answer)) {
      offerUndo(words, () => send(code, 'services', {main, whenIdle, ...(body.force && {force: true})}));
    }
    return done(answer);
  }

  return {
    open: (counter, staff) => command(counter, 'open', {staff}, 'OPEN'),
    pause: (counter, body) => command(counter, 'pause', body, 'PAUSE'),
    shut: (counter, body) => command(counter, 'close', body, 'CLOSE'),
    resume: ({code, staff}) => command(code, 'open', {staff}, 'RESUME'),
    move: (counter, body) => takes(counter, body, say('supervisor.did.MOVE', {counter: counterName(counter.code)})),
    also: (counter, service) => {
      const words = say('supervisor.did.ADD_SERVICE', {counter: counterName(counter.code), service: serviceName(service)});
      return takes(counter, also(counter, service), words);
    },
  };
}

/** What the counter takes now, and one service more. */
function also({main, whenIdle}, service) {
  return {main: [...main, service], whenIdle: whenIdle.filter((one) => one !== service)};
}
