import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './support/page.mjs';

const PAGES = '../../../../kiosk/src/main/resources/kiosk/pages/kiosk';
const TICKET = {id: 'k-t', number: 'AX-001', service: 'ktp', offline: true, print: 'UNCERTAIN', printer: 'OFFLINE', ask: true};

/** The views that the page's poll is answered with, in turn; then it waits. */
const views = [];
const said = [];
/** What a post is answered with, by path. */
const answers = {};
let wake = () => undefined;

openPage(async (path, request) => {
  if (!path.startsWith('/api/home')) {
    said.push({path, body: request?.body && JSON.parse(request.body)});
    return Response.json(answers[path.split('?')[0]] ?? {});
  }
  while (views.length === 0) {
    await new Promise((resolve) => (wake = resolve));
  }
  return Response.json(views.shift());
});
const {alone, kiosk, screen, takesRatings} = await import(`${PAGES}/state.mjs`);
const {banner} = await import(`${PAGES}/banners.mjs`);
const {followPrint, paperOf, sayPaper, takeTicket} = await import(`${PAGES}/ticket-desk.mjs`);
const {followScans} = await import(`${PAGES}/scan.mjs`);
followScans();

async function until(happened) {
  for (let i = 0; i < 2000 && !happened(); i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function sees(view) {
  const whole = {home: {notices: [], services: []}, printer: 'READY', ...view};
  views.push(whole);
  wake();
  await until(() => kiosk.value?.version === view.version);
  assert.equal(kiosk.value.version, view.version);
}

test('a kiosk with a letter of its own goes on alone and says since when', async () => {
  await sees({version: '1', live: false, alone: true, since: '2026-03-02T02:12:00.000Z'});
  assert.equal(alone.value, true);
  assert.equal(banner.value, 'alone');
  assert.equal(takesRatings.value, true, 'ratings are kept');
});

test('a kiosk without one says that it cannot', async () => {
  await sees({version: '2', live: false, alone: false});
  assert.equal(alone.value, false);
  assert.equal(banner.value, 'not-live');
});

test('with its server it is not alone', async () => {
  await sees({version: '3', live: true, alone: true});
  assert.equal(alone.value, false);
  assert.equal(banner.value, undefined);
});

test('who says that nothing came out has a copy, and at last a person', async () => {
  answers['/api/visits'] = TICKET;
  await takeTicket({code: 'ktp'});
  assert.equal(screen.value.ask, true);
  answers['/api/visits/k-t/paper'] = {...TICKET, copy: 1};
  await sayPaper(false);
  assert.deepEqual(said.at(-1), {path: '/api/visits/k-t/paper', body: {came: false, copy: 0}});
  assert.equal(screen.value.copy, 1);
  answers['/api/visits/k-t/paper'] = {...TICKET, copy: 1, ask: false, staff: true};
  await sayPaper(false);
  assert.deepEqual(said.at(-1).body, {came: false, copy: 1});
  assert.equal(screen.value.staff, true);
});

test('two touches on the answer are one', async () => {
  screen.value = {name: 'ticket', ticket: TICKET, print: 'UNCERTAIN', copy: 0, ask: true};
  const before = said.length;
  answers['/api/visits/k-t/paper'] = {...TICKET, ask: false};
  await Promise.all([sayPaper(true), sayPaper(true)]);
  assert.equal(said.length, before + 1);
  assert.equal(screen.value.came, true);
});

test("a paper of a kiosk that was alone is known by its number, and nobody's ticket is asked for", async () => {
  screen.value = {name: 'home'};
  await sees({version: '4', live: true, alone: true, scan: {scan: 1}});
  screen.value = {name: 'home'};
  const before = said.length;
  await sees({version: '5', live: true, alone: true, scan: {scan: 2, number: 'AX-001'}});
  await until(() => screen.value.name === 'scan-own');
  assert.equal(screen.value.name, 'scan-own');
  assert.equal(said.length, before);
});

test('the paper of a code stays the copy that was told with it, though its job says nothing of that', async () => {
  answers['/api/print-jobs/j1'] = {id: 't1', number: 'A-001', print: 'PRINTED', printer: 'READY'};
  screen.value = {name: 'code-paper', ticket: {id: 't1', number: 'A-001'}, job: 'j1', ...paperOf({print: 'PENDING', copy: 1})};
  await followPrint('t1');
  assert.equal(screen.value.print, 'PRINTED');
  assert.equal(screen.value.copy, 1);
});
