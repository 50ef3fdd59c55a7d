/** Short notices to the hall: what is shown now, and sending one more. */
import {html, useSignal} from 'ui/html.mjs';
import {now} from 'ui/time.mjs';
import {hall} from '../staff/hall.mjs';
import {clockTime, nameOf, say} from '../staff/words.mjs';

/** As the server limits it. */
const LONGEST = 200;

/** @param {{view: object, live: boolean, run: Function}} props */
export function Notices({view, live, run}) {
  return html`<section class="card notices">
    <h2>${say('supervisor.notices')}</h2>
    <p class="muted">${say('supervisor.notices.lead')}</p>
    ${view.notices.length === 0 && html`<p class="notices__none" data-testid="notices-empty">${say('supervisor.notices.empty')}</p>`}
    <ul class="notices__list">
      ${view.notices.map((notice) => html`<${Notice} key=${notice.id} notice=${notice} live=${live} run=${run} />`)}
    </ul>
    <${SendNotice} live=${live} run=${run} />
  </section>`;
}

function Notice({notice, live, run}) {
  const {id, text} = notice;
  return html`<li class="notices__one" data-testid=${`notice-${id}`}>
    <span>${text}</span>
    <button
      class="button notices__remove"
      disabled=${!live}
      aria-label=${say('supervisor.notice.removeName', {text})}
      onClick=${() => run('notice', `/notices/${encodeURIComponent(id)}`, {method: 'DELETE'})}
      data-testid=${`notice-remove-${id}`}
    >
      ${say('supervisor.notice.remove')}
    </button>
  </li>`;
}

const NOTHING = {text: '', zone: '', until: ''};

function SendNotice({live, run}) {
  const draft = useSignal(NOTHING);
  const {text, zone, until} = draft.value;
  const past = until !== '' && instantToday(until) === undefined;
  const edit = (name) => (event) => (draft.value = {...draft.value, [name]: event.currentTarget.value});
  async function send(event) {
    event.preventDefault();
    const body = {text: text.trim(), ...(zone && {zone}), ...(until && {until: instantToday(until)})};
    const answer = await run('notice', '/notices', {body});
    if (answer && !answer.problem) {
      draft.value = NOTHING;
    }
  }
  return html`<form class="notices__form" onSubmit=${send}>
    <label class="field">
      ${say('supervisor.notice.text')}
      <textarea rows="2" maxlength=${LONGEST} required value=${text} onInput=${edit('text')} data-testid="notice-text"></textarea>
      <span class="muted notices__left">${say('supervisor.notice.left', {count: LONGEST - text.length})}</span>
    </label>
    <div class="notices__where">
      <${ZoneField} zone=${zone} onChange=${edit('zone')} />
      <label class="field">
        ${say('supervisor.notice.until')}
        <input type="time" value=${until} onInput=${edit('until')} aria-invalid=${past} aria-describedby="notice-until-help" data-testid="notice-until" />
        <span id="notice-until-help" class=${past ? 'field__error' : 'muted'}>
          ${say(past ? 'supervisor.notice.untilPast' : 'supervisor.notice.until.help')}
        </span>
      </label>
    </div>
    <button class="button button--primary" disabled=${!live || past || text.trim() === ''} data-testid="notice-send">${say('supervisor.notice.send')}</button>
  </form>`;
}

function ZoneField({zone, onChange}) {
  const zones = hall.value.zones ?? [];
  if (zones.length < 2) {
    return null;
  }
  return html`<label class="field">
    ${say('supervisor.notice.zone')}
    <select value=${zone} onChange=${onChange} data-testid="notice-zone">
      <option value="">${say('supervisor.notice.zone.all')}</option>
      ${zones.map(({code, name}) => html`<option key=${code} value=${code}>${nameOf(name)}</option>`)}
    </select>
  </label>`;
}

/** The instant of a `13:05` of today's hall time, or undefined when it has passed. */
function instantToday(time) {
  const minutes = (words) => {
    const [hour, minute] = words.split(/[.:]/).map(Number);
    return hour * 60 + minute;
  };
  const ahead = minutes(time) - minutes(clockTime(now()));
  const thisMinute = Math.floor(now() / 60_000) * 60_000;
  return ahead > 0 ? new Date(thisMinute + ahead * 60_000).toISOString() : undefined;
}
