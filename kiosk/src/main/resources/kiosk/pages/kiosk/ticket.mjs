/** The number, what to do with it, and what became of its paper. */
import {html} from 'ui/html.mjs';
import {Icon, Words} from 'ui/components.mjs';
import {home, nameOf, problemOf, t, texts} from './state.mjs';
import {OtherKiosk} from './other-kiosk.mjs';
import {roomy, shape} from './panel.mjs';
import {minutes, opensText} from './service-tile.mjs';
import {cancelSeconds, cancelTicket, sayPaper, sending, takeTicketAgain} from './ticket-desk.mjs';
import {Way} from './way.mjs';
import {NoNumbers} from './no-numbers.mjs';

export function Ticket({ticket, ...paper}) {
  const service = serviceOf(ticket);
  const priorityClass = home.value?.priorityClasses.find(({code}) => code === ticket.priorityClass);
  return html`<section class="slip" aria-live="polite">
      <p class="slip__label">${t('yourNumber')}</p>
      <p class="slip__number ${ticket.number.length > 5 ? 'slip__number--long' : ''} number" data-testid="ticket-number">${ticket.number}</p>
      <p class="slip__service">${service && html`<${Words} text=${nameOf(service.name)} />`}</p>
      ${service && html`<${Way} steps=${service.steps} look="slip__way" />`}
      ${priorityClass && html`<p class="tag slip__priority" data-testid="ticket-priority"><b>P</b> ${nameOf(priorityClass.name)}</p>`}
      ${paper.print === 'FAILED' && html`<${Fingerprint} ...${ticket} />`}
    </section>
    <section class="after">
      <${Paper} ...${paper} offline=${ticket.offline} />
      <div class="after__facts">
        ${ticket.offline ? html`<${JoinsLater} />` : html`<${Facts} ...${ticket} />`}
        ${ticket.qr && html`<${Qr} ...${ticket.qr} label=${t(ticket.offline ? 'offline.qr' : 'qr')} />`}
      </div>
    </section>`;
}

/** It stands on the paper; where there is none, on the picture that the visitor takes of the screen. */
function Fingerprint({fingerprint}) {
  return html`<p class="slip__fingerprint" data-testid="ticket-fingerprint">${t('fingerprint', {code: fingerprint})}</p>`;
}

const PAPER_ICONS = {PENDING: 'printer', PRINTED: 'paper', FAILED: 'camera', UNCERTAIN: 'help'};

/** What became of the paper, in words; and what to do when there is none. */
export function Paper(paper) {
  const {print, ask, saying} = paper;
  const {kind, title, hint} = paperWords(paper);
  return html`<div class="paper paper--${kind} ${ask ? 'paper--asks' : ''}" role="status" data-testid="print-${print}">
    <${Icon} name=${paper.staff ? 'people' : PAPER_ICONS[print]} />
    <div>
      <p class="paper__title" data-testid="paper-title">${title}</p>
      <p class="paper__hint">${hint}</p>
      ${ask &&
      html`<p class="paper__answers">
        <button class="touch touch--wide" data-testid="paper-came" disabled=${saying} onClick=${() => sayPaper(true)}><span>${t('paper.yes')}</span></button>
        <button class="touch touch--wide touch--primary" data-testid="paper-missing" disabled=${saying} onClick=${() => sayPaper(false)}>
          <span>${t('paper.no')}</span>
        </button>
      </p>`}
      <${OtherKiosk} ...${paper} />
    </div>
  </div>`;
}

/** By what is known of the paper, and what the visitor said of it. */
function paperWords({print, printer, copy, ask, staff, came, code, job}) {
  if (staff && code) {
    return {kind: 'failed', title: t('paper.FAILED'), hint: t('paper.FAILED.hint')};
  }
  if (staff) {
    return {kind: 'failed', title: t('paper.staff'), hint: t('paper.staff.hint')};
  }
  if (came) {
    return {kind: 'printed', title: t('paper.came'), hint: t('paper.PRINTED.hint')};
  }
  const small = shape.value === 'compact';
  const why = `paper.FAILED.${small && printer !== 'PAPER_OUT' ? '' : printer}`; // what is wrong with a printer helps no visitor
  const copied = print === 'PENDING' && copy > 0;
  const title = copied ? t('paper.copy', {n: copy}) : print === 'FAILED' && texts.has(why) ? t(why) : t(`paper.${print}`);
  return {kind: print.toLowerCase(), title, hint: t(ask && copy < 2 && job === undefined ? 'paper.ask.hint' : `paper.${print}.hint${!roomy.value && print === 'FAILED' ? '.short' : ''}`)};
}

