import assert from 'node:assert/strict';
import {test} from 'node:test';
import {backlog, hear, NOTHING_HEARD, turn} from '../../main/resources/ui/lib/voice/queue.mjs';
import {lengthOf} from '../../main/resources/ui/lib/voice/score.mjs';
import {pack} from './support/pack.mjs';

/** The figure: a voice that lags further behind the wall sends people to the wrong call. */
const MOST_LAG = 15;
const CALLS = 30;

const measure = (item, manner) => lengthOf(item, manner, pack);

const call = (place, second) => ({
  number: `${'ABCDEFG'[place % 7]}-${String(7 + place * 13).padStart(3, '0')}`,
  counter: String((place % 12) + 1),
  counterName: {id: `Loket ${(place % 12) + 1}`, en: `Counter ${(place % 12) + 1}`},
  language: place % 10 === 3 ? 'en' : 'id',
  at: new Date(Date.UTC(2026, 2, 2, 5) + second * 1000 + place).toISOString(),
  calls: 1,
  over: false,
});

/** A hall that calls at these seconds, with the lengths of the committed clips. */
function rush(seconds) {
  const board = (calls) => ({day: '2026-03-02', calls, notices: []});
  let state = hear(NOTHING_HEARD, board([]), 0, measure);
  const [calls, said] = [[], []];
  let furthest = 0;
  for (let now = 0; now < 150; now += 0.1) {
    while (calls.length < seconds.length && seconds[calls.length] <= now) {
      calls.unshift(call(calls.length, now));
      state = hear(state, board(calls.slice(0, 20)), now, measure);
    }
    furthest = Math.max(furthest, backlog(state, now, measure));
    const next = turn(state, now, measure);
    state = next.state;
    if (next.say) {
      said.push({...next.say, at: now});
    }
  }
  const spoken = said.filter(({item}) => item.kind === 'call');
  const sent = said.reduce((sum, {item}) => sum + (item.count ?? 0), 0);
  return {spoken: spoken.length, sent, lag: Math.max(...said.map(({item, at}) => at - item.came)), furthest};
}

function assertInTime({spoken, sent, lag, furthest}, least) {
  assert.ok(lag < MOST_LAG, `said ${lag} s after it came`);
  assert.ok(furthest < MOST_LAG, `${furthest} s behind`);
  assert.equal(spoken + sent, CALLS);
  assert.ok(spoken >= least, `only ${spoken} were said`);
}

test('thirty calls in a minute, one every two seconds, are all said, none fifteen seconds late', () => {
  assertInTime(rush(Array.from({length: CALLS}, (_, place) => place * 2)), CALLS);
});

test('thirty calls in a minute, in bursts of five, are said in time or sent to the screen', () => {
  assertInTime(rush(Array.from({length: CALLS}, (_, place) => Math.floor(place / 5) * 10)), 25);
});

test('thirty calls in a minute, in bursts of ten, are said in time or sent to the screen', () => {
  assertInTime(rush(Array.from({length: CALLS}, (_, place) => Math.floor(place / 10) * 20)), 15);
});

test('thirty calls in a minute at random moments are said in time or sent to the screen', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const moments = Array.from({length: CALLS}, (_, place) => 60 * Math.abs(Math.sin(seed * 12.9898 + place * 78.233)) ** 1.3);
    assertInTime(rush(moments.sort((one, other) => one - other)), 20);
  }
});

test('ten calls in a minute are all said', () => {
  assert.equal(rush(Array.from({length: 10}, (_, place) => place * 6)).spoken, 10);
});
