/** Short notices to the hall: what is shown now, and sending one more. */
import {html, useSignal} from 'ui/html.mjs';
import {now} from 'ui/time.mjs';
import {hall} from '../staff/hall.mjs';
import {clockTime, nameOf, say} from '../shared/words.mjs';

/** As the server limits it. */
const LONGEST = 200;

/** How long a notice may be asked to stay. */
const MINUTES = [15, 30, 60, 120, 240];

/** @param {{view: object, live: boolean, run: Function}} props */
export function Notices({view, live, run}) {
  return html`<section class="card notices">
    <h2>${say('supervisor.notices')}</h2>
    <p class="muted">${say('supervisor.notices.lead')}</p>
    ${view.notices.length === 0 &&
    html`<p class="notices__none" data-testid="notices-empty">${say('supervisor.notices.empty')}</p>`}
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
  const edit = (name) => (event) => (draft.value = {...draft.value, [name]: event.currentTarget.value});
  async function send(event) {
    event.preventDefault();
    const oneLine = text.trim().replace(/\s+/g, ' ');
    const body = {text: oneLine, ...(zone && {zone}), ...(until && {until: afterMinutes(Number(until))})};
    const answer = await run('notice', '/notices', {body});
    if (answer && !answer.problem) {
      draft.value = NOTHING;
    }
  }
  return html`<form class="notices__form" onSubmit=${send}>
    <label class="field">
      ${say('supervisor.notice.text')}
      <textarea rows="2" maxlength=${LONGEST} required value=${text} onInput=${edit('text')} data-testid="notice-text" />
      <span class="muted notices__left">${say('supervisor.notice.left', {count: LONGEST - text.length})}</span>
    </label>
    <div class="notices__where">
      <${ZoneField} zone=${zone} onChange=${edit('zone')} />
      <${UntilField} until=${until} onChange=${edit('until')} />
    </div>
    <button class="button button--primary" disabled=${!live || text.trim() === ''} data-testid="notice-send">
      ${say('supervisor.notice.send')}
    </button>
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

function UntilField({until, onChange}) {
  return html`<label class="field">
    ${say('supervisor.notice.until')}
    <select value=${until} onChange=${onChange} data-testid="notice-until">
      <option value="">${say('supervisor.notice.until.dayEnd')}</option>
      ${MINUTES.map((minutes) => {
        const words = say('supervisor.notice.until.minutes', {minutes, time: clockTime(afterMinutes(minutes))});
        return html`<option key=${minutes} value=${minutes}>${words}</option>`;
      })}
    </select>
  </label>`;
}

function afterMinutes(minutes) {
  return new Date(now() + minutes * 60_000).toISOString();
}
