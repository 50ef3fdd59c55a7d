/** A code of another kiosk, whose paper did not come out: typed in here, printed here. */
import {html, signal} from 'ui/html.mjs';
import {newKey} from 'ui/api.mjs';
import {api, problemOf, screen, t} from './state.mjs';
import {CodePad} from './number-pad.mjs';
import {shape} from './panel.mjs';
import {followPrint, paperOf} from './ticket-desk.mjs';
import {Paper} from './ticket.mjs';

/** Nobody knows what became of the request: the same again does it once. */
const SAME_AGAIN = ['NO_CONNECTION', 'SERVER_AWAY', 'OUTCOME_UNKNOWN', 'STOPPING'];

const sending = signal(false);

const show = (name, more) => (screen.value = {name, ...more});

export function CodeTyping() {
  return html`${shape.value !== 'compact' && html`<h2 class="question">${t('code.type')}</h2>`}
    <${CodePad} busy=${sending.value} onDone=${(code) => print(code, newKey())} />`;
}

async function print(code, key) {
  if (sending.value) {
    return;
  }
  sending.value = true;
  const {body, problem} = await api.post('/api/print-codes', {code}, {key});
  sending.value = false;
  if (problem) {
    show('code-failed', {problem, code, key});
    return;
  }
  const {ticket, number, copy, job} = body;
  show('code-paper', {ticket: {id: ticket, number}, job, ...paperOf({print: 'PENDING', copy})});
  await followPrint(ticket);
}

/** The number and its paper, and no more: whoever has the code need not be told whose it is. */
export function CodePaper({ticket, ...paper}) {
  return html`<section class="slip" aria-live="polite">
      <p class="slip__label">${t('yourNumber')}</p>
      <p class="slip__number ${ticket.number.length > 5 ? 'slip__number--long' : ''} number" data-testid="ticket-number">${ticket.number}</p>
    </section>
    <section class="after"><${Paper} ...${paper} /></section>`;
}

export function CodeFailed({problem, code, key}) {
  const again = SAME_AGAIN.includes(problem.code) ? () => print(code, key) : () => show('code');
  return html`<div class="message" role="alert">
    <h2>${t('code.failed')}</h2>
    <p data-testid="problem">${problemOf(problem)} ${t('code.staff')}</p>
    <button class="touch touch--wide touch--primary" data-testid="try-again" disabled=${sending.value} onClick=${again}>
      <span>${t('tryAgain')}</span>
    </button>
  </div>`;
}
