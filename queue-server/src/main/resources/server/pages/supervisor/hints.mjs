/** Where the hall needs another counter, in words, with what would help beside it. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {counterName, serviceName} from '../staff/hall.mjs';
import {say} from '../shared/words.mjs';

/** @param {{view: object, live: boolean, run: Function, manage: (counter: string, wish?: object) => void}} props */
export function Hints({view, live, run, manage}) {
  if (view.hints.length === 0) {
    return html`<section class="card hints hints--calm" data-testid="hints-none">
      <${Icon} name=${view.paused ? 'warning' : 'check'} /> ${say(view.paused ? 'supervisor.hints.paused' : 'supervisor.hints.none')}
    </section>`;
  }
  return html`<section class="card hints" aria-label=${say('supervisor.hints')} data-testid="hints">
    <ul class="hints__list">
      ${view.hints.map((hint) => html`<${Hint} key=${hint.service} view=${view} hint=${hint} live=${live} run=${run} manage=${manage} />`)}
    </ul>
  </section>`;
}

function Hint({view, hint, live, run, manage}) {
  const {service, need, waiting, counters, minutes, promisedWaitMinutes, act} = hint;
  const values = {service: serviceName(service), waiting, count: counters, minutes, promised: promisedWaitMinutes};
  return html`<li class=${`hints__one hints__one--${need}`} data-testid=${`hint-${service}`}>
    <p><b>${say(`supervisor.hint.${need}.title`, values)}</b> ${say(`supervisor.hint.${need}`, values)}</p>
    ${act && html`<${Act} view=${view} act=${act} service=${service} live=${live} run=${run} manage=${manage} />`}
  </li>`;
}

/** One press where one press is enough; else the counter's own questions are opened. */
function Act({view, act, service, live, run, manage}) {
  const {deed, counter, minutesThen} = act;
  const now = view.counters.find(({code}) => code === counter);
  const deeds = {
    ADD_SERVICE: () => run(`hint-${counter}`, `/counters/${encodeURIComponent(counter)}/services`, {body: also(now, service)}),
    OPEN: () => manage(counter),
    RESUME: () => manage(counter),
  };
  return html`<button class="button hints__act" disabled=${!live} onClick=${deeds[deed]} data-testid=${`hint-act-${service}`}>
    <span>${say(`supervisor.hint.act.${deed}`, {counter: counterName(counter)})}</span>
    <span class="hints__then">${say('supervisor.hint.then', {minutes: minutesThen})}</span>
  </button>`;
}

/** What the counter takes now, and one service more. */
function also({main, whenIdle}, service) {
  return {main: [...main, service], whenIdle: whenIdle.filter((one) => one !== service)};
}
