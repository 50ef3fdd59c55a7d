import assert from 'node:assert/strict';
import {test} from 'node:test';
import {backlog, hear, LATEST, NOTHING_HEARD, silenced, tried, turn} from '../../main/resources/ui/lib/voice/queue.mjs';

/** About what the committed pack needs, in seconds. */
const LENGTHS = {full: 6, short: 3, hasty: 2};
const lengthOf = (item, manner) => (item.kind === 'others' ? 2 : LENGTHS[manner]);

const call = (number, second, more = {}) => ({
  number,
  counter: '1',
  at: `2026-03-02T05:00:${String(second).padStart(2, '0')}.000Z`,
  calls: 1,
  last: false,
  over: false,
  ...more,
});
const board = (calls, notices = []) => ({day: '2026-03-02', calls, notices});

/** A voice over a board, with a clock that the test turns. */
class Hall {
  state = NOTHING_HEARD;
  now = 0;
  said = [];

  shows(...calls) {
    this.state = hear(this.state, board(calls), this.now, lengthOf);
    return this;
  }

  posts(...ids) {
    this.state = hear(this.state, board([], ids.map((id) => ({id, text: id}))), this.now, lengthOf);
    return this;
  }

  /** Lets the voice speak, looking every tenth of a second as the page does. */
  until(second) {
    for (; this.now < second; this.now = Math.round(this.now * 10 + 1) / 10) {
      const {state, say} = turn(this.state, this.now, lengthOf);
      this.state = state;
      if (say) {
        this.said.push({...say, at: this.now});
      }
    }
    return this;
  }

  get words() {
    return this.said.map(({item, manner}) => `${item.call?.number ?? item.key}${manner === 'full' ? '' : ` ${manner}`}`);
  }
}

test('a page that has just begun says none of the calls that were there', () => {
  assert.deepEqual(new Hall().shows(call('A-002', 2), call('A-001', 1)).until(20).words, []);
});

test('calls are said in the order in which they came, one after the other', () => {
  const hall = new Hall().shows().until(1).shows(call('A-001', 1)).until(2).shows(call('A-002', 2), call('A-001', 1)).until(20);
  assert.deepEqual(hall.words, ['A-001', 'A-002']);
  assert.ok(hall.said[1].at >= hall.said[0].at + 6);
});

test('a call is said once, however often the board is seen', () => {
  const hall = new Hall().shows();
  for (let second = 1; second < 30; second += 1) {
    hall.shows(call('A-001', 1)).until(second);
  }
  assert.deepEqual(hall.words, ['A-001']);
});

test('a recall is said again', () => {
  const hall = new Hall().shows().shows(call('A-001', 1)).until(10).shows(call('A-001', 11, {calls: 2})).until(20);
  assert.deepEqual(hall.words, ['A-001', 'A-001']);
  assert.equal(hall.said[1].item.call.calls, 2);
});

test('a recall of a number that still waits takes its place', () => {
  const first = [call('A-003', 3), call('A-002', 2), call('A-001', 1)];
  const hall = new Hall().shows().shows(...first).until(1);
  hall.shows(call('A-002', 5, {calls: 2}), call('A-003', 3), call('A-001', 1)).until(30);
  assert.deepEqual(hall.said.map(({item}) => item.call.number), ['A-001', 'A-002', 'A-003']);
  assert.equal(hall.said[1].item.call.calls, 2);
});

test('a call that is over before its turn is not said', () => {
  const hall = new Hall().shows().shows(call('A-002', 2), call('A-001', 1)).until(1);
  hall.shows(call('A-002', 2, {over: true}), call('A-001', 1)).until(20);
  assert.deepEqual(hall.words, ['A-001']);
});

test('a call that is over when the page first sees it is not said', () => {
  assert.deepEqual(new Hall().shows().shows(call('A-001', 1, {over: true})).until(20).words, []);
});

test('a call that was undone is not said, and the call that comes back with it is not either', () => {
  const hall = new Hall().shows(call('A-009', 9)).shows(call('A-011', 11), call('A-010', 10)).until(1);
  hall.shows(call('A-010', 10), call('A-001', 1)).until(20);
  assert.deepEqual(hall.words, ['A-010']);
});

test('a recall that was undone does not bring the earlier call back', () => {
  const hall = new Hall().shows().shows(call('A-001', 1)).until(10).shows(call('A-001', 11)).shows(call('A-001', 1)).until(20);
  assert.deepEqual(hall.words, ['A-001']);
});

test('a voice that is behind keeps it short, and speaks in full when it has caught up', () => {
  const rush = [call('A-004', 4), call('A-003', 3), call('A-002', 2), call('A-001', 1)];
  const hall = new Hall().shows().shows(...rush).until(20).shows(call('A-005', 21), ...rush).until(30);
  assert.deepEqual(hall.words, ['A-001 hasty', 'A-002 short', 'A-003', 'A-004 hasty', 'A-005']);
});

