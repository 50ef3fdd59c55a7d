import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './support/page.mjs';

const PAGES = '../../../../kiosk/src/main/resources/kiosk/pages/kiosk';
const TOKEN = 'ABCDEFGHIJKLMNOPQRSTUVWX27';

/** The views that the page's poll is answered with, in turn; then it waits. */
const views = [];
const asked = [];
let wake = () => undefined;

openPage(async (path) => {
  asked.push(path);
  if (!path.startsWith('/api/home')) {
    return Response.json({number: 'A-001', state: 'WAITING', ahead: 2});
  }
  while (views.length === 0) {
    await new Promise((resolve) => (wake = resolve));
  }
  return Response.json(views.shift());
});
const {kiosk, screen} = await import(`${PAGES}/state.mjs`);
const {followScans} = await import(`${PAGES}/scan.mjs`);
followScans();

/** Waits for something that the page does by itself; what was wanted is then asserted. */
async function until(happened) {
  for (let i = 0; i < 2000 && !happened(); i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Lets the page see a view, and waits until the visitor sees `name`. */
async function shows(view, name) {
  views.push(view);
  wake();
  await until(() => kiosk.value?.version === view.version && screen.value.name === name);
  assert.equal(screen.value.name, name);
}

const looks = () => asked.filter((path) => path.startsWith('/api/tickets/'));

test('a ticket that is held there while the server is away is told so, and nothing is asked in vain', async () => {
  await shows({version: '1', live: false}, 'home');
  await shows({version: '2', live: false, scan: {scan: 1, token: TOKEN}}, 'scan-failed');
  assert.equal(screen.value.problem.code, 'SERVER_AWAY');
  assert.deepEqual(looks(), []);
});

test('a code of somebody else is no reason to speak of the server', async () => {
  await shows({version: '3', live: false, scan: {scan: 2}}, 'scan-unknown');
});

test('once the server is back a ticket is looked up', async () => {
  await shows({version: '4', live: true, scan: {scan: 3, token: TOKEN}}, 'scan-ticket');
  assert.deepEqual(looks(), [`/api/tickets/${TOKEN}`]);
});
