/** Every counter: who is served there, since when; or why nobody is. */
import {html} from 'ui/html.mjs';
import {useNow} from 'ui/components.mjs';
import {secondsSince, stopwatch} from 'ui/time.mjs';
import {reasonName} from '../staff/hall.mjs';
import {StateTag} from '../staff/states.mjs';
import {clockTime, nameOf, say} from '../shared/words.mjs';

/** @param {{view: object}} props */
export function Counters({view}) {
  useNow();
  return html`<section class="card counters">
    <h2>${say('supervisor.counters')}</h2>
    ${view.counters.length === 0 && html`<p class="empty">${say('supervisor.counter.empty')}</p>`}
    <ul class="counters__grid">
      ${view.counters.map((counter) => html`<${Counter} key=${counter.code} counter=${counter} />`)}
    </ul>
  </section>`;
}

function Counter({counter}) {
  const {code, name, state, staff, staffName, reason, current} = counter;
  return html`<li class=${`counter counter--${current?.state ?? state}`} data-testid=${`counter-card-${code}`}>
    <p class="counter__head"><b>${nameOf(name)}</b><${StateTag} state=${state} pauseReason=${reason} /></p>
    <p class="counter__main">
      ${current ? html`<${Serving} current=${current} />` : html`<${Idle} counter=${counter} />`}
    </p>
    ${staff && html`<p class="counter__staff muted">${staffName ?? staff}</p>`}
  </li>`;
}

function Serving({current}) {
  return html`
    <span class="number counter__number">${current.number}</span>
    <span class="counter__since">
      ${say(`staff.ticket.${current.state}`)} <b class="counter__clock">${stopwatch(secondsSince(current.since))}</b>
    </span>
  `;
}

function Idle({counter}) {
  const {state, reason, since} = counter;
  const words = {OPEN: () => say('supervisor.counter.nobody'), PAUSED: () => reasonName('pause', reason)}[state]?.();
  return html`
    ${words && html`<span>${words}</span>`}
    ${since && html`<span class="counter__since muted">${say('supervisor.counter.since', {time: clockTime(since)})}</span>`}
  `;
}
