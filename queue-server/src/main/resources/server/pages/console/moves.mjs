/** Sending a visitor elsewhere, or for a while away: small questions at the side, each ended by one press. */
import {html, useSignal} from 'ui/html.mjs';
import {hall, hallPath, reasonsFor} from '../staff/hall.mjs';
import {nameOf, say} from '../shared/words.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */

/** Minutes that are offered, as far as the hall's rules allow them. */
const MINUTES = [5, 10, 15, 30, 60, 120];

/** Sends a command about a visitor: by the counter when he is there, so that it can be taken back, else by his ticket. */
async function move(desk, view, ticket, command, body, done) {
  const here = view.current?.id === ticket.id;
  const answer = here
    ? await desk.run(command, command, body)
    : await desk.send(command, hallPath(`/tickets/${encodeURIComponent(ticket.id)}/${command}`), body);
  if (answer && !answer.problem) {
    done();
  }
}

/** @param {{desk: Desk, view: object, ticket: object, done: () => void}} props */
export function ParkPanel({desk, view, ticket, done}) {
  const {minutes: usual, maxMinutes} = hall.value.park;
  const offered = [...new Set([...MINUTES, usual])].filter((minutes) => minutes <= maxMinutes).sort((a, b) => a - b);
  return html`
    <h2>${say('console.park.title', {number: ticket.number})}</h2>
    <p>${say('console.park.lead')}</p>
    <div class="reasons moves__minutes">
      ${offered.map(
        (minutes) => html`<button
          key=${minutes}
          class=${`button reasons__button ${minutes === usual ? 'button--strong' : ''}`}
          disabled=${!desk.link.value.live}
          onClick=${() => move(desk, view, ticket, 'park', {minutes}, done)}
          data-testid=${`park-${minutes}`}
        >
          ${say('console.park.minutes', {minutes})}
        </button>`,
      )}
    </div>
    <${NotNow} done=${done} />
  `;
}

/** @param {{desk: Desk, view: object, ticket: object, done: () => void}} props */
export function StepPanel({desk, view, ticket, done}) {
  return html`
    <h2>${say('console.addStep.title', {number: ticket.number})}</h2>
    <p>${say('console.addStep.lead')}</p>
    <div class="reasons">
      ${singleSteps().map(
        ({code, name}) => html`<button
          key=${code}
          class="button reasons__button"
          disabled=${!desk.link.value.live}
          onClick=${() => move(desk, view, ticket, 'steps', {service: code}, done)}
          data-testid=${`step-${code}`}
        >
          ${nameOf(name)}
        </button>`,
      )}
    </div>
    <${NotNow} done=${done} />
  `;
}

/** Services that are not a journey themselves. */
function singleSteps() {
  return hall.value.services.filter(({steps}) => steps.length === 0);
}

const PLACES = ['KEEP', 'END', 'FIRST'];

/** @param {{desk: Desk, view: object, ticket: object, done: () => void}} props */
export function TransferPanel({desk, view, ticket, done}) {
  const wish = useSignal({service: ticket.service, counter: '', place: 'KEEP', reason: ''});
  const {service, counter, place, reason} = wish.value;
  const set = (field) => (event) => (wish.value = {...wish.value, [field]: event.currentTarget.value});
  const same = service === ticket.service && !counter && place === 'KEEP' && view.current?.id !== ticket.id;
  const ready = desk.link.value.live && !same && (place !== 'FIRST' || reason);
  function send(event) {
    event.preventDefault();
    const body = {
      ...(service !== ticket.service && {service}),
      ...(counter && {counter}),
      place,
      ...(reason && {reason}),
    };
    if (ready) {
      move(desk, view, ticket, 'transfer', body, done);
    }
  }
  return html`<form class="assist" onSubmit=${send}>
    <h2>${say('console.transfer.title', {number: ticket.number})}</h2>
    <${Select} name="service" value=${service} onChange=${set('service')} options=${singleSteps().map(serviceOption)} />
    <${Select} name="counter" value=${counter} onChange=${set('counter')} options=${counterOptions(service, view.counter)} />
    <fieldset class="reasons moves__places">
      <legend>${say('console.transfer.place')}</legend>
      ${PLACES.map(
        (one) => html`<label key=${one} class="reasons__one">
          <input type="radio" name="place" value=${one} checked=${place === one} onChange=${set('place')} data-testid=${`place-${one}`} />
          ${say(`console.transfer.place.${one}`)}
        </label>`,
      )}
    </fieldset>
    <${Select} name="reason" value=${reason} onChange=${set('reason')} options=${reasonOptions(place)} />
    <div class="reasons__end">
      <button class="button button--primary" disabled=${!ready} data-testid="transfer-send">
        ${say('console.transfer.send', {number: ticket.number})}
      </button>
      <${NotNow} done=${done} />
    </div>
  </form>`;
}

const serviceOption = ({code, prefix, name}) => [code, `${prefix} · ${nameOf(name)}`];

/** Those that offer the service, this one left out: somebody who shall stay here is not sent here. */
function counterOptions(service, own) {
  const offering = hall.value.counters.filter(
    ({code, main, whenIdle}) => code !== own && (main.includes(service) || whenIdle.includes(service)),
  );
  return [['', say('console.transfer.counter.any')], ...offering.map(({code, name}) => [code, nameOf(name)])];
}

function reasonOptions(place) {
  const none = say(place === 'FIRST' ? 'staff.choose' : 'console.transfer.reason.none');
  return [['', none], ...reasonsFor('transfer').map(({code, name}) => [code, nameOf(name)])];
}

function Select({name, value, onChange, options}) {
  return html`<label class="field">
    ${say(`console.transfer.${name}`)}
    <select value=${value} onChange=${onChange} data-testid=${`transfer-${name}`}>
      ${options.map(([code, words]) => html`<option key=${code} value=${code}>${words}</option>`)}
    </select>
  </label>`;
}

function NotNow({done}) {
  return html`<button type="button" class="button button--quiet" onClick=${done}>${say('staff.cancelChoice')}</button>`;
}
