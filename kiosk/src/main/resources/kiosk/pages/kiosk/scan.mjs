/** A ticket was held before the scanner: how it stands, the way to its counter, or its rating. */
import {effect, html} from 'ui/html.mjs';
import {Icon, Words} from 'ui/components.mjs';
import {minutes} from './service-tile.mjs';
import {sending} from './ticket-desk.mjs';
import {rateVisit, rating} from './rating.mjs';
import {api, kiosk, link, nameOf, problemOf, screen, t} from './state.mjs';

const show = (name, more) => (screen.value = {name, ...more});

/** Starts to follow the scans; once, by the page. What was scanned before the page was there is nobody's any more. */
export function followScans() {
  let seen;
  effect(() => {
    const view = kiosk.value;
    if (!view) {
      return;
    }
    const {scan} = view;
    const news = seen !== undefined && scan && scan.scan !== seen;
    seen = scan?.scan ?? 0;
    if (news && mayShow()) {
      look(scan);
    }
  });
}

/** Nobody takes away the screen of somebody whose number is not on paper, or whose touch is on its way. */
function mayShow() {
  const {name, print} = screen.peek();
  const noted = !['ticket', 'code-paper'].includes(name) || print === 'PRINTED';
  return noted && sending.peek() === undefined && !rating.peek();
}

async function look({scan, token, number}) {
  if (number) {
    show('scan-own', {scan, number});
    return;
  }
  if (!token) {
    show('scan-unknown', {scan});
    return;
  }
  if (!link.peek().live) {
    show('scan-failed', {scan, problem: {code: 'SERVER_AWAY'}}); // known already: nobody waits, and nothing is asked in vain
    return;
  }
  show('scan-looking', {scan});
  const {body, problem} = await api.get(`/api/tickets/${token}`);
  if (screen.peek().scan !== scan) {
    return; // somebody has touched something else meanwhile
  }
  if (problem) {
    show(problem.status === 404 ? 'scan-unknown' : 'scan-failed', {scan, problem});
  } else {
    showTicket(body, scan);
  }
}

function showTicket(ticket, scan) {
  if (ticket.state !== 'FINISHED') {
    show('scan-ticket', {ticket, scan});
  } else if (ticket.rated) {
    show('rate-thanks', {score: 4, scan});
  } else {
    rateVisit(ticket.number, scan);
  }
}

export function ScanLooking() {
  return html`<div class="message" role="status"><h2>${t('scan.looking')}</h2></div>`;
}

/** How far it is: the number, what to do, and how long. */
export function ScanTicket({ticket}) {
  const {number, state, serviceName} = ticket;
  return html`<section class="slip" aria-live="polite">
      <p class="slip__label">${t('yourNumber')}</p>
      <p class="slip__number ${number.length > 5 ? 'slip__number--long' : ''} number" data-testid="ticket-number">${number}</p>
      <p class="slip__service"><${Words} text=${nameOf(serviceName)} /></p>
    </section>
    <section class="after" data-testid="scan-${state}">
      ${state === 'WAITING' ? html`<${Waiting} ...${ticket} />` : html`<${Elsewhere} ...${ticket} />`}
    </section>`;
}

function Waiting({ahead, estimate}) {
  return html`<div class="paper" role="status">
      <${Icon} name="clock" />
      <div>
        <p class="paper__title">${t(ahead === 0 ? 'scan.next' : 'scan.WAITING')}</p>
        <p>${t('scan.WAITING.hint')}</p>
      </div>
    </div>
    <dl class="facts">
      <div>
        <dt>${t('ahead')}</dt>
        <dd data-testid="ticket-ahead">${ahead === 0 ? t('ahead.none') : t('people', {count: ahead})}</dd>
      </div>
      ${estimate &&
      html`<div>
        <dt>${t('estimate')}</dt>
        <dd data-testid="ticket-estimate">${minutes(estimate)}</dd>
      </div>`}
    </dl>`;
}

const ICONS = {CALLED: 'arrow', BEING_SERVED: 'people'};

/** Not in the line: called to a counter, served there, or out. */
function Elsewhere({state, counter, counterName}) {
  const where = {counter: counterName ? nameOf(counterName) : counter};
  return html`<div class="paper ${state === 'CALLED' ? 'paper--printed' : ''}" role="status">
    <${Icon} name=${ICONS[state] ?? 'help'} />
    <div>
      <p class="paper__title">${t(`scan.${state}`, where)}</p>
      <p>${t(`scan.${state}.hint`, where)}</p>
    </div>
  </div>`;
}

/** A ticket that a kiosk gave without its server: nobody but staff can say how it stands, and it can be rated. */
export function ScanOwn({number}) {
  return html`<div class="message" role="status">
    <${Icon} name="paper" />
    <h2 class="number" data-testid="ticket-number">${number}</h2>
    <p>${t('scan.own')}</p>
    <button class="touch touch--wide touch--primary" data-testid="rate-own" onClick=${() => rateVisit(number)}>
      <${Icon} name="smile" /><span>${t('rate')}</span>
    </button>
  </div>`;
}

export function ScanUnknown() {
  return html`<div class="message" role="status">
    <${Icon} name="help" />
    <h2>${t('scan.unknown')}</h2>
    <p>${t('scan.unknown.hint')}</p>
  </div>`;
}

export function ScanFailed({problem}) {
  return html`<div class="message" role="alert">
    <${Icon} name="unplugged" />
    <h2>${t('scan.failed')}</h2>
    <p data-testid="problem">${problemOf(problem)}</p>
    <button class="touch touch--wide touch--primary" data-testid="rate-by-number" onClick=${() => show('rate-number')}>
      <${Icon} name="smile" /><span>${t('rate.byNumber')}</span>
    </button>
  </div>`;
}
