/** What each state of a ticket looks like to its owner. */
import {html} from 'ui/html.mjs';
import {useNow, Words} from 'ui/components.mjs';
import {clockTime, clockTimeWithZone, nameOf, say} from '../shared/words.mjs';
import {VibrateOffer} from './alert.mjs';
import {OwnCommands} from './commands.mjs';
import {Steps} from './steps.mjs';
import {Why} from './why.mjs';

/** @param {{view: object}} props a `TicketStatus` */
export function TicketState({view}) {
  const State = STATES[view.state];
  return html`<div class=${`ticket ticket--${view.state}`} data-testid="ticket" data-state=${view.state}>
    <${State} view=${view} />
  </div>`;
}

const STATES = {
  WAITING: Waiting,
  CALLED: Called,
  BEING_SERVED: Served,
  PARKED: Parked,
  MISSED: Missed,
  FINISHED: (props) => html`<${Plain} name="finished" ...${props} />`,
  CANCELLED: (props) => html`<${Plain} name="cancelled" ...${props} />`,
  LAPSED: (props) => html`<${Plain} name="lapsed" ...${props} />`,
};

function Waiting({view}) {
  const {ahead, estimate, lastCalls} = view;
  return html`
    <${Number} view=${view} />
    <div class="card ticket__ahead" role="status">
      ${ahead === 0
        ? html`<p class="ticket__next" data-testid="ahead">${say('phone.ahead.next')}</p>
            <p>${say('phone.ahead.nextLead')}</p>`
        : html`<p class="ticket__count" data-testid="ahead">${ahead}</p><p>${say('phone.ahead', {count: ahead})}</p>`}
    </div>
    ${estimate && html`<${Estimate} estimate=${estimate} at=${view.now} />`}
    <${Steps} steps=${view.steps} />
    <${Why} view=${view} />
    <${OwnCommands} view=${view} />
    <${LastCalls} calls=${lastCalls} />
    <${VibrateOffer} />
    <p class="muted ticket__keep">${say('phone.keepOpen')}</p>
  `;
}

function Number({view}) {
  return html`<div class="ticket__who">
    <p class="muted">${say('phone.number')}</p>
    <h1 class="number ticket__number" data-testid="number">${view.number}</h1>
    <p class="ticket__service"><${Words} text=${nameOf(view.serviceName)} /></p>
  </div>`;
}

/** A range of clock times, counted from the moment the server made the estimate; never one time. */
function Estimate({estimate, at}) {
  const after = (minutes) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  const range = {from: clockTime(after(estimate.fromMinutes)), to: clockTimeWithZone(after(estimate.toMinutes))};
  return html`<div class="card ticket__estimate">
    <p class="muted">${say('phone.estimate')}</p>
    <p class="ticket__range" data-testid="estimate">${say('phone.estimate.range', range)}</p>
    <p class="muted ticket__note">${say('phone.estimate.note')}</p>
  </div>`;
}

function Called({view}) {
  return html`<div class="ticket__call" role="alert">
    <p class="ticket__turn">${say('phone.called')}</p>
    <h1 class="number ticket__number" data-testid="number">${view.number}</h1>
    <p class="ticket__goto" data-testid="go-to">${say('phone.goTo', {counter: nameOf(view.counterName) || view.counter})}</p>
    <${Why} view=${view} />
  </div>`;
}

function Served({view}) {
  return html`
    <${Number} view=${view} />
    <div class="card ticket__plain" role="status">
      <p class="ticket__title">${say('phone.serving')}</p>
      <p>${say('phone.servingAt', {counter: nameOf(view.counterName) || view.counter})}</p>
    </div>
    <${Steps} steps=${view.steps} />
    <${Why} view=${view} />
  `;
}

function Parked({view}) {
  return html`
    <${Number} view=${view} />
    <div class="card ticket__plain" role="status">
      <p class="ticket__title">${say('phone.parked')}</p>
      <p data-testid="until">${say('phone.parked.lead', {time: clockTimeWithZone(view.until)})}</p>
    </div>
    <${Steps} steps=${view.steps} />
    <${OwnCommands} view=${view} />
  `;
}

/** Whoever is still in time reads until when; from then on he needs another number. */
function Missed({view}) {
  const inTime = useNow() < Date.parse(view.returnBy);
  return html`
    <${Number} view=${view} />
    <div class="card ticket__plain" role="status">
      <p class="ticket__title">${say('phone.missed')}</p>
      <p data-testid="return-by">
        ${inTime ? say('phone.missed.return', {time: clockTimeWithZone(view.returnBy)}) : say('phone.missed.lead')}
      </p>
    </div>
  `;
}

function Plain({name, view}) {
  return html`
    <${Number} view=${view} />
    <div class="card ticket__plain" role="status">
      <p class="ticket__title">${say(`phone.${name}`)}</p>
      <p>${say(`phone.${name}.lead`)}</p>
    </div>
  `;
}

export function NotFound() {
  return html`<div class="card ticket__plain" role="alert" data-testid="not-found">
    <h1 class="ticket__title">${say('phone.notFound')}</h1>
    <p>${say('phone.notFound.lead')}</p>
  </div>`;
}

/** Proof that the line moves. */
function LastCalls({calls}) {
  return html`<section class="ticket__last">
    <h2>${say('phone.lastCalls')}</h2>
    ${calls.length === 0 && html`<p class="muted">${say('phone.lastCalls.none')}</p>`}
    <ul>
      ${calls.map(
        ({number, counter, at}) => html`<li key=${number + at} class="ticket__last-one">
          <span class="number">${number}</span>
          <span>${say('phone.lastCall', {counter})}</span>
          <span class="muted">${clockTime(at)}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
