/** Calling somebody out of order: possible, never by accident, always with a reason. */
import {html} from 'ui/html.mjs';
import {serviceName} from '../staff/hall.mjs';
import {say} from '../shared/words.mjs';
import {callOutOfOrder} from './commands.mjs';
import {Other} from './other.mjs';
import {ReasonForm} from './reasons.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object, ticket: object, done: () => void}} props */
export function Choice({desk, view, ticket, done}) {
  const {id, number, service} = ticket;
  const place = view.line.findIndex((entry) => entry.id === id) + 1;
  async function call(reason) {
    const answer = await callOutOfOrder(desk, id, reason);
    if (answer && !answer.problem) {
      done();
    }
  }
  return html`
    <h2>${say('console.choice.title', {number})}</h2>
    <p class="muted">${serviceName(service)}</p>
    <p>${lead(number, place)}</p>
    ${view.current?.state === 'CALLED' && html`<p class="banner banner--warn">${say('console.choice.notNow')}</p>`}
    <${ReasonForm}
      kind="call"
      legend=${say('console.choice.reason')}
      action=${say('console.choice.send', {number})}
      testId="choice-send"
      allowed=${place > 0 && desk.can('CALL')}
      onSend=${call}
      onCancel=${done}
    />
    ${place > 0 && html`<${Other} desk=${desk} ticket=${ticket} modes=${['park', 'transfer', 'class', 'steps', 'notes']} />`}
  `;
}

function lead(number, place) {
  if (place === 0) {
    return say('console.choice.gone', {number});
  }
  return place === 1 ? say('console.choice.first') : say('console.choice.lead', {place});
}
