/**
 * Whose turn it is to be said. One voice speaks in a zone, one announcement after the other, in the order in which they
 * came. Pure: the board and the time come in, the next state goes out. Times are seconds of one clock.
 *
 * @typedef {{kind: 'call'|'sample', key: string, call: any, came: number} | {kind: 'notice', key: string, came: number, spoken: boolean, begun: number}
 *   | {kind: 'others', key: string, came: number, count: number}} Item
 * @typedef {'full'|'short'|'hasty'} Manner number and counter only when the voice is behind, and faster when it is far behind
 * @typedef {(item: Item, manner: Manner) => number} LengthOf seconds until the next may begin
 */

/** No call is begun later than this after it came: who hears a call must find it on the wall. */
export const LATEST = 14;
/** From so many that wait, or so many seconds that the next one has waited, the voice keeps it short, then hastens. */
const SHORT_FROM = {waiting: 2, seconds: 7};
const HASTY_FROM = {waiting: 3, seconds: 8};

/** A notice gives way to calls and begins anew after them, so often; its words stay on the wall. */
const MOST_BEGINNINGS = 3;

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
  const newest = board.calls[0]?.at ?? '';
  if (!state.started) {
    return {...state, started: true, day: board.day, since: newest, known};
  }
  const seen = {...state, day: board.day, since: earlier(state.since, newest)};
  const waiting = [...stillThere(state.waiting, board), ...news(seen, board, now)];
  return inTime({...seen, known, waiting, saying: notAgain(state.saying, board)}, now, lengthOf);
}

/** A notice that was taken away while it was said does not begin anew. */
function notAgain(saying, {notices}) {
  return saying?.item.kind === 'notice' && !notices.some(({id}) => id === saying.item.key)
    ? {...saying, item: {...saying.item, begun: MOST_BEGINNINGS}}
    : saying;
}

/** A board without calls as late as the page's first is another one: its hall began anew, maybe by an earlier clock. */
function earlier(since, newest) {
  return newest < since ? newest : since;
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
    .map(({id, spoken}) => ({kind: 'notice', key: id, came: now, spoken: spoken === true, begun: 0}));
  return [...called.reverse(), ...said];
}

/**
 * Leaves out the oldest calls until none begins too late. For all of them together the voice sends people to the screen,
 * after those who wait now.
 */
function inTime(state, now, lengthOf) {
  const oldest = state.waiting.findIndex(({kind}) => kind === 'call');
  if (oldest < 0 || starts(state, now, lengthOf).every(({item, at}) => item.kind === 'notice' || at - item.came <= LATEST)) {
    return state;
  }
  const rest = state.waiting.filter((_, place) => place !== oldest);
  return inTime({...state, waiting: withOneMore(rest, now)}, now, lengthOf);
}

function withOneMore(waiting, now) {
  const place = waiting.findIndex(({kind}) => kind === 'others');
  return place < 0
    ? [...waiting, {kind: 'others', key: `others ${now}`, came: now, count: 1}]
    : waiting.with(place, {...waiting[place], count: waiting[place].count + 1});
}

/**
 * Begins the next announcement, if none is being said: calls before notices. A call does not wait for a notice's end.
 *
 * @param {LengthOf} lengthOf
 * @returns {{state: any, say?: {item: Item, manner: Manner}, breaksOff?: boolean}} the same state when nothing changed
 */
export function turn(state, now, lengthOf) {
  if (now < freeAt(state, now)) {
    return {state};
  }
  const all = withBrokenOff(state, now);
  const item = all.find(isUrgent) ?? all[0];
  if (item === undefined) {
    return {state: state.saying ? {...state, saying: undefined} : state};
  }
  const waiting = all.filter((one) => one !== item);
  const manner = isUrgent(item) ? mannerFor(waiting.filter(isUrgent).length, now - item.came) : 'full';
  const until = now + lengthOf(item, manner);
  const said = item.kind === 'notice' ? {...item, begun: item.begun + 1} : item;
  const breaksOff = now < (state.saying?.until ?? now);
  return {state: {...state, waiting, saying: {item: said, until}}, say: {item: said, manner}, breaksOff};
}

const isUrgent = ({kind}) => kind !== 'notice';

/** When the next may begin. */
function freeAt({saying, waiting}, now) {
  const givesWay = saying?.item.kind === 'notice' && waiting.some(isUrgent);
  return saying === undefined || givesWay ? now : Math.max(now, saying.until);
}

function withBrokenOff({saying, waiting}, now) {
  const again = saying?.item.kind === 'notice' && now < saying.until && saying.item.begun < MOST_BEGINNINGS;
  return again ? [...waiting, saying.item] : waiting;
}

function mannerFor(others, waited) {
  const isFrom = ({waiting, seconds}) => others >= waiting || waited > seconds;
  return isFrom(HASTY_FROM) ? 'hasty' : isFrom(SHORT_FROM) ? 'short' : 'full';
}

/** When everything that waits will begin, if nothing else comes. */
function starts(state, now, lengthOf) {
  const begun = [];
  let [next, at] = [state, now];
  while (next.waiting.length > 0) {
    at = freeAt(next, at);
    const {state: after, say} = turn(next, at, lengthOf);
    begun.push({item: say.item, at});
    next = after;
  }
  return begun;
}

/** Seconds that the last call that waits has to wait still; 0 when none waits: notices have time. @param {LengthOf} lengthOf */
export function backlog(state, now, lengthOf) {
  return (starts(state, now, lengthOf).findLast(({item}) => isUrgent(item))?.at ?? now) - now;
}

/** Queues a sample call in both languages. */
export function tried(state, now) {
  const samples = ['id', 'en'].map((language) => ({kind: 'sample', key: `sample ${language}`, call: sample(language), came: now}));
  return {...state, waiting: [...state.waiting.filter(({kind}) => kind !== 'sample'), ...samples]};
}

function sample(language) {
  return {number: 'A-017', counterName: {id: 'Loket 3', en: 'Counter 3'}, language, calls: 1};
}

/** Forgets all that waits and what was begun: there is no sound now, and later it would be too late. */
export function silenced(state) {
  return {...state, waiting: [], saying: undefined};
}
