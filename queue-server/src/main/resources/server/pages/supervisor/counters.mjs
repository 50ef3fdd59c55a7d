/** Every counter: who is served there, since when; or why nobody is. */
import {html} from 'ui/html.mjs';
import {useNow} from 'ui/components.mjs';
import {Empty} from 'ui/parts.mjs';
import {secondsSince, stopwatch} from 'ui/time.mjs';
import {reasonName, serviceOf} from '../staff/hall.mjs';
import {StateTag} from '../staff/states.mjs';
import {against} from '../shared/promise.mjs';
import {clockTime, nameOf, say} from '../shared/words.mjs';
import {Manage} from './manage.mjs';

/** @param {{view: object, live: boolean, deeds: object, managed: string|undefined, manage: (counter?: string) => void}} props */
export function Counters({view, live, deeds, managed, manage}) {
  useNow();
  const close = () => manage(undefined);
  return html`<section class="card counters">
    <h2>${say('supervisor.counters')}</h2>
    ${view.counters.length === 0 && html`<${Empty}>${say('supervisor.counter.empty')}<//>`}
    <ul class="counters__grid">
      ${view.counters.flatMap((counter) => {
        const {code} = counter;
        const card = html`<${Counter} key=${code} counter=${counter} managed=${code === managed} manage=${manage} />`;
        return code === managed
          ? [card, html`<${Manage} key=${`manage ${code}`} counter=${counter} counters=${view.counters} live=${live} deeds=${deeds} close=${close} />`]
          : [card];
      })}
    </ul>
  </section>`;
}

function Counter({counter, managed, manage}) {
  const {code, name, state, staff, staffName, since, current} = counter;
  return html`<li class=${`counter counter--${current?.state ?? state}`} data-testid=${`counter-card-${code}`}>
    <p class="counter__head">
      <b>${nameOf(name)}</b>
      <button
        class="button counter__manage"
        aria-expanded=${String(managed)}
        aria-label=${say('supervisor.manage.name', {counter: nameOf(name)})}
        onClick=${() => manage(managed ? undefined : code)}
        data-testid=${`counter-manage-${code}`}
      >
        ${say('supervisor.manage')}
      </button>
    </p>
    ${current && html`<p class="counter__main"><${Serving} current=${current} /></p>`}
    <p class="counter__foot">
      <${StateTag} state=${state} pauseReason=${counter.reason} />
      ${!current && since && html`<span class="counter__since muted">${say('supervisor.counter.since', {time: clockTime(since)})}</span>`}
      ${staff && html`<span class="counter__staff muted">${staffName ?? staff}</span>`}
    </p>
    <${Idle} counter=${counter} />
    <${Marks} counter=${counter} />
  </li>`;
}

/** What a supervisor should look at, worst first. */
function Marks({counter}) {
  const {current, missed, keptOpen} = counter;
  const tag = (id, kind, title) =>
    html`<span class=${`tag ${kind}`} title=${title} data-testid=${id}>${say(`supervisor.counter.${id}`)}</span>`;
  const any = current?.flagged || current?.outOfOrder || missed > 0 || keptOpen;
  return (
    any &&
    html`<p class="counter__marks">
      ${current?.flagged && tag('flagged', 'tag--alert')} ${current?.outOfOrder && tag('outOfOrder', 'tag--alert')}
      ${keptOpen && tag('keptOpen', '', say('supervisor.counter.keptOpen.hint'))}
      ${current?.outOfOrder && html`<span>${nameOf(current.reason)}</span>`}
      ${missed > 0 && html`<span class="muted">${say('supervisor.counter.missed', {count: missed})}</span>`}
    </p>`
  );
}

/** Served for longer than the service's standard is told in a word; a call has no standard. */
function Serving({current}) {
  const seconds = secondsSince(current.since);
  const minutes = serviceOf(current.service)?.serveMinutes;
  const level = current.state === 'BEING_SERVED' ? against(seconds, minutes) : 'none';
  return html`
    <span class="number counter__number">${current.number}</span>
    <span class=${`counter__since counter__since--${level}`} data-level=${level}>
      ${say(`staff.ticket.${current.state}`)} <b class="counter__clock">${stopwatch(seconds)}</b>
      ${level === 'over' && html` <span class="counter__over">${say('supervisor.counter.over', {minutes})}</span>`}
    </span>
  `;
}

/** Why nobody is served at a counter that is not closed. */
function Idle({counter}) {
  const {state, reason, current} = counter;
  const words = !current && {OPEN: () => say('supervisor.counter.nobody'), PAUSED: () => reasonName('pause', reason)}[state]?.();
  return words && html`<p class="counter__idle muted">${words}</p>`;
}
