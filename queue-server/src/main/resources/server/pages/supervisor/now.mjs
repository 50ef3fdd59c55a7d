/** The hall at this moment, from the live view. */
import {html, useEffect, useMemo, useSignal} from 'ui/html.mjs';
import {Banner} from 'ui/components.mjs';
import {watch} from 'ui/poll.mjs';
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
import {deedsOf} from './deeds.mjs';
import {Devices} from './devices.mjs';
import {useFiguresOfToday} from './figures-today.mjs';
import {HallSwitch} from './hall-switch.mjs';
import {Hints} from './hints.mjs';
import {Hours} from './hours.mjs';
import {Notices} from './notices.mjs';
import {Services} from './services.mjs';
import {Totals} from './totals.mjs';
import {forgetUndo, UndoBar} from './undo-bar.mjs';

export function Now() {
  const watched = useMemo(() => watch(hallPath('/live'), {api}), []);
  useEffect(() => {
    refusal.value = undefined;
    return () => {
      forgetUndo();
      watched.stop();
    };
  }, [watched]);
  const managed = useSignal(undefined);
  const today = useFiguresOfToday();
  const view = watched.view.value;
  if (!view) {
    return html`<main class="waiting-page" role="status"><p>${say('staff.connecting')}</p></main>`;
  }
  zone.value = view.timeZone;
  const shown = {view: watched.view, path: hallPath('/live')};
  const run = (name, rest, options) => press(name, hallPath(rest), {...options, watched: shown});
  const deeds = deedsOf(run);
  const live = watched.link.value.live && watched.fresh.value;
  const manage = (counter) => {
    refusal.value = undefined;
    managed.value = counter;
  };
  return html`
    <${NotLive} link=${watched.link.value} textKey="staff.notLive" />
    <${HallPaused} paused=${view.paused} />
    <${HelpCalls} calls=${view.help} />
    <${ServerAlarms} alarms=${view.serverAlarms} />
    <${Warnings} view=${view} />
    <main class=${`now ${watched.link.value.live ? '' : 'now--old'}`}>
      <h1 class="visually-hidden">${nameOf(view.hallName)}</h1>
      <${Totals} view=${view} today=${today} />
      <div class="now__call">
        <${Hints} view=${view} live=${live} deeds=${deeds} />
        <${HallSwitch} view=${view} live=${live} run=${run} />
      </div>
      <div class="now__column">
        <${Counters} view=${view} live=${live} deeds=${deeds} managed=${managed.value} manage=${manage} />
        <${Devices} view=${view} />
        <${LastBackup} backup=${view.backup} />
      </div>
      <div class="now__column">
        <${Services} view=${view} live=${live} run=${run} />
        <${Hours} today=${today} />
        <${Notices} view=${view} live=${live} run=${run} />
      </div>
    </main>
    <${UndoBar} live=${live} />
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
