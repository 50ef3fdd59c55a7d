/** Who waits for this counter, in the order in which the hall's rule would call them. */
import {html} from 'ui/html.mjs';
import {PriorityTag, useNow} from 'ui/components.mjs';
import {Empty} from 'ui/parts.mjs';
import {secondsSince, stopwatch} from 'ui/time.mjs';
import {priorityName, serviceName, serviceOf} from '../staff/hall.mjs';
import {against} from '../shared/promise.mjs';
import {clockTime, say} from '../shared/words.mjs';
import {awayWords} from './away.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function Line({desk, view}) {
  useNow();
  const waiting = view.line.filter(({state}) => state === 'WAITING');
  const away = view.line.filter(({state}) => state !== 'WAITING');
  return html`
    ${waiting.length ? html`<${Waiting} desk=${desk} view=${view} waiting=${waiting} />` : html`<${Nobody} />`}
    ${away.length > 0 && html`<${Away} desk=${desk} away=${away} />`}
  `;
}

function Nobody() {
  return html`<${Empty} title=${say('console.line.empty')} testid="line-empty">${say('console.line.emptyLead')}<//>`;
}

function Waiting({desk, view, waiting}) {
  const more = view.lineLength - waiting.length;
  return html`
    <ol class="line" aria-label=${say('console.line.title')}>
      ${waiting.flatMap((ticket, at) => {
        const entry = html`<${Entry} key=${ticket.id} desk=${desk} ticket=${ticket} place=${at + 1} />`;
        return startsIdle(waiting, at) ? [html`<${IdleDivider} key="idle" />`, entry] : [entry];
      })}
    </ol>
    ${more > 0 && html`<p class="muted line__more">${say('console.line.more', {count: more})}</p>`}
  `;
}

function IdleDivider() {
  return html`<li class="line__divider muted">${say('console.line.onlyWhenIdle')}</li>`;
}

/** Whether those begin here who are taken only when nobody waits for the counter's main services. */
function startsIdle(line, at) {
  return line[at].onlyWhenIdle && !line[at - 1]?.onlyWhenIdle;
}

function Entry({desk, ticket, place}) {
  const {id, number, priorityClass, joinedAt} = ticket;
  const open = () => (desk.panel.value = {mode: 'choice', ticket});
  const title = say('console.choice.title', {number});
  return html`<li>
    <button id=${entryId(id)} class="line__entry" title=${title} onClick=${open} data-testid=${`line-${number}`}>
      <span class="line__place">${place}</span>
      <span class="number line__number">${number}</span>
      ${priorityClass && html`<${PriorityTag}>${priorityName(priorityClass)}<//>`}
      <${Waited} seconds=${secondsSince(joinedAt)} minutes=${serviceOf(ticket.service)?.promisedWaitMinutes} />
      <span class="line__service muted">${[serviceName(ticket.service), ...special(ticket)].join(' · ')}</span>
    </button>
  </li>`;
}

/** How long, and in words how that stands against what the service promises. */
function Waited({seconds, minutes}) {
  const level = against(seconds, minutes);
  return html`<span class=${`line__wait line__wait--${level}`} data-level=${level}>
    ${stopwatch(seconds)}
    ${(level === 'near' || level === 'over') && html`<span class="line__promise">${say(`console.line.${level}`)}</span>`}
  </span>`;
}

/** The same in whichever list a ticket stands, so that the keyboard finds it again when it went from one to the other. */
function entryId(ticket) {
  return `ticket-${ticket}`;
}

/** That somebody wrote about the ticket, and what moves it out of the order of arrival. */
function special({first, sentHere, booked, notes}) {
  return [
    notes.length > 0 && say('console.line.noted'),
    first && say('console.line.first'),
    sentHere && say('console.line.sentHere'),
    booked && say('console.line.booked', {time: clockTime(booked)}),
  ].filter(Boolean);
}

/** Who is not here now and may come back. */
function Away({desk, away}) {
  return html`<ul class="line line--away" aria-label=${say('console.line.away')}>
    <li class="line__divider muted">${say('console.line.away')}</li>
    ${away.map(
      (ticket) => html`<li key=${ticket.id}>
        <button
          id=${entryId(ticket.id)}
          class="line__entry"
          onClick=${() => (desk.panel.value = {mode: 'away', ticket})}
          data-testid=${`away-${ticket.number}`}
          data-state=${ticket.state}
        >
          <span class="number line__number line__number--away">${ticket.number}</span>
          <span class="line__wait line__wait--away">${awayWords(ticket)}</span>
          <span class="line__service muted">${serviceName(ticket.service)}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}
