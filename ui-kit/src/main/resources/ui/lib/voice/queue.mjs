/**
 * Whose turn it is to be said. One voice speaks in a zone, one announcement after the other, in the order in which they
 * came. Pure: the board and the time come in, the next state goes out. Times are seconds of one clock.
 *
 * @typedef {{kind: 'call'|'sample', key: string, call: any, came: number} | {kind: 'notice', key: string, came: number}
 *   | {kind: 'others', key: string, came: number, count: number}} Item
 * @typedef {(item: Item, short: boolean) => number} LengthOf seconds until the next may begin
 */

/** No call is begun later than this after it came: who hears a call must find it on the wall. */
export const LATEST = 14;
/** With more waiting than this, or the next one waiting longer than that, the voice keeps it short. */
const MANY = 2;
const LONG = 5;

/** Nobody has looked at a board yet. */
export const NOTHING_HEARD = {started: false, day: '', since: '', known: new Set(), waiting: [], saying: undefined};

const keyOf = (call) => `${call.number} ${call.at}`;

/**
 * Takes the board in: new calls and notices queue up, what is over leaves. What stood there when the page began is not
 * said: it was, or it is too late.
 *
 * @param {{day: string, calls: any[], notices: any[]}} board calls newest first
 * @param {LengthOf} lengthOf
 */
export function hear(state, board, now, lengthOf) {
  const known = new Set([...(state.day === board.day ? state.known : []), ...keys(board)]);
  if (!state.started) {
    return {...state, started: true, day: board.day, since: board.calls[0]?.at ?? '', known};
  }
  const waiting = [...stillThere(state.waiting, board), ...news(state, board, now)];
  return inTime({...state, day: board.day, known, waiting}, now, lengthOf);
}

function keys({calls, notices}) {
  return [...calls.map(keyOf), ...notices.map(({id}) => id)];
}

/** Who has been called again while waiting keeps the place, with the newer call. */
function stillThere(waiting, {calls, notices}) {
  const now = new Map(calls.filter(({over}) => !over).map((call) => [call.number, call]));
  const posted = new Set(notices.map(({id}) => id));
  return waiting.flatMap((item) => {
    if (item.kind === 'call') {
      const call = now.get(item.call.number);
      return call === undefined || call.at < item.call.at ? [] : [{...item, key: keyOf(call), call}];
    }
    return item.kind !== 'notice' || posted.has(item.key) ? [item] : [];
  });
}

/** A call that an undone one had pushed off the board comes back unknown, but it is older than the page. */
function news(state, {calls, notices}, now) {
  const queued = new Set(state.waiting.filter(({kind}) => kind === 'call').map(({call}) => call.number));
  const called = calls
    .filter((call) => !state.known.has(keyOf(call)) && call.at >= state.since && !call.over && !queued.has(call.number))
    .map((call) => ({kind: 'call', key: keyOf(call), call, came: now}));
  const said = notices
    .filter(({id}) => !state.known.has(id))
    .map(({id}) => ({kind: 'notice', key: id, came: now}));
  return [...called.reverse(), ...said];
}

/** Leaves out the oldest calls until none begins too late; for all of them the voice sends people to the screen, once. */
function inTime(state, now, lengthOf) {
  const oldest = state.waiting.findIndex(({kind}) => kind === 'call');
  if (oldest < 0 || starts(state, now, lengthOf).every(({item, at}) => at - item.came <= LATEST)) {
    return state;
  }
  const rest = state.waiting.filter((item, place) => place !== oldest && item.kind !== 'others');
  const before = state.waiting.find(({kind}) => kind === 'others');
  const others = before ?? {kind: 'others', key: `others ${state.waiting[oldest].key}`, came: now, count: 0};
  return inTime({...state, waiting: [{...others, count: others.count + 1}, ...rest]}, now, lengthOf);
}

/**
 * Begins the next announcement, if none is being said.
 *
 * @param {LengthOf} lengthOf
 * @returns {{state: any, say?: {item: Item, short: boolean}}} the same state when nothing changed
 */
export function turn(state, now, lengthOf) {
  if (state.saying && now < state.saying.until) {
    return {state};
  }
  const [item, ...waiting] = state.waiting;
  if (item === undefined) {
    return {state: state.saying ? {...state, saying: undefined} : state};
  }
  const short = waiting.length >= MANY || now - item.came > LONG;
  const until = now + lengthOf(item, short);
  return {state: {...state, waiting, saying: {item, until}}, say: {item, short}};
}

/** When everything that waits will begin, if nothing else comes. */
function starts(state, now, lengthOf) {
  const begun = [];
  let [next, at] = [state, now];
  while (next.waiting.length > 0) {
    at = Math.max(at, next.saying?.until ?? at);
    const {state: after, say} = turn(next, at, lengthOf);
    begun.push({item: say.item, at});
    next = after;
  }
  return begun;
}

/** Seconds that the last of those who wait has to wait still; 0 when nobody waits. @param {LengthOf} lengthOf */
export function backlog(state, now, lengthOf) {
  return (starts(state, now, lengthOf).at(-1)?.at ?? now) - now;
}

/** Queues a sample call in both languages. */
export function tried(state, now) {
  const samples = ['id', 'en'].map((language) => ({kind: 'sample', key: `sample ${language}`, call: sample(language), came: now}));
  return {...state, waiting: [...state.waiting.filter(({kind}) => kind !== 'sample'), ...samples]};
}

function sample(language) {
  return {number: 'A-017', counterName: {id: 'Loket 3', en: 'Counter 3'}, language, calls: 1};
}

/** Forgets all that waits: there is no sound now, and later it would be too late. */
export function silenced(state) {
  return {...state, waiting: [], saying: undefined};
}
