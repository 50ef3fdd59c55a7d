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

/** @param {{view: object, live: boolean, run: Function, managed: string|undefined, manage: (counter?: string) => void}} props */
export function Counters({view, live, run, managed, manage}) {
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
          ? [card, html`<${Manage} key=${`manage ${code}`} counter=${counter} counters=${view.counters} live=${live} run=${run} close=${close} />`]
          : [card];
      })}
    </ul>
  </section>`;
}

function Counter({counter, managed, manage}) {
  const {code, name, state, staff, staffName, reason, since, current} = counter;
  return html`<li class=${`counter counter--${current?.state ?? state}`} data-testid=${`counter-card-${code}`}>
    <p class="counter__head"><b>${nameOf(name)}</b><${StateTag} state=${state} pauseReason=${reason} /></p>
    ${state !== 'CLOSED' &&
    html`<p class="counter__main">
      ${current ? html`<${Serving} current=${current} />` : html`<${Idle} counter=${counter} />`}
    </p>`}
    <${Marks} counter=${counter} />
    <p class="counter__foot">
      <span class="counter__staff muted">${staff ? (staffName ?? staff) : since && say('supervisor.counter.since', {time: clockTime(since)})}</span>
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

function Idle({counter}) {
  const {state, reason, since} = counter;
  const words = {OPEN: () => say('supervisor.counter.nobody'), PAUSED: () => reasonName('pause', reason)}[state]?.();
  return html`
    ${words && html`<span>${words}</span>`}
    ${since && html`<span class="counter__since muted">${say('supervisor.counter.since', {time: clockTime(since)})}</span>`}
  `;
}
