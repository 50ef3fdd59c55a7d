/**
 * Which calls stand in the call block. The newest stands on top; a call stays at least eight seconds, and at most
 * three stand at once; in a rush the others wait their turn. Pure: time comes in, the next state goes out.
 */

/** Long enough to look up, read a number and a counter, and be sure. */
const SHORTEST_MS = 8000;
/** With more calls waiting than can stand at once. A wall that lags behind the hall is worse than a hurried one. */
const HURRIED_MS = 4000;

/** More could not be read from the back of the hall. */
export const MOST_AT_ONCE = 3;

/** Nothing was ever shown. */
export const NOTHING = {standing: [], waiting: [], known: new Set(), started: false};

/** A call and its recall differ: the recall has another time. */
export const keyOf = (call) => `${call.number} ${call.at}`;

/** A call that is on the wall without having come just now: it does not blink. */
const old = (call, now) => ({call, since: now - SHORTEST_MS, blinks: false});

/**
 * Takes the board's calls in.
 *
 * @param state what the last step gave, or NOTHING
 * @param {any[]} calls of the board, newest first
 * @param {number} now in ms, of a clock that never goes back
 */
export function take(state, calls, now) {
  const known = new Set(calls.map(keyOf));
  if (!state.started) {
    const standing = calls.slice(0, 1).map((call) => old(call, now));
    return {standing, waiting: [], known, started: true};
  }
  const numbers = new Map(calls.map((call) => [call.number, keyOf(call)]));
  const counters = newestAtCounters(calls);
  const stillThere = (call) => numbers.get(call.number) === keyOf(call) && counters.get(call.counter) === keyOf(call);
  const fresh = calls.filter((call) => !state.known.has(keyOf(call)) && stillThere(call)).reverse();
  const standing = state.standing.filter(({call}) => stillThere(call));
  const waiting = [...state.waiting.filter(stillThere), ...fresh];
  const alone = standing.length === 0 && waiting.length === 0;
  const shown = alone ? calls.slice(0, 1).map((call) => old(call, now)) : standing;
  return advance({...state, known, waiting, standing: shown}, now);
}

/** A counter calls one number at a time: its newest. The one before has been served, or did not come. */
function newestAtCounters(calls) {
  return new Map([...calls].reverse().map((call) => [call.counter, keyOf(call)]));
}

/** Lets time pass: those who have stood long enough make room, those who wait come up. The same state when nothing changed. */
export function advance(state, now) {
  const shortest = state.waiting.length > MOST_AT_ONCE ? HURRIED_MS : SHORTEST_MS;
  const young = state.standing.filter(({since}) => now - since < shortest);
  const coming = state.waiting.slice(0, Math.max(0, MOST_AT_ONCE - young.length));
  if (coming.length > 0) {
    const standing = [...coming.map((call) => ({call, since: now, blinks: true})).reverse(), ...young];
    return {...state, standing, waiting: state.waiting.slice(coming.length)};
  }
  const standing = young.length > 0 ? young : state.standing.slice(0, 1);
  return standing.length === state.standing.length ? state : {...state, standing};
}
