/** Which counter somebody sits at. Choosing changes nothing in the hall; opening does, on the next screen. */
import {html, useEffect, useMemo, useRef} from 'ui/html.mjs';
import {Letter} from 'ui/components.mjs';
import {Empty} from 'ui/parts.mjs';
import {watch} from 'ui/poll.mjs';
import {NotLive} from '../shared/not-live.mjs';
import {clockTime, nameOf, say, zone} from '../shared/words.mjs';
import {counterOf, hallPath, serviceName, serviceOf} from '../staff/hall.mjs';
import {HelpCalls} from '../staff/help-calls.mjs';
import {api, session} from '../staff/session.mjs';
import {TopBar} from '../staff/shell.mjs';
import {StateTag} from '../staff/states.mjs';
import {ServerAlarms} from '../shared/server-alarms.mjs';
import {Alarms} from './alarms.mjs';

export function ChooseCounter() {
  const live = useMemo(() => watch(hallPath('/live'), {api}), []);
  useEffect(() => live.stop, [live]);
  const view = live.view.value;
  const list = useFocusOnOwn(view !== undefined);
  zone.value = view?.timeZone ?? zone.value;
  return html`
    <${TopBar} title=${say('console.title')} other="supervisor" />
    <${NotLive} link=${live.link.value} textKey="staff.notLive" />
    <${HelpCalls} calls=${view?.help} />
    <${ServerAlarms} alarms=${view?.serverAlarms} />
    <${Alarms} alarms=${view?.alarms ?? []} />
    <main class="choose">
      <h1>${say('console.choose.title')}</h1>
      <p class="muted">${say('console.choose.lead')}</p>
      ${view?.counters.length === 0 && html`<${Empty}>${say('console.choose.empty')}<//>`}
      <ul class="choose__list" ref=${list}>
        ${view?.counters.map((counter) => html`<${CounterChoice} key=${counter.code} counter=${counter} />`)}
      </ul>
    </main>
  `;
}

/** Puts the keyboard on the counter that this person has open, else on the first; once, when they are there. */
function useFocusOnOwn(there) {
  const list = useRef(null);
  useEffect(() => {
    const own = list.current?.querySelector('.choose__counter--mine') ?? list.current?.querySelector('a');
    own?.focus();
  }, [there]);
  return list;
}

function CounterChoice({counter}) {
  const {code, name, state, staff, staffName, reason, since} = counter;
  const mine = staff === session.value.staff ? 'choose__counter--mine' : '';
  return html`<li>
    <a class=${`choose__counter ${mine}`} href=${`#${encodeURIComponent(code)}`} data-testid=${`counter-${code}`}>
      <span class="choose__head"><span class="choose__name">${nameOf(name)}</span> <${StateTag} state=${state} pauseReason=${reason} /></span>
      ${staff && html`<span class="choose__who muted">${whoSince(staffName ?? staff, since)}</span>`}
      <${Takes} code=${code} />
    </a>
  </li>`;
}

function whoSince(name, since) {
  return since ? `${name}, ${say('console.choose.since', {time: clockTime(since)})}` : name;
}

/** What a counter takes: always, and only when nobody waits for that. */
function Takes({code}) {
  const counter = counterOf(code);
  return html`<span class="choose__takes">
    ${counter?.main.map((service) => html`<${Service} key=${service} service=${service} />`)}
    ${counter?.whenIdle.length > 0 &&
    html`<span class="choose__idle">
      <span class="muted">${say('console.choose.whenIdle')}</span>
      ${counter.whenIdle.map((service) => html`<${Service} key=${service} service=${service} idle=${true} />`)}
    </span>`}
  </span>`;
}

function Service({service, idle = false}) {
  return html`<span class=${`choose__service ${idle ? 'choose__service--idle' : ''}`} title=${idle ? serviceName(service) : undefined}>
    <${Letter} prefix=${serviceOf(service)?.prefix ?? '?'} /> <span class="choose__word">${serviceName(service)}</span>
  </span>`;
}
