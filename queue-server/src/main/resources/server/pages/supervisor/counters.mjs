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
    <p class="counter__head"><a href=${`/console#${encodeURIComponent(code)}`} title=${say('supervisor.counter.console', {counter: nameOf(name)})}><b>${nameOf(name)}</b></a><${StateTag} state=${state} pauseReason=${reason} /></p>
    <p class="counter__main">
      ${current ? html`<${Serving} current=${current} />` : html`<${Idle} counter=${counter} />`}
    </p>
    <${Marks} counter=${counter} />
    ${staff && html`<p class="counter__staff muted">${staffName ?? staff}</p>`}
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
