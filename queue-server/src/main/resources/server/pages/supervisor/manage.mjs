/** What a supervisor does with a counter in its place on the page: open, pause, close it, and choose what it takes today. */
import {html, useSignal} from 'ui/html.mjs';
import {hall, reasonsFor} from '../staff/hall.mjs';
import {refusal} from '../staff/press.mjs';
import {nameOf, say, sayProblem} from '../shared/words.mjs';
import {WhoSits} from './who-sits.mjs';

/** @param {{counter: object, counters: object[], live: boolean, deeds: ReturnType<typeof import('./deeds.mjs').deedsOf>, close: () => void}} props */
export function Manage({counter, counters, live, deeds, close}) {
  const {code, name, state, keptOpen} = counter;
  const force = keptOpen === true && {force: true};
  const Deeds = {CLOSED: Closed, OPEN: Open, PAUSED: Paused, CLOSING: Closing}[state];
  const title = say('supervisor.manage.title', {counter: nameOf(name)});
  return html`<li class="counters__manage"><div class="manage" role="group" aria-label=${title} data-testid=${`manage-${code}`}>
    <p class="manage__head">
      <b>${title}</b>
      <a href=${`/console#${encodeURIComponent(code)}`}>${say('supervisor.counter.console', {counter: nameOf(name)})}</a>
      <button class="button button--quiet" onClick=${close} data-testid="manage-close">${say('staff.close')}</button>
    </p>
    ${keptOpen && html`<p class="banner banner--warn"><span>${say('supervisor.manage.keptOpen')}</span></p>`}
    ${refusal.value && html`<p class="banner banner--alert" role="alert"><span>${sayProblem(refusal.value)}</span></p>`}
    <${Deeds} counter=${counter} counters=${counters} live=${live} deeds=${deeds} force=${force} />
    <${Takes} key=${counter.main.join()} counter=${counter} live=${live} deeds=${deeds} force=${force} />
  </div></li>`;
}

/** Opened in the name of whoever will sit there. */
function Closed({counter, counters, live, deeds}) {
  const chosen = useSignal('');
  const open = (event) => {
    event.preventDefault();
    deeds.open(counter.code, chosen.value);
  };
  return html`<form class="manage__row" onSubmit=${open}>
    <${WhoSits} counters=${counters} chosen=${chosen.value} choose=${(id) => (chosen.value = id)} testid="manage-staff" />
    <button class="button button--primary" disabled=${!live || !chosen.value} data-testid="manage-open">${say('supervisor.manage.open')}</button>
  </form>`;
}

function Open({counter, live, deeds, force}) {
  return html`<div class="manage__row" role="group" aria-label=${say('supervisor.manage.pause')}>
      <span class="manage__what">${say('supervisor.manage.pause')}</span>
      ${reasonsFor('pause').map(
        ({code, name}) => html`<button
          key=${code}
          class="button"
          disabled=${!live}
          onClick=${() => deeds.pause(counter.code, {reason: code, ...force})}
          data-testid=${`manage-pause-${code}`}
        >
          ${nameOf(name)}
        </button>`,
      )}
    </div>
    <div class="manage__row"><${Close} counter=${counter} live=${live} deeds=${deeds} force=${force} /></div>`;
}

function Close({counter, live, deeds, force}) {
  return html`<button class="button button--danger" disabled=${!live} onClick=${() => deeds.shut(counter.code, {...force})} data-testid="manage-shut">
    ${say('supervisor.manage.close')}
  </button>`;
}

function Paused({counter, live, deeds, force}) {
  return html`<div class="manage__row">
    <button class="button button--primary" disabled=${!live} onClick=${() => deeds.resume(counter)} data-testid="manage-resume">
      ${say('supervisor.manage.resume')}
    </button>
    <${Close} counter=${counter} live=${live} deeds=${deeds} force=${force} />
  </div>`;
}

function Closing({counter, live, deeds}) {
  return html`<div class="manage__row">
    <button class="button" disabled=${!live} onClick=${() => deeds.resume(counter)} data-testid="manage-stay">
      ${say('supervisor.manage.stay')}
    </button>
  </div>`;
}

/** The services that a counter is there for, for the rest of the day; what it does when idle stays. */
function Takes({counter, live, deeds, force}) {
  const chosen = useSignal(counter.main);
  const services = hall.value.services.filter(({steps}) => steps.length === 0);
  const same = chosen.value.length === counter.main.length && chosen.value.every((one) => counter.main.includes(one));
  const toggle = (code) =>
    (chosen.value = chosen.value.includes(code) ? chosen.value.filter((one) => one !== code) : [...chosen.value, code]);
  const move = (event) => {
    event.preventDefault();
    const main = services.map(({code}) => code).filter((code) => chosen.value.includes(code));
    deeds.move(counter, {main, whenIdle: counter.whenIdle.filter((one) => !main.includes(one)), ...force});
  };
  return html`<form class="manage__takes" onSubmit=${move}>
    <fieldset>
      <legend>${say('supervisor.manage.takes')}</legend>
      ${services.map(
        ({code, prefix, name}) => html`<label key=${code} class="manage__service">
          <input
            type="checkbox"
            checked=${chosen.value.includes(code)}
            onChange=${() => toggle(code)}
            data-testid=${`manage-takes-${code}`}
          />
          <b>${prefix}</b> ${nameOf(name)}
        </label>`,
      )}
    </fieldset>
    <button class="button" disabled=${!live || same || chosen.value.length === 0} data-testid="manage-move">${say('supervisor.manage.move')}</button>
  </form>`;
}