test('calls that came too fast are left to the screen, the oldest first, and the voice says so once', () => {
  const rush = Array.from({length: 20}, (_, index) => call(`A-${100 + index}`, index + 1));
  const hall = new Hall().shows().shows(...rush.reverse()).until(60);
  const numbers = hall.said.filter(({item}) => item.kind === 'call').map(({item}) => item.call.number);
  const others = hall.said.filter(({item}) => item.kind === 'others');
  assert.equal(others.length, 1);
  assert.equal(others[0].item.count, 20 - numbers.length);
  assert.deepEqual(numbers, rush.slice(0, numbers.length).map(({number}) => number).reverse());
});

test('a new notice is announced, an old one and one that is gone are not', () => {
  const hall = new Hall().posts('n-1').posts('n-2', 'n-1').until(10).posts('n-3', 'n-2').posts('n-2').until(20);
  assert.deepEqual(hall.words, ['n-2']);
});

test('what came while there was no sound is not said later', () => {
  const hall = new Hall().shows().shows(call('A-001', 1));
  hall.state = silenced(hall.state);
  assert.deepEqual(hall.until(5).shows(call('A-001', 1)).until(10).words, []);
});

test('what is being said when the sound stops is over: the next call need not wait for its end', () => {
  const hall = new Hall().shows().shows(call('A-001', 1)).until(2);
  hall.state = silenced(hall.state);
  hall.shows(call('A-002', 2), call('A-001', 1)).until(20);
  assert.deepEqual(hall.words, ['A-001', 'A-002']);
  assert.ok(hall.said[1].at < hall.said[0].at + LENGTHS.full, `A-002 began at second ${hall.said[1].at}`);
});

test('a hall that begins anew by an earlier clock is said, on the same day or another', () => {
  for (const day of ['2026-03-02', '2026-03-01']) {
    const hall = new Hall().shows(call('A-009', 50)).until(1);
    const anew = (...calls) => (hall.state = hear(hall.state, {...board(calls), day}, hall.now, lengthOf));
    anew();
    anew(call('A-001', 1));
    assert.deepEqual(hall.until(10).words, ['A-001'], day);
  }
});

test('a sample is said in both languages and stays though it is on no board', () => {
  const hall = new Hall().shows();
  hall.state = tried(hall.state, 0);
  hall.shows().until(20);
  assert.deepEqual(hall.said.map(({item}) => item.call.language), ['id', 'en']);
});

test('the backlog is the time until the last of those who wait', () => {
  const hall = new Hall().shows().shows(call('A-002', 2), call('A-001', 1));
  assert.equal(backlog(hall.state, 0, lengthOf), 6);
  hall.until(4);
  assert.ok(Math.abs(backlog(hall.state, 4, lengthOf) - 2) < 1e-9);
  assert.equal(backlog(hall.until(20).state, 20, lengthOf), 0);
});

test('nothing changes while nothing happens', () => {
  const {state} = new Hall().shows();
  assert.equal(turn(state, 100, lengthOf).state, state);
});

/** A fair die that falls the same way every time for one seed. */
function dice(seed) {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return (state >>> 7) % sides;
  };
}

const at = (now) => new Date(Date.UTC(2026, 2, 2, 5) + Math.round(now * 1000)).toISOString();

/** A random day at a hall: calls, recalls, visitors who come, calls undone; the newest 20 stand on the board. */
function randomHall(seed) {
  const roll = dice(seed);
  const hall = new Hall().shows();
  const came = new Map();
  let [calls, next] = [[], 1];
  for (let step = 0; step < 120; step += 1) {
    const open = calls.filter(({over}) => !over);
    const one = open[roll(Math.max(1, open.length))];
    const act = roll(6);
    if (act < 3) {
      calls = [call(`A-${String(next++).padStart(3, '0')}`, 0, {at: at(hall.now), counter: String(roll(9))}), ...calls];
    } else if (one && act === 3) {
      calls = [{...one, at: at(hall.now), calls: one.calls + 1}, ...calls.filter((other) => other !== one)];
    } else if (one && act === 4) {
      calls = calls.map((other) => (other === one ? {...one, over: true} : other));
    } else if (one) {
      calls = calls.filter((other) => other !== one);
    }
    calls = calls.slice(0, 20);
    calls.forEach((shown) => came.set(`${shown.number} ${shown.at}`, came.get(`${shown.number} ${shown.at}`) ?? hall.now));
    hall.shows(...calls);
    hall.boards = [...(hall.boards ?? []), {at: hall.now, calls}];
    hall.until(hall.now + [0, 0, 0.1, 0.4, 2, 12][roll(6)]);
  }
  return {hall: hall.until(hall.now + 60), came};
}

const SEEDS = process.env.GILIRAN_LONG === 'true' ? 20_000 : 500;

