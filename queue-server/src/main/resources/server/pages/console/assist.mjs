/** A ticket for somebody who cannot use the kiosk: taken here, printed at a kiosk that one names. */
import {html, useSignal} from 'ui/html.mjs';
import {LANGUAGES, languageName} from 'ui/texts.mjs';
import {hall, hallPath, serviceName} from '../staff/hall.mjs';
import {press} from '../staff/press.mjs';
import {nameOf, say} from '../shared/words.mjs';
import {PrintAt} from './print-at.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function Assist({desk, view}) {
  const issued = useSignal(undefined);
  return issued.value
    ? html`<${Issued} key=${issued.value.id} desk=${desk} view=${view} ticket=${issued.value} onAnother=${() => (issued.value = undefined)} />`
    : html`<${AskForTicket} onIssued=${(ticket) => (issued.value = ticket)} />`;
}

function AskForTicket({onIssued}) {
  const wish = useSignal({service: '', priorityClass: '', language: 'id'});
  const {services, priorityClasses} = hall.value;
  async function send(event) {
    event.preventDefault();
    const {service, priorityClass, language} = wish.value;
    const body = {service, ...(priorityClass && {priorityClass}), language, channel: 'STAFF'};
    const answer = await press('assist', hallPath('/tickets'), {body});
    if (answer?.body) {
      onIssued(answer.body);
    }
  }
  const field = (name, options) => html`<${Choice} name=${name} wish=${wish} options=${options} />`;
  return html`<form class="assist" onSubmit=${send}>
    <div>
      <h2>${say('console.assist.title')}</h2>
      <p class="muted">${say('console.assist.lead')}</p>
    </div>
    ${field('service', [['', say('staff.choose')], ...services.map(serviceOption)])}
    ${field('class', [['', say('console.assist.class.none')], ...priorityClasses.map(classOption)])}
    ${field('language', LANGUAGES.map((code) => [code, languageName(code)]))}
    <button class="button button--primary" disabled=${!wish.value.service} data-testid="assist-send">
      ${say('console.assist.send')}
    </button>
  </form>`;
}

const serviceOption = ({code, prefix, name}) => [code, `${prefix} · ${nameOf(name)}`];
const classOption = ({code, name}) => [code, nameOf(name)];

const FIELD = {service: 'service', class: 'priorityClass', language: 'language'};

function Choice({name, wish, options}) {
  const field = FIELD[name];
  return html`<label class="field">
    ${say(`console.assist.${name}`)}
    <select
      value=${wish.value[field]}
      required=${field === 'service'}
      onChange=${({currentTarget}) => (wish.value = {...wish.value, [field]: currentTarget.value})}
      data-testid=${`assist-${name}`}
    >
      ${options.map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
    </select>
  </label>`;
}

function Issued({desk, view, ticket, onAnother}) {
  const {number, service, ahead, estimate} = ticket;
  return html`<div class="assist">
    <p role="status">
      <span class="muted">${say('console.assist.number')}</span>
      <span class="number assist__number" data-testid="assist-number">${number}</span>
      <span>${serviceName(service)}</span>
    </p>
    <p>
      ${ahead ? say('console.assist.ahead', {count: ahead}) : say('console.assist.ahead.none')}${estimate &&
      `, ${say('console.assist.estimate', {from: estimate.fromMinutes, to: estimate.toMinutes})}`}
    </p>
    <${PrintAt} desk=${desk} view=${view} ticket=${ticket} />
    <button class="button button--quiet" onClick=${onAnother} data-testid="assist-another">
      ${say('console.assist.another')}
    </button>
  </div>`;
}