/** A ticket that the server has not seen: it counts, and nobody can say yet how many are before it. */
function JoinsLater() {
  return html`<div class="joins-later" data-testid="ticket-offline">
    <p class="joins-later__title">${t('offline.valid')}</p>
    <p>${t('offline.joins')}</p>
  </div>`;
}

function Facts({ahead, estimate}) {
  return html`<dl class="facts">
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

/** The modules of the code come from the program as one SVG path, one unit a module; four units of white around it. */
function Qr({size, path, label}) {
  return html`<figure class="qr" data-testid="ticket-qr">
    <svg viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label=${label} shape-rendering="crispEdges">
      <path d=${path} />
    </svg>
    <figcaption>${label}</figcaption>
  </figure>`;
}

/** What to have ready at the counter, while there is time to look for it; and, for a moment, the way to give the number up. */
export function TicketFoot({ticket, cancelling}) {
  const service = serviceOf(ticket);
  return html`${service && service.requirements.length > 0 ? html`<${Prepare} ...${service} />` : html`<div class="prepare"></div>`}
    ${!ticket.offline && html`<${Cancel} ...${cancelling} />`}`;
}

function Prepare({fee, requirements}) {
  return html`<div class="prepare">
    <p class="prepare__title">${t('prepare')}${fee && html` <span>${t('fee', {fee: nameOf(fee)})}</span>`}</p>
    <ul>${requirements.map((line) => html`<li>${nameOf(line)}</li>`)}</ul>
  </div>`;
}

/** Its place stays when it is gone, so that nothing jumps under a finger. */
function Cancel({busy = false, problem}) {
  if (problem) {
    return html`<p class="cancel-problem" role="alert" data-testid="cancel-problem">${problemOf(problem)}</p>`;
  }
  const over = cancelSeconds.value === 0 && !busy;
  return html`<button class="touch touch--wide cancel ${over ? 'cancel--over' : ''}" data-testid="cancel" aria-busy=${String(busy)}
    disabled=${busy || over} onClick=${cancelTicket}>
    <${Icon} name="erase" /><span>${t(busy ? 'cancel.busy' : 'cancel')}</span>
  </button>`;
}

/** Nothing is left of the number but its paper. */
export function Cancelled({number}) {
  return html`<div class="message" role="status" data-testid="cancelled">
    <${Icon} name="check" />
    <h2>${t('cancelled', {number})}</h2>
    <p>${t('cancelled.hint')}</p>
  </div>`;
}

function serviceOf(ticket) {
  return home.value?.services.find(({code}) => code === ticket.service);
}

/** Trying again here is in vain: a person gives this ticket. */
const FOR_THE_DESK = ['ONLY_WITH_SERVER', 'OFFLINE_TICKETS_USED', 'CLOSED_WHEN_LAST_HEARD'];

/** No ticket: why, and the way on. The number may exist all the same, so trying again keeps the key. */
export function TicketFailed(failed) {
  if (failed.problem.code === 'DISK_FULL') {
    return html`<${NoNumbers} />`;
  }
  if (FOR_THE_DESK.includes(failed.problem.code)) {
    return html`<div class="message" role="alert" data-testid="go-to-desk">
      <${Icon} name="people" />
      <h2>${t('desk')}</h2>
      <p data-testid="problem">${problemOf(failed.problem)}</p>
    </div>`;
  }
  if (failed.problem.code === 'CLOSED_BY_HOURS') {
    return html`<${ClosedByHours} ...${failed} />`;
  }
  return html`<div class="message" role="alert">
    <${Icon} name="warning" />
    <h2>${t('ticketFailed')}</h2>
    <p data-testid="problem">${problemOf(failed.problem)}</p>
    ${passes(failed.problem) &&
    html`<button class="touch touch--wide touch--primary" data-testid="try-again" disabled=${sending.value !== undefined}
      onClick=${() => takeTicketAgain(failed)}>
      <span>${sending.value === undefined ? t('tryAgain') : t('sending')}</span>
    </button>`}
  </div>`;
}

/** A fault may be over the next moment; what the hall's rules refuse stays refused. */
function passes({status = 0}) {
  return status === 0 || status === 429 || status >= 500;
}

function ClosedByHours({problem, request}) {
  const opensAt = serviceOf(request)?.opensAt;
  return html`<div class="message" role="alert" data-testid="closed-by-hours">
    <${Icon} name="clock" />
    <h2>${t('closed')}</h2>
    <p data-testid="problem">${problemOf(problem)}</p>
    ${opensAt && html`<p data-testid="opens">${opensText(opensAt)}</p>`}
  </div>`;
}
