/** The number, what to do with it, and what became of its paper. */
import {html} from 'ui/html.mjs';
import {Icon, Words} from 'ui/components.mjs';
import {home, nameOf, problemOf, t, texts} from './state.mjs';
import {minutes} from './home.mjs';
import {takeTicketAgain, sending} from './ticket-desk.mjs';
import {Way} from './way.mjs';

export function Ticket({ticket, print, printer}) {
  const service = serviceOf(ticket);
  const priorityClass = home.value?.priorityClasses.find(({code}) => code === ticket.priorityClass);
  return html`<section class="slip" aria-live="polite">
      <p class="slip__label">${t('yourNumber')}</p>
      <p class="slip__number number" data-testid="ticket-number">${ticket.number}</p>
      <p class="slip__service">${service && html`<${Words} text=${nameOf(service.name)} />`}</p>
      ${service && html`<${Way} steps=${service.steps} look="slip__way" />`}
      ${priorityClass && html`<p class="tag slip__priority" data-testid="ticket-priority"><b>P</b> ${nameOf(priorityClass.name)}</p>`}
      <p class="slip__fingerprint" data-testid="ticket-fingerprint">${t('fingerprint', {code: ticket.fingerprint})}</p>
    </section>
    <section class="after">
      <${Paper} print=${print} printer=${printer} />
      <div class="after__facts">
        <${Facts} ...${ticket} />
        ${ticket.qr && html`<${Qr} ...${ticket.qr} />`}
      </div>
    </section>`;
}

const PAPER_ICONS = {PENDING: 'printer', PRINTED: 'paper', FAILED: 'camera', UNCERTAIN: 'help'};

/** What became of the paper, in words; and what to do when there is none. */
function Paper({print, printer}) {
  const why = `paper.FAILED.${printer}`;
  const title = print === 'FAILED' && texts.has(why) ? t(why) : t(`paper.${print}`);
  return html`<div class="paper paper--${print.toLowerCase()}" role="status" data-testid="print-${print}">
    <${Icon} name=${PAPER_ICONS[print]} />
    <div>
      <p class="paper__title">${title}</p>
      <p>${t(`paper.${print}.hint`)}</p>
    </div>
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
function Qr({size, path}) {
  return html`<figure class="qr" data-testid="ticket-qr">
    <svg viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label=${t('qr')} shape-rendering="crispEdges">
      <path d=${path} />
    </svg>
    <figcaption>${t('qr')}</figcaption>
  </figure>`;
}

/** What to have ready at the counter, while there is time to look for it. */
export function TicketFoot({ticket}) {
  const service = serviceOf(ticket);
  if (!service || service.requirements.length === 0) {
    return null;
  }
  return html`<div class="prepare">
    <p class="prepare__title">${t('prepare')}${service.fee && html` <span>${t('fee', {fee: nameOf(service.fee)})}</span>`}</p>
    <ul>${service.requirements.map((line) => html`<li>${nameOf(line)}</li>`)}</ul>
  </div>`;
}

function serviceOf(ticket) {
  return home.value?.services.find(({code}) => code === ticket.service);
}

/** No ticket: why, and the way on. The number may exist all the same, so trying again keeps the key. */
export function TicketFailed(failed) {
  return html`<div class="message" role="alert">
    <${Icon} name="warning" />
    <h2>${t('ticketFailed')}</h2>
    <p data-testid="problem">${problemOf(failed.problem)}</p>
    <button class="touch touch--wide touch--primary" data-testid="try-again" disabled=${sending.value !== undefined}
      onClick=${() => takeTicketAgain(failed)}>
      <span>${sending.value === undefined ? t('tryAgain') : t('sending')}</span>
    </button>
  </div>`;
}
