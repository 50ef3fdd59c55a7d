/** Who waits for this counter, in the order in which the hall's rule would call them. */
import {html} from 'ui/html.mjs';
import {PriorityTag, useNow} from 'ui/components.mjs';
import {secondsSince, stopwatch} from 'ui/time.mjs';
import {priorityName, serviceName} from '../staff/hall.mjs';
import {say} from '../shared/words.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function Line({desk, view}) {
  useNow();
  if (view.line.length === 0) {
    return html`<div class="empty" data-testid="line-empty">
      <p class="empty__title">${say('console.line.empty')}</p>
      <p class="muted">${say('console.line.emptyLead')}</p>
    </div>`;
  }
  const more = view.lineLength - view.line.length;
  return html`
    <ol class="line" aria-label=${say('console.line.title')}>
      ${view.line.map(
        (ticket, at) => html`
          ${startsIdle(view.line, at) && html`<li class="line__divider muted" key="idle">${say('console.line.onlyWhenIdle')}</li>`}
          <${Entry} key=${ticket.id} desk=${desk} ticket=${ticket} place=${at + 1} />
        `,
      )}
    </ol>
    ${more > 0 && html`<p class="muted line__more">${say('console.line.more', {count: more})}</p>`}
  `;
}

/** Whether those begin here who are taken only when nobody waits for the counter's main services. */
function startsIdle(line, at) {
  return line[at].onlyWhenIdle && !line[at - 1]?.onlyWhenIdle;
}

function Entry({desk, ticket, place}) {
  const {number, service, priorityClass, joinedAt} = ticket;
  const wait = stopwatch(secondsSince(joinedAt));
  return html`<li>
    <button
      class="line__entry"
      title=${say('console.choice.title', {number})}
      onClick=${() => (desk.panel.value = {mode: 'choice', ticket})}
      data-testid=${`line-${number}`}
    >
      <span class="line__place">${place}</span>
      <span class="number line__number">${number}</span>
      ${priorityClass && html`<${PriorityTag}>${priorityName(priorityClass)}<//>`}
      <span class="line__wait">${wait}</span>
      <span class="line__service muted">${serviceName(service)}</span>
    </button>
  </li>`;
}
