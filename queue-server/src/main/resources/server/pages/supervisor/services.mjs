/** Who waits for which service, how long, and against what was promised. */
import {html, useSignal} from 'ui/html.mjs';
import {Letter, useNow, Words} from 'ui/components.mjs';
import {Empty} from 'ui/parts.mjs';
import {secondsSince, stopwatch} from 'ui/time.mjs';
import {reasonName, reasonsFor, serviceName, serviceOf} from '../staff/hall.mjs';
import {nameOf, say} from '../shared/words.mjs';
import {WaitBar} from './bars.mjs';

/** How long the one who waits longest has waited by now; 0 when nobody waits. */
export function longestWaitSeconds({longestWaitSince}) {
  return longestWaitSince ? secondsSince(longestWaitSince) : 0;
}

/** Whether somebody waits longer than the service's standard promises. */
export function isLate(service) {
  const {promisedWaitMinutes} = service;
  return promisedWaitMinutes !== undefined && longestWaitSeconds(service) > promisedWaitMinutes * 60;
}

/** @param {{view: object, live: boolean, run: Function}} props */
export function Services({view, live, run}) {
  useNow();
  const closing = useSignal(undefined);
  const {services} = view;
  const scale = scaleSeconds(services);
  return html`<section class="card services">
    <table class="figures">
      <caption><h2>${say('supervisor.services')}</h2></caption>
      <thead>
        <tr>
          <th scope="col">${say('supervisor.report.service')}</th>
          <th scope="col">${say('supervisor.service.waiting')}</th>
          <th scope="col" class="words">${say('supervisor.service.longest')}</th>
          <th scope="col">${say('supervisor.service.counters')}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${services.map(
          (service) =>
            html`<${Row} key=${service.code} service=${service} scale=${scale} live=${live} run=${run} closing=${closing} />`,
        )}
      </tbody>
    </table>
    ${services.length === 0 && html`<${Empty}>${say('supervisor.service.empty')}<//>`}
  </section>`;
}

/** So that a wait of seconds does not fill the bar when nothing is promised. */
const SHORTEST_SCALE_SECONDS = 600;

/** All bars share one scale, so that they can be compared: the longest wait or promise of the hall. */
function scaleSeconds(services) {
  const promised = services.map(({promisedWaitMinutes = 0}) => promisedWaitMinutes * 60);
  return Math.max(SHORTEST_SCALE_SECONDS, ...promised, ...services.map(longestWaitSeconds));
}

function Row({service, scale, live, run, closing}) {
  const {code, prefix, name, waiting, openCounters} = service;
  const asked = closing.value === code;
  const steps = serviceOf(code)?.steps ?? [];
  const journey = steps.length > 0;
  return html`
    <tr data-testid=${`service-row-${code}`}>
      <th scope="row">
        <span class="services__name">
          <${Letter} prefix=${prefix} />
          <span><${Words} text=${nameOf(name)} /><${Marks} service=${service} /></span>
        </span>
      </th>
      <td class="services__waiting">${journey ? '–' : waiting}</td>
      <td class="words">
        ${journey ? html`<${Way} steps=${steps} />` : html`<${LongestWait} service=${service} scale=${scale} />`}
      </td>
      <td class="services__counters" data-label=${say('supervisor.service.counters')}>${journey ? '–' : openCounters}</td>
      <td><${Switch} service=${service} live=${live} run=${run} closing=${closing} /></td>
    </tr>
    ${asked &&
    html`<tr>
      <td colspan="5" class="services__ask"><${AskReason} service=${service} run=${run} closing=${closing} /></td>
    </tr>`}
  `;
}

/** Nobody waits for a journey, and no counter serves it: its steps stand in rows of their own. */
function Way({steps}) {
  return html`<span class="services__promise muted">${say('supervisor.service.steps', {steps: steps.map(serviceName).join(' → ')})}</span>`;
}

function Marks({service}) {
  const {open, reason, shut, waiting, parked, missed, openCounters} = service;
  const closed = open || say('supervisor.service.closed', {reason: reasonName('close', reason)});
  const needsCounter = waiting > 0 && openCounters === 0;
  return html`<span class="services__marks">
    ${!open && html`<span class="tag tag--paused">${closed}</span>`}
    ${shut && html`<span class="tag tag--paused">${say('supervisor.service.shut', {why: nameOf(shut)})}</span>`}
    ${parked > 0 && html`<span class="tag">${say('supervisor.service.parked', {count: parked})}</span>`}
    ${missed > 0 && html`<span class="tag">${say('supervisor.service.missed', {count: missed})}</span>`}
    ${needsCounter && html`<span class="tag tag--alert">${say('supervisor.service.needsCounter')}</span>`}
    ${isLate(service) && html`<span class="tag tag--alert">${say('supervisor.service.late')}</span>`}
  </span>`;
}

function LongestWait({service, scale}) {
  const {code, waiting, promisedWaitMinutes, estimate} = service;
  const seconds = longestWaitSeconds(service);
  const wait = stopwatch(seconds);
  const promise = promisedWaitMinutes
    ? say('supervisor.service.promise', {minutes: promisedWaitMinutes})
    : say('supervisor.service.noPromise');
  return html`<span class="services__longest">
    <${WaitBar}
      seconds=${seconds}
      promisedSeconds=${(promisedWaitMinutes ?? 0) * 60}
      scale=${scale}
      label=${say('supervisor.service.bar', {wait, promise})}
    />
    <span class="services__promise muted">
      <b class="services__wait">${waiting ? wait : '–'}</b> · ${promise}${estimate &&
      html`<span class="services__estimate" data-testid=${`estimate-${code}`}>${say('supervisor.service.estimate', {from: estimate.fromMinutes, to: estimate.toMinutes})}</span>`}
    </span>
  </span>`;
}

function Switch({service, live, run, closing}) {
  const {code, name, open} = service;
  const words = {service: nameOf(name)};
  const reopen = () => run('service', `/services/${encodeURIComponent(code)}/open`);
  const ask = () => (closing.value = closing.value === code ? undefined : code);
  return html`<button
    class="button services__switch"
    disabled=${!live}
    aria-label=${say(open ? 'supervisor.service.closeName' : 'supervisor.service.openName', words)}
    aria-expanded=${open ? closing.value === code : undefined}
    onClick=${open ? ask : reopen}
    data-testid=${open ? `service-close-${code}` : `service-open-${code}`}
  >
    ${say(open ? 'supervisor.service.close' : 'supervisor.service.open')}
  </button>`;
}

function AskReason({service, run, closing}) {
  const {code, name} = service;
  async function close(reason) {
    const answer = await run('service', `/services/${encodeURIComponent(code)}/close`, {body: {reason}});
    if (answer && !answer.problem) {
      closing.value = undefined;
    }
  }
  return html`<div role="group" aria-label=${say('supervisor.service.closeName', {service: nameOf(name)})}>
    <p><b>${say('supervisor.service.closeTitle', {service: nameOf(name)})}</b> ${say('supervisor.service.closeLead')}</p>
    <p class="services__reasons">
      ${reasonsFor('close').map(
        (reason) => html`<button
          key=${reason.code}
          class="button"
          onClick=${() => close(reason.code)}
          data-testid=${`reason-${reason.code}`}
        >
          ${nameOf(reason.name)}
        </button>`,
      )}
      <button class="button button--quiet" onClick=${() => (closing.value = undefined)}>${say('staff.cancelChoice')}</button>
    </p>
  </div>`;
}
