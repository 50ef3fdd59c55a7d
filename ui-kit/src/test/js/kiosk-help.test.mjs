import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {openPage} from './support/page.mjs';

const PAGES = '../../../../kiosk/src/main/resources/kiosk/pages/kiosk';
const SINCE = '2026-03-02T02:12:00.000Z';

/** What was posted: its path, its key, its body. */
const posts = [];
/** Whether the page is told that it came to nothing, as after a lost answer; the server may have the call all the same. */
let lost = false;

openPage(async (path, request) => {
  if (path.startsWith('/api/home')) {
    return new Promise(() => undefined);
  }
  posts.push({path, key: new Headers(request.headers).get('Idempotency-Key'), body: JSON.parse(request.body)});
  if (lost) {
    return Response.json({status: 409, code: 'FORKED_HISTORY'}, {status: 409});
  }
  return Response.json({since: SINCE, coming: false});
});
const {kiosk, link, startAfresh} = await import(`${PAGES}/state.mjs`);
const {callStaff, giveUp, helpState} = await import(`${PAGES}/help.mjs`);

/** The newest view: whether somebody of here has been called. */
function shows(help) {
  kiosk.value = {live: true, home: {notices: [], services: [], help}};
}

async function keyOfACall() {
  await callStaff();
  return posts.at(-1).key;
}

beforeEach(() => {
  posts.length = 0;
  lost = false;
  startAfresh();
  shows(undefined);
});

test('a call whose answer is lost is sent again under its key', async () => {
  lost = true;
  const key = await keyOfACall();
  assert.equal(await keyOfACall(), key);
});

test('after an answer the next call has a key of its own', async () => {
  const key = await keyOfACall();
  assert.notEqual(await keyOfACall(), key);
});

test('a call that came though its answer was lost leaves no key behind when it is over', async () => {
  lost = true;
  const key = await keyOfACall();
  shows({since: SINCE, coming: false});
  assert.equal(helpState.value, 'called');
  shows({since: SINCE, coming: true});
  shows(undefined);
  assert.notEqual(await keyOfACall(), key, 'the same key would call nobody');
});

test('the next visitor does not call under the key of the one before', async () => {
  lost = true;
  const key = await keyOfACall();
  startAfresh();
  assert.notEqual(await keyOfACall(), key);
});

test('a call is given up by its time, and no other one', async () => {
  shows({since: SINCE, coming: false});
  await giveUp();
  assert.deepEqual(posts.map(({path, body}) => [path, body]), [['/api/help/done', {since: SINCE}]]);
});
