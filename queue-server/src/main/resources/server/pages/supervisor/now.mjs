/** The hall at this moment, from the live view. */
import {html, useEffect, useMemo} from 'ui/html.mjs';
import {Banner, useNow} from 'ui/components.mjs';
import {watch} from 'ui/poll.mjs';
import {stopwatch} from 'ui/time.mjs';
import {HallPaused} from '../shared/hall-paused.mjs';
import {NotLive} from '../shared/not-live.mjs';
import {ServerAlarms} from '../shared/server-alarms.mjs';
import {nameOf, say, sayProblem, zone} from '../shared/words.mjs';
import {hallPath} from '../staff/hall.mjs';
import {HelpCalls} from '../staff/help-calls.mjs';
import {press, refusal} from '../staff/press.mjs';
import {api} from '../staff/session.mjs';
import {backupTrouble, LastBackup} from './backup.mjs';
import {Counters} from './counters.mjs';
import {Devices, troubled} from './devices.mjs';
import {HallSwitch} from './hall-switch.mjs';
import {Notices} from './notices.mjs';
import {isLate, longestWaitSeconds, Services} from './services.mjs';

export function Now() {
  const watched = useMemo(() => watch(hallPath('/live'), {api}), []);
  useEffect(() => {
    refusal.value = undefined;
    return watched.stop;
  }, [watched]);
  const view = watched.view.value;
  if (!view) {
    return html`<main class="waiting-page" role="status"><p>${say('staff.connecting')}</p></main>`;
  }
  zone.value = view.timeZone;
  const shown = {view: watched.view, path: hallPath('/live')};
  const run = (name, rest, options) => press(name, hallPath(rest), {...options, watched: shown});
  const live = watched.link.value.live;
  return html`
    <${NotLive} link=${watched.link.value} textKey="staff.notLive" />
    <${HallPaused} paused=${view.paused} />
    <${HelpCalls} calls=${view.help} />
    <${ServerAlarms} alarms=${view.serverAlarms} />
    <${Warnings} view=${view} />
    <main class=${`now ${live ? '' : 'now--old'}`}>
      <h1 class="visually-hidden">${nameOf(view.hallName)}</h1>
      <${HallSwitch} view=${view} live=${live} run=${run} />
      <${Totals} view=${view} />
      <div class="now__column">
        <${Services} view=${view} live=${live} run=${run} />
        <${Notices} view=${view} live=${live} run=${run} />
      </div>
      <div class="now__column">
        <${Counters} view=${view} />
        <${Devices} view=${view} />
        <${LastBackup} backup=${view.backup} />
      </div>
    </main>
  `;
}

function Warnings({view}) {
  const warning = (id, words) => html`<${Banner} kind="alert" icon="warning" id=${id}>${words}<//>`;
  const seconds = view.clockBehindSeconds;
  return html`
    ${seconds > 0 && warning('clock-behind', say('supervisor.clockBehind', {seconds}))}
    ${view.backup?.trouble && warning('backup-trouble', backupTrouble(view.backup))}
    ${refusal.value && warning('refusal', sayProblem(refusal.value))}
  `;
}

function Totals({view}) {
  useNow();
  const {services, counters} = view;
  const waiting = services.reduce((sum, service) => sum + service.waiting, 0);
  const longest = Math.max(0, ...services.map(longestWaitSeconds));
  const late = services.filter(isLate).length;
  const serving = counters.filter(({current}) => current).length;
  const open = counters.filter(({state}) => state !== 'CLOSED').length;
  return html`<dl class="totals">
    <${Total} name="waiting" value=${waiting} />
    <${Total} name="longest" value=${stopwatch(longest)} />
    <${Total} name="late" value=${late} alert=${late > 0} />
    <${Total} name="serving" value=${say('supervisor.total.of', {count: serving, total: open})} />
    <${Total} name="devices" value=${troubled(view)} alert=${troubled(view) > 0} />
  </dl>`;
}

function Total({name, value, alert = false}) {
  return html`<div class=${`card stat totals__one ${alert ? 'totals__one--alert' : ''}`} data-testid=${`total-${name}`}>
    <dt class="stat__label">${say(`supervisor.total.${name}`)}</dt>
    <dd class="stat__value">${value}</dd>
  </div>`;
}