test(`${SEEDS} random histories: in order, never two at once, none twice, none over, none too late`, () => {
  const seen = {full: 0, short: 0, hasty: 0, others: 0, again: 0};
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const {hall, came} = randomHall(seed);
    const why = `seed ${seed}`;
    const calls = hall.said.filter(({item}) => item.kind === 'call');
    hall.said.slice(1).forEach(({at: begin}, place) => {
      const before = hall.said[place];
      assert.ok(begin >= before.at + lengthOf(before.item, before.manner) - 1e-9, `${why}: two at once`);
    });
    assert.equal(new Set(calls.map(({item}) => item.key)).size, calls.length, `${why}: twice`);
    calls.slice(1).forEach(({item}, place) => assert.ok(item.came >= calls[place].item.came, `${why}: out of order`));
    for (const {item, at: begin} of calls) {
      const newest = hall.boards.findLast((shown) => shown.at <= begin).calls.find(({number}) => number === item.call.number);
      assert.ok(newest && !newest.over && newest.at === item.call.at, `${why}: ${item.key} is over`);
      assert.ok(begin - came.get(item.key) <= LATEST + 0.2, `${why}: ${item.key} came too late`);
    }
    assertAllAccountedFor(hall, came, why);
    for (const {manner} of calls) {
      seen[manner] += 1;
    }
    seen.others += hall.said.length - calls.length;
    seen.again += calls.filter(({item}) => item.call.calls > 1).length;
  }
  assert.ok(Object.values(seen).every((count) => count > SEEDS / 4), JSON.stringify(seen));
});

/** Every call that stayed open until the end was said, or is among those who were sent to the screen. */
function assertAllAccountedFor(hall, came, why) {
  const said = new Set(hall.said.map(({item}) => item.key));
  const sent = hall.said.reduce((sum, {item}) => sum + (item.count ?? 0), 0);
  const silent = hall.boards.at(-1).calls.filter((shown) => !shown.over && !said.has(`${shown.number} ${shown.at}`));
  assert.ok(silent.length <= sent, `${why}: ${silent.length} were passed over in silence, ${sent} sent to the screen`);
}

/** A hall with a notice that takes ten seconds to say. */
class HallWithNotice extends Hall {
  show(calls, ...ids) {
    const notices = ids.map((id) => ({id, text: id, spoken: true}));
    this.state = hear(this.state, board(calls, notices), this.now, withLongNotices);
    return this;
  }

  until(second) {
    for (; this.now < second; this.now = Math.round(this.now * 10 + 1) / 10) {
      const {state, say, breaksOff} = turn(this.state, this.now, withLongNotices);
      this.state = state;
      if (say) {
        this.said.push({...say, at: this.now, breaksOff});
      }
    }
    return this;
  }
}
const withLongNotices = (item, manner) => (item.kind === 'notice' ? 10 : lengthOf(item, manner));

test('calls are said before a notice that waits', () => {
  const hall = new HallWithNotice().show([]).show([call('A-001', 1)], 'n-1').until(1).show([call('A-002', 2), call('A-001', 1)], 'n-1');
  assert.deepEqual(hall.until(40).words, ['A-001', 'A-002', 'n-1']);
});

test('a call breaks a notice off, and the notice begins anew after it, three times at the most', () => {
  const hall = new HallWithNotice().show([]).show([], 'n-1');
  const calls = [];
  for (const second of [5, 18, 31, 44]) {
    calls.unshift(call(`A-0${second + 10}`, second));
    hall.until(second).show([...calls], 'n-1');
  }
  hall.until(80);
  assert.deepEqual(hall.words, ['n-1', 'A-015', 'n-1', 'A-028', 'n-1', 'A-041', 'A-054']);
  assert.deepEqual(hall.said.map(({breaksOff}) => breaksOff), [false, true, false, true, false, true, false]);
  assert.equal(hall.said[1].at, 5);
});

test('a notice said to its end is not said again, and one taken away does not begin anew', () => {
  const whole = new HallWithNotice().show([]).show([], 'n-1').until(15).show([call('A-001', 1)], 'n-1').until(60);
  assert.deepEqual(whole.words, ['n-1', 'A-001']);
  const away = new HallWithNotice().show([]).show([], 'n-1').until(3).show([]).show([call('A-001', 1)]).until(60);
  assert.deepEqual(away.words, ['n-1', 'A-001']);
});

test('notices that wait leave no call out and are no backlog', () => {
  const hall = new HallWithNotice().show([]).show([], 'n-1', 'n-2', 'n-3').until(1);
  hall.show([call('A-002', 2), call('A-001', 1)], 'n-1', 'n-2', 'n-3');
  assert.ok(backlog(hall.state, hall.now, withLongNotices) <= 6);
  assert.deepEqual(hall.until(60).words.filter((word) => !word.startsWith('n-')), ['A-001', 'A-002']);
  assert.equal(backlog(hall.state, hall.now, withLongNotices), 0);
});
