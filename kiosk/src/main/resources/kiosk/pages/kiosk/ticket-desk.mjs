/** Taking a ticket: one touch, one key, one ticket; then following its paper. */
import {signal} from 'ui/html.mjs';
import {newKey} from 'ui/api.mjs';
import {api, asksFirst, goBack, language, priority, screen} from './state.mjs';

const ASK_PRINT_EVERY_MS = 300;
/** The program gives the printer 8 s a ticket, and another ticket may be before this one. */
const GIVE_UP_PRINT_AFTER_MS = 25_000;

/** So long a number that was touched by mistake can be given up here. */
const CANCEL_SECONDS = 10;

/** Seconds that are left to give the number up that stands. */
export const cancelSeconds = signal(0);

/** Code of the service whose ticket is being taken; everything else waits. */
export const sending = signal(undefined);

/** Takes a ticket of a service for the visitor who stands here. */
export function takeTicket(service) {
  const request = {service: service.code, language: language.value};
  return send({...request, ...(priority.value && {priorityClass: priority.value})}, newKey());
}

/** Sends what failed once more under its key: if the first did arrive, its ticket comes back, not a second one. */
export function takeTicketAgain({request, key}) {
  return send(request, key);
}

async function send(request, key) {
  if (sending.value !== undefined) {
    return;
  }
  sending.value = request.service;
  const {body, problem} = await api.post('/api/visits?wait=0', request, {key});
  sending.value = undefined;
  if (problem) {
    screen.value = {name: 'ticket-failed', problem, request, key};
  } else {
    priority.value = undefined;
    asksFirst.value = false;
    screen.value = {name: 'ticket', ticket: body, cancelKey: newKey(), ...paperOf(body)};
    countDown(body.id);
    await followPrint(body.id);
  }
}

async function countDown(id) {
  const until = performance.now() + CANCEL_SECONDS * 1000;
  const left = () => (screen.value.ticket?.id === id || screen.value.from?.ticket?.id === id ? Math.ceil((until - performance.now()) / 1000) : 0);
  for (cancelSeconds.value = CANCEL_SECONDS; cancelSeconds.value > 0; cancelSeconds.value = Math.max(0, left())) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Gives the number up that stands here; sent again under the same key, for a lost answer may have been a yes. */
export async function cancelTicket() {
  const {ticket, cancelKey, cancelling} = screen.value;
  if (cancelling?.busy) {
    return;
  }
  screen.value = {...screen.value, cancelling: {busy: true}};
  const {problem} = await api.post(`/api/visits/${encodeURIComponent(ticket.id)}/cancel`, {}, {key: cancelKey});
  changeTicket(ticket.id, (shown) => (problem ? {...shown, cancelling: {problem}} : {name: 'cancelled', number: ticket.number}));
}

/** Changes the screen of a ticket, also while another was opened over it; none when the next visitor stands here. */
function changeTicket(id, change) {
  screen.value = withTicket(screen.value, id, change);
}

/** Screens one over the other, the one that shows a ticket changed. Pure. */
export function withTicket(shown, id, change) {
  if (shown.ticket?.id === id) {
    return change(shown);
  }
  const from = shown.from && withTicket(shown.from, id, change);
  return from === shown.from ? shown : {...shown, from};
}

/** Goes back to the screen before; a paper that still moves is looked after again. */
export function backToBefore() {
  goBack();
  const {ticket} = screen.value;
  return ticket && followPrint(ticket.id);
}

/** What the page shows of a paper. */
export const paperOf = ({print, printer, copy = 0, ask = false, staff = false, code = false}) => ({
  print,
  printer,
  copy,
  ask,
  staff,
  code,
});

/** The visitor asks for a code by which another kiosk prints the ticket. */
export async function askCode() {
  const {ticket, printCode} = screen.value;
  if (printCode?.asking) {
    return;
  }
  screen.value = {...screen.value, printCode: {asking: true}};
  const {body, problem} = await api.post(`/api/visits/${encodeURIComponent(ticket.id)}/print-code`, {}, {key: newKey()});
  changeTicket(ticket.id, (shown) => ({...shown, printCode: body ?? {problem}}));
}

/** The visitor says whether the paper came out; if not, a copy of it is printed, or a person helps. */
export async function sayPaper(came) {
  const {ticket, copy, saying} = screen.value;
  if (saying) {
    return;
  }
  screen.value = {...screen.value, saying: true};
  const {body} = await api.post(`/api/visits/${encodeURIComponent(ticket.id)}/paper`, {came, copy}, {key: newKey()});
  changeTicket(ticket.id, (shown) => ({...shown, saying: false, ...(body && paperOf(body)), ...(body && came && {came})}));
  await followPrint(ticket.id);
}

/** Looks after the paper of the ticket that stands until it has come to its end. */
export async function followPrint(id) {
  const giveUpAt = performance.now() + GIVE_UP_PRINT_AFTER_MS;
  while (await isPendingAfterAWhile(id)) {
    const {body} = await api.get(pathOf(screen.value));
    if (!isPending(id)) {
      return; // the visitor has gone on
    }
    if (body && body.print !== 'PENDING') {
      screen.value = {...screen.value, ...paperOf({copy: screen.value.copy, ...body})}; // which copy a job is was told with it
    } else if (performance.now() > giveUpAt) {
      screen.value = {...screen.value, print: 'UNCERTAIN'};
    }
  }
}

/** A paper that another program asked for is known by its job. */
function pathOf({ticket, job}) {
  return job ? `/api/print-jobs/${encodeURIComponent(job)}` : `/api/visits/${encodeURIComponent(ticket.id)}`;
}

async function isPendingAfterAWhile(id) {
  if (isPending(id)) {
    await new Promise((resolve) => setTimeout(resolve, ASK_PRINT_EVERY_MS));
  }
  return isPending(id);
}

function isPending(id) {
  const {ticket, print} = screen.value;
  return ticket?.id === id && print === 'PENDING';
}
