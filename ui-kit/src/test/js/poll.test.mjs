import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pauseMs, watch} from 'ui/poll.mjs';

globalThis.document = Object.assign(new EventTarget(), {hidden: false});

function becomes(hidden) {
  document.hidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A server whose answers the test gives one by one; an aborted request is answered by the abort. */
function held() {
  const asked = [];
  const waiting = [];
  const get = (path, {signal}) =>
    new Promise((answer) => {
      asked.push(path);
      waiting.shift()?.();
      signal.addEventListener('abort', () => answer({status: 0, problem: {code: 'NO_CONNECTION', status: 0}}));
      asked.answer = answer;
    });
  return {api: {get}, asked, next: () => new Promise((resolve) => waiting.push(resolve))};
}

const isLost = (poll) => new Promise((resolve) => poll.link.subscribe(({live}) => live || resolve()));

test('a pause doubles up to the longest, give or take a quarter', () => {
  assert.deepEqual([1, 2, 3, 5, 9].map((failures) => pauseMs(failures, 8000, 0.5)), [500, 1000, 2000, 8000, 8000]);
  assert.equal(pauseMs(1, 8000, 0), 375);
  assert.equal(pauseMs(9, 8000, 1), 10_000);
});

test('a page is live again within two seconds of its server, however long it was away', async (context) => {
  context.mock.timers.enable({apis: ['setTimeout']});
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const server = {up: true, asked: []};
  const get = async (path) => {
    server.asked.push(path);
    if (!server.up) {
      return {status: 0, problem: {code: 'NO_CONNECTION', status: 0}};
    }
    return path.includes('wait=0') || !path.includes('after') ? {status: 200, body: {version: '1'}} : new Promise(() => {});
  };
  server.up = false;
  const poll = watch('/api/home', {api: {get}});
  for (let second = 0; second < 60; second += 0.1) {
    await settled();
    context.mock.timers.tick(100);
  }
  assert.equal(poll.link.value.live, false);
  assert.ok(server.asked.length < 90, `asked ${server.asked.length} times in a minute`);
  server.up = true;
  for (let tick = 0; tick < 20; tick += 1) {
    await settled();
    context.mock.timers.tick(100);
  }
  await settled();
  assert.equal(poll.link.value.live, true);
  poll.stop();
});

test('a server that was away is asked for an answer at once, even when there is no news', async () => {
  const {api, asked, next} = held();
  const poll = watch('/api/home', {api, wait: 25});
  let again = next();
  asked.answer({status: 200, body: {version: '1'}});
  await again;
  again = next();
  asked.answer({status: 0, problem: {code: 'NO_CONNECTION', status: 0}});
  await again;
  assert.equal(asked.at(-1), '/api/home?wait=0&after=1');
  again = next();
  asked.answer({status: 204});
  await again;
  assert.equal(asked.at(-1), '/api/home?wait=25&after=1');
  poll.stop();
});

test('the next poll asks for what came after the view it has', async () => {
  const {api, asked, next} = held();
  const poll = watch('/api/home', {api, wait: 25});
  const again = next();
  asked.answer({status: 200, body: {version: 'v 7', word: 'new'}});
  await again;
  assert.deepEqual(asked.slice(), ['/api/home?wait=25', '/api/home?wait=25&after=v+7']);
  assert.equal(poll.view.value.word, 'new');
  poll.stop();
});

test('an answer without news keeps the view', async () => {
  const {api, asked, next} = held();
  const poll = watch('/api/home', {api});
  let again = next();
  asked.answer({status: 200, body: {version: '1'}});
  await again;
  again = next();
  asked.answer({status: 204});
  await again;
  assert.equal(poll.view.value.version, '1');
  assert.ok(poll.link.value.live);
  poll.stop();
});

test('a hidden page asks nothing, and asks at once when it is seen again', async () => {
  const {api, asked, next} = held();
  const poll = watch('/api/home', {api});
  becomes(true);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(asked.length, 1);
  const again = next();
  becomes(false);
  await again;
  assert.equal(asked.length, 2);
  assert.ok(poll.link.value.live);
  poll.stop();
});

test('one poll without an answer is said aloud, with the time of the last good one', async () => {
  const {api, asked} = held();
  const poll = watch('/api/home', {api});
  const before = Date.now();
  assert.ok(poll.link.value.live);
  asked.answer({status: 0, problem: {code: 'NO_CONNECTION', status: 0}});
  await isLost(poll);
  assert.ok(Math.abs(Date.parse(poll.link.value.since) - before) < 1000);
  poll.stop();
});

test('a server that falls silent is given up within five seconds', () => {
  const limits = [];
  const get = (path, {timeoutMs}) => {
    limits.push([path, timeoutMs]);
    return new Promise(() => {});
  };
  const poll = watch('/api/home', {api: {get}});
  assert.deepEqual(limits, [['/api/home?wait=3', 5000]]);
  poll.stop();
});

test('a server that is away is asked after a pause only, and is live again with its first answer', async () => {
  const {api, asked, next} = held();
  const poll = watch('/api/home', {api});
  const again = next();
  const began = performance.now();
  asked.answer({status: 0, problem: {code: 'NO_CONNECTION', status: 0}});
  await isLost(poll);
  assert.equal(asked.length, 1);
  await again;
  assert.ok(performance.now() - began >= 370);
  const more = next();
  asked.answer({status: 204});
  await more;
  assert.deepEqual(poll.link.value, {live: true});
  poll.stop();
});

/** Asks `count` times and gives the milliseconds between, the first answer having been `answer`. */
async function between(context, count, answers) {
  context.mock.timers.enable({apis: ['setTimeout', 'Date']});
  const times = [];
  const get = async () => {
    times.push(Date.now());
    if (times.length === count) {
      poll.stop();
    }
    return answers(times.length);
  };
  const poll = watch('/api/home', {api: {get}});
  while (times.length < count) {
    await new Promise((resolve) => setImmediate(resolve));
    context.mock.timers.tick(50);
  }
  return times.slice(1).map((time, i) => time - times[i]);
}

test('a server that wants to be left alone is left alone, and by chance a little longer', async (context) => {
  const sentAway = {status: 429, problem: {code: 'TOO_MANY_REQUESTS', status: 429, retryAfterMs: 4000}};
  const [pause] = await between(context, 2, () => sentAway);
  assert.ok(pause >= 4000 && pause <= 6200, `${pause} ms`);
});

test('a poll that is answered at once without news is not asked again at once', async (context) => {
  const noPlace = (asked) => (asked === 1 ? {status: 200, body: {version: '1'}} : {status: 204});
  const [, pause, next] = await between(context, 4, noPlace);
  assert.ok(Math.min(pause, next) >= 750, `${pause} and ${next} ms`);
});

test('a page that was hidden is not fresh until its view is known to be the newest', async () => {
  const {api, asked, next} = held();
  const poll = watch('/api/home', {api, wait: 25});
  assert.equal(poll.fresh.value, true);
  let again = next();
  asked.answer({status: 200, body: {version: '1'}});
  await again;
  becomes(true);
  assert.equal(poll.fresh.value, false);
  again = next();
  becomes(false);
  await again;
  assert.equal(poll.fresh.value, false);
  assert.equal(asked.at(-1), '/api/home?wait=0&after=1');
  again = next();
  asked.answer({status: 204});
  await again;
  assert.equal(poll.fresh.value, true);
  assert.equal(asked.at(-1), '/api/home?wait=25&after=1');
  poll.stop();
});

test('a page that calls its reader goes on where nobody looks', async () => {
  becomes(true);
  const server = held();
  const first = server.next();
  const poll = watch('/api/tickets/T/page', {api: server.api, evenHidden: true});
  await first;
  const second = server.next();
  server.asked.answer({status: 200, body: {version: '1', title: 'A-001'}});
  await second;
  assert.equal(poll.view.value.title, 'A-001');
  assert.equal(server.asked.length, 2);
  poll.stop();
  becomes(false);
});
