import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './support/page.mjs';

const PAGES = '../../../../kiosk/src/main/resources/kiosk/pages/kiosk';
const TICKET = {id: 't', number: 'A-001', service: 'ktp'};

/** Answers what was asked last, apart from the view, which never changes. */
let answer;

openPage((path) => new Promise((resolve) => !path.startsWith('/api/home') && (answer = (body, status) => resolve(Response.json(body, {status})))));
const {goBack, screen, show} = await import(`${PAGES}/state.mjs`);
const {askCode, cancelTicket, sayPaper, withTicket} = await import(`${PAGES}/ticket-desk.mjs`);

/** Help is opened while something is asked for a ticket; then the answer comes, then the visitor goes back. */
async function helpedMeanwhile(ask, body, status) {
  screen.value = {name: 'ticket', ticket: TICKET, print: 'PRINTED', cancelKey: 'k'};
  const asked = ask();
  show('help', {from: screen.value});
  answer(body, status);
  await asked;
  assert.equal(screen.value.name, 'help');
  goBack();
}

test('a number that was given up while help was opened does not come back as a valid one', async () => {
  await helpedMeanwhile(cancelTicket, {});
  assert.deepEqual(screen.value, {name: 'cancelled', number: 'A-001'});
});

test('a number that could not be given up meanwhile says so', async () => {
  await helpedMeanwhile(cancelTicket, {problem: 'TOO_LATE'}, 409);
  assert.equal(screen.value.name, 'ticket');
  assert.ok(screen.value.cancelling.problem);
});

test('the answer about the paper and the code of a ticket wait on its screen', async () => {
  await helpedMeanwhile(() => sayPaper(true), {print: 'PRINTED', printer: 'READY'});
  assert.equal(screen.value.saying, false);
  assert.equal(screen.value.came, true);
  await helpedMeanwhile(askCode, {code: '123456'});
  assert.deepEqual(screen.value.printCode, {code: '123456'});
});

test('the answer for a visitor who has gone changes nothing', () => {
  const shown = {name: 'help', from: {name: 'ticket', ticket: {id: 'other'}}};
  assert.equal(withTicket(shown, 't', () => ({name: 'cancelled'})), shown);
});
