/** Somebody who was put off or missed his call, and stands at the counter again. */
import {html} from 'ui/html.mjs';
import {hallPath, serviceName} from '../staff/hall.mjs';
import {clockTime, say} from '../shared/words.mjs';
import {Other} from './other.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object, ticket: object, done: () => void}} props */
export function AwayPanel({desk, view, ticket, done}) {
  const {id, number, service} = ticket;
  const now = view.line.find((entry) => entry.id === id);
  const away = now !== undefined && now.state !== 'WAITING';
  async function resume() {
    const answer = await desk.send('resume', hallPath(`/tickets/${encodeURIComponent(id)}/resume`), {});
    if (answer && !answer.problem) {
      done();
    }
  }
  return html`
    <h2>${number}</h2>
    <p class="muted">${serviceName(service)}</p>
    <p>${away ? awayWords(now) : say('console.away.gone', {number})}</p>
    <p>${say('console.away.lead')}</p>
    <button
      class="button button--primary"
      disabled=${!away || !desk.link.value.live}
      onClick=${resume}
      data-testid="resume"
    >
      ${say('console.resume', {number})}
    </button>
    ${away && html`<${Other} desk=${desk} ticket=${ticket} modes=${now.state === 'PARKED' ? ['transfer', 'class', 'steps', 'notes'] : ['notes']} />`}
    <button class="button button--quiet" onClick=${done}>${say('staff.cancelChoice')}</button>
  `;
}

/** Until when somebody is away. */
export function awayWords({state, until, returnBy}) {
  return state === 'PARKED'
    ? say('console.away.parked', {time: clockTime(until)})
    : say('console.away.missed', {time: clockTime(returnBy)});
}
