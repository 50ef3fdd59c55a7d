/** Which counter somebody sits at. Choosing changes nothing in the hall; opening does, on the next screen. */
import {html, useEffect, useMemo} from 'ui/html.mjs';
import {watch} from 'ui/poll.mjs';
import {NotLive} from '../shared/not-live.mjs';
import {clockTime, nameOf, say, zone} from '../shared/words.mjs';
import {hallPath} from '../staff/hall.mjs';
import {api, session} from '../staff/session.mjs';
import {TopBar} from '../staff/shell.mjs';
import {StateTag} from '../staff/states.mjs';

export function ChooseCounter() {
  const live = useMemo(() => watch(hallPath('/live'), {api}), []);
  useEffect(() => live.stop, [live]);
  const view = live.view.value;
  zone.value = view?.timeZone ?? zone.value;
  return html`
    <${TopBar} title=${say('console.title')} other="supervisor" />
    <${NotLive} link=${live.link.value} textKey="staff.notLive" />
    <main class="choose">
      <h1>${say('console.choose.title')}</h1>
      <p class="muted">${say('console.choose.lead')}</p>
      ${view?.counters.length === 0 && html`<p class="empty">${say('console.choose.empty')}</p>`}
      <ul class="choose__list">
        ${view?.counters.map((counter) => html`<${CounterChoice} key=${counter.code} counter=${counter} />`)}
      </ul>
    </main>
  `;
}

function CounterChoice({counter}) {
  const {code, name, state, staff, staffName, reason, since} = counter;
  const mine = staff === session.value.staff ? 'choose__counter--mine' : '';
  return html`<li>
    <a class=${`choose__counter ${mine}`} href=${`#${encodeURIComponent(code)}`} data-testid=${`counter-${code}`}>
      <span class="choose__name">${nameOf(name)}</span>
      <${StateTag} state=${state} pauseReason=${reason} />
      <span class="choose__who muted">${staff ? whoSince(staffName ?? staff, since) : say('console.choose.free')}</span>
    </a>
  </li>`;
}

function whoSince(name, since) {
  return since ? `${name}, ${say('console.choose.since', {time: clockTime(since)})}` : name;
}
