/** What a supervisor does with a counter in its place on the page: open, pause, close it, and choose what it takes today. */
import {html, signal, useEffect, useSignal} from 'ui/html.mjs';
import {hall, hallPath, reasonsFor} from '../staff/hall.mjs';
import {refusal} from '../staff/press.mjs';
import {api} from '../staff/session.mjs';
import {nameOf, say, sayProblem} from '../shared/words.mjs';

/** Who works here; undefined until the first answer. */
const staff = signal(undefined);

async function loadStaff() {
  const answer = await api.get(hallPath('/staff'));
  staff.value = answer.body?.staff ?? staff.value;
}

/** @param {{counter: object, counters: object[], live: boolean, run: Function, close: () => void}} props */
export function Manage({counter, counters, live, run, close}) {
  useEffect(() => {
    loadStaff();
  }, []);
  const {code, name, state, keptOpen} = counter;
  const send = async (command, body) => {
    const answer = await run(`${command}-${code}`, `/counters/${encodeURIComponent(code)}/${command}`, {body});
    return answer && !answer.problem;
  };
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
    <${Deeds} counter=${counter} counters=${counters} live=${live} send=${send} force=${force} />
    <${Takes} key=${counter.main.join()} counter=${counter} live=${live} send=${send} force=${force} />
  </div></li>`;
}

/** Opened in the name of whoever will sit there; those who sit elsewhere stand last. */
function Closed({counters, live, send}) {
  const chosen = useSignal('');
  const busy = new Map(counters.filter((one) => one.staff).map((one) => [one.staff, nameOf(one.name)]));
  const members = [...(staff.value ?? [])].sort((a, b) => Number(busy.has(a.id)) - Number(busy.has(b.id)));
  const open = (event) => {
    event.preventDefault();
    send('open', {staff: chosen.value});
  };
  return html`<form class="manage__row" onSubmit=${open}>
    <label class="field">
      ${say('supervisor.manage.for')}
      <select value=${chosen.value} onChange=${({currentTarget}) => (chosen.value = currentTarget.value)} data-testid="manage-staff">
        <option value="">${say('staff.choose')}</option>
        ${members.map(({id, name}) => html`<option key=${id} value=${id}>${busy.has(id) ? `${name} (${busy.get(id)})` : name}</option>`)}
      </select>
    </label>
    <button class="button button--primary" disabled=${!live || !chosen.value} data-testid="manage-open">${say('supervisor.manage.open')}</button>
  </form>`;
}

function Open({live, send, force}) {
  return html`<div class="manage__row" role="group" aria-label=${say('supervisor.manage.pause')}>
      <span class="manage__what">${say('supervisor.manage.pause')}</span>
      ${reasonsFor('pause').map(
        ({code, name}) => html`<button
          key=${code}
          class="button"
          disabled=${!live}
          onClick=${() => send('pause', {reason: code, ...force})}
          data-testid=${`manage-pause-${code}`}
        >
          ${nameOf(name)}
        </button>`,
      )}
    </div>
    <div class="manage__row"><${Close} live=${live} send=${send} force=${force} /></div>`;
}

function Close({live, send, force}) {
  return html`<button class="button button--danger" disabled=${!live} onClick=${() => send('close', {...force})} data-testid="manage-shut">
    ${say('supervisor.manage.close')}
  </button>`;
}

function Paused({counter, live, send, force}) {
  return html`<div class="manage__row">
    <button class="button button--primary" disabled=${!live} onClick=${() => send('open', {staff: counter.staff})} data-testid="manage-resume">
      ${say('supervisor.manage.resume')}
    </button>
    <${Close} live=${live} send=${send} force=${force} />
  </div>`;
}

function Closing({counter, live, send}) {
  return html`<div class="manage__row">
    <button class="button" disabled=${!live} onClick=${() => send('open', {staff: counter.staff})} data-testid="manage-stay">
      ${say('supervisor.manage.stay')}
    </button>
  </div>`;
}

/** The services that a counter is there for, for the rest of the day; what it does when idle stays. */
function Takes({counter, live, send, force}) {
  const chosen = useSignal(counter.main);
  const services = hall.value.services.filter(({steps}) => steps.length === 0);
  const same = chosen.value.length === counter.main.length && chosen.value.every((one) => counter.main.includes(one));
  const toggle = (code) =>
    (chosen.value = chosen.value.includes(code) ? chosen.value.filter((one) => one !== code) : [...chosen.value, code]);
  const move = (event) => {
    event.preventDefault();
    const main = services.map(({code}) => code).filter((code) => chosen.value.includes(code));
    send('services', {main, whenIdle: counter.whenIdle.filter((one) => !main.includes(one)), ...force});
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
