import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {test} from 'node:test';
import {Api, awayMs, newKey} from 'ui/api.mjs';

/** Answers each request with the next of these; an Error stands for a broken line. */
function serverAnswers(...answers) {
  const requests = [];
  globalThis.fetch = async (path, request) => {
    requests.push({path, ...request});
    const answer = answers.shift();
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  };
  return requests;
}

const json = (status, body) => new Response(JSON.stringify(body), {status});
const broken = () => new TypeError('fetch failed');
const api = new Api({retryDelaysMs: [0, 0]});

test('a command is sent again under the same key until somebody answers', async () => {
  const requests = serverAnswers(broken(), json(503, {code: 'OUTCOME_UNKNOWN'}), json(201, {number: 'A-017'}));
  const answer = await api.post('/api/visits', {service: 'ktp'});
  assert.deepEqual(answer, {status: 201, body: {number: 'A-017'}});
  const keys = new Set(requests.map(({headers}) => headers['Idempotency-Key']));
  assert.equal(requests.length, 3);
  assert.equal(keys.size, 1);
});

test('a refusal is an answer and is not asked for twice', async () => {
  const requests = serverAnswers(json(409, {code: 'ALREADY_RATED', detail: 'rated'}));
  const {problem} = await api.post('/api/ratings', {score: 4});
  assert.equal(problem.code, 'ALREADY_RATED');
  assert.equal(requests.length, 1);
});

const tooMuch = (seconds, code = 'TOO_MANY_REQUESTS') =>
  new Response(JSON.stringify({code}), {status: 429, headers: {'Retry-After': seconds}});

test('a command of which the server has too many is sent again under the same key, when the server wants it', async (context) => {
  context.mock.timers.enable({apis: ['setTimeout']});
  const requests = serverAnswers(tooMuch('2'), json(201, {number: 'A-017'}));
  const answer = api.post('/api/visits', {service: 'ktp'});
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  for (let ms = 0; ms < 1900; ms += 100) {
    await settled();
    context.mock.timers.tick(100);
  }
  assert.equal(requests.length, 1);
  for (let ms = 0; ms < 1300; ms += 100) {
    await settled();
    context.mock.timers.tick(100);
  }
  assert.equal((await answer).status, 201);
  assert.equal(new Set(requests.map(({headers}) => headers['Idempotency-Key'])).size, 1);
});

test('who is sent away for long, or for wrong passwords, is told so', async () => {
  for (const refusal of [tooMuch('60'), tooMuch('1', 'TOO_MANY_ATTEMPTS')]) {
    const requests = serverAnswers(refusal);
    assert.equal((await api.post('/api/session')).status, 429);
    assert.equal(requests.length, 1);
  }
});

test('a pause is never shorter than the server wants it', () => {
  const answer = {problem: {retryAfterMs: 2000}};
  assert.deepEqual([awayMs(answer, 0), awayMs(answer, 1), awayMs({})], [2000, 3000, 0]);
});

test('when nobody ever answers the problem is the connection', async () => {
  serverAnswers(broken(), broken(), broken());
  assert.equal((await api.post('/api/visits')).problem.code, 'NO_CONNECTION');
});

test('a 204 has neither body nor problem', async () => {
  serverAnswers(new Response(null, {status: 204}));
  assert.deepEqual(await api.get('/api/home'), {status: 204, body: undefined});
});

test('a token is asked for before every request', async () => {
  const tokens = ['first', 'second'];
  const requests = serverAnswers(json(200, {}), json(200, {}));
  const named = new Api({token: () => tokens.shift()});
  await named.get('/a');
  await named.get('/b');
  assert.deepEqual(requests.map(({headers}) => headers.Authorization), ['Bearer first', 'Bearer second']);
});

test('a key has 32 hex digits and is never the same', () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});

/** Answers nothing until it is told to give up, as a real fetch. */
function nobodyAnswers() {
  globalThis.fetch = (path, {signal}) =>
    new Promise((resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

test('a request that nobody answers in time is no connection', async () => {
  nobodyAnswers();
  const {problem} = await api.get('/api/home', {timeoutMs: 5});
  assert.equal(problem.code, 'NO_CONNECTION');
  assert.match(problem.detail, /TimeoutError/);
});

test('a caller who gives up is not kept waiting, before and during the request', async () => {
  nobodyAnswers();
  const caller = new AbortController();
  const asked = api.get('/api/home', {signal: caller.signal});
  caller.abort();
  assert.equal((await asked).problem.code, 'NO_CONNECTION');
  globalThis.fetch = async (path, {signal}) => signal.throwIfAborted();
  assert.equal((await api.get('/api/home', {signal: caller.signal})).problem.code, 'NO_CONNECTION');
});

test('an answered request leaves no timer and no listener behind', async () => {
  serverAnswers(json(200, {}));
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const caller = new AbortController();
  await api.get('/api/home', {signal: caller.signal, timeoutMs: 60_000});
  assert.equal(timers(), before);
  assert.equal(getEventListeners(caller.signal, 'abort').length, 0);
});
