/** Where the hall needs another counter, in words, with what would help beside it: done here, in its place. */
import {html, useSignal} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {counterName, serviceName} from '../staff/hall.mjs';
import {say} from '../shared/words.mjs';
import {WhoSits} from './who-sits.mjs';

/** @param {{view: object, live: boolean, deeds: ReturnType<typeof import('./deeds.mjs').deedsOf>}} props */
export function Hints({view, live, deeds}) {
  const asked = useSignal(undefined);
  if (view.hints.length === 0) {
    return html`<section class="card hints hints--calm" tabindex="-1" data-testid="hints-none">
      <${Icon} name=${view.paused ? 'warning' : 'check'} /> ${say(view.paused ? 'supervisor.hints.paused' : 'supervisor.hints.none')}
    </section>`;
  }
  return html`<section class="card hints" tabindex="-1" aria-label=${say('supervisor.hints')} data-testid="hints">
    <ul class="hints__list">
      ${view.hints.map((hint) => html`<${Hint} key=${hint.service} view=${view} hint=${hint} live=${live} deeds=${deeds} asked=${asked} />`)}
    </ul>
  </section>`;
}

function Hint({view, hint, live, deeds, asked}) {
  const {service, need, waiting, counters, minutes, promisedWaitMinutes, act} = hint;
  const values = {service: serviceName(service), waiting, count: counters, minutes, promised: promisedWaitMinutes};
  const asks = act?.deed === 'OPEN' && asked.value === `${service} ${act.counter}`;
  return html`<li class=${`hints__one hints__one--${need}`} data-testid=${`hint-${service}`}>
    <p><b>${say(`supervisor.hint.${need}.title`, values)}</b> ${say(`supervisor.hint.${need}`, values)}</p>
    ${act && html`<${Act} view=${view} act=${act} service=${service} live=${live} deeds=${deeds} asked=${asked} asks=${asks} />`}
    ${asks && html`<${OpenFor} view=${view} act=${act} service=${service} live=${live} deeds=${deeds} close=${() => (asked.value = undefined)} />`}
  </li>`;
}

/** One press; to open a closed counter one says who will sit there, right below. */
function Act({view, act, service, live, deeds, asked, asks}) {
  const {deed, counter, minutesThen} = act;
  const now = view.counters.find(({code}) => code === counter);
  const run = {
    ADD_SERVICE: () => deeds.also(now, service),
    OPEN: () => (asked.value = asks ? undefined : `${service} ${counter}`),
    RESUME: () => deeds.resume(now),
  };
  return html`<button
    class="button hints__act"
    disabled=${!live || !now}
    aria-expanded=${deed === 'OPEN' ? String(asks) : undefined}
    onClick=${run[deed]}
    data-testid=${`hint-act-${service}`}
  >
    <span>${say(`supervisor.hint.act.${deed}`, {counter: counterName(counter)})}</span>
    <span class="hints__then">${say('supervisor.hint.then', {minutes: minutesThen})}</span>
  </button>`;
}

function OpenFor({view, act, service, live, deeds, close}) {
  const chosen = useSignal('');
  async function open(event) {
    event.preventDefault();
    if (await deeds.open(act.counter, chosen.value)) {
      close();
    }
  }
  return html`<form class="hints__open" onSubmit=${open} data-testid=${`hint-open-${service}`}>
    <${WhoSits} counters=${view.counters} service=${service} chosen=${chosen.value} choose=${(id) => (chosen.value = id)} testid="hint-staff" />
    <button class="button button--primary" disabled=${!live || !chosen.value} data-testid="hint-open">
      ${say('supervisor.hint.act.OPEN', {counter: counterName(act.counter)})}
    </button>
    <button type="button" class="button button--quiet" onClick=${close}>${say('staff.cancelChoice')}</button>
  </form>`;
}
