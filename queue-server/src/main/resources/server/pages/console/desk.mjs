/** The working screen at one counter. */
import {html, useEffect, useMemo, useSignal} from 'ui/html.mjs';
import {watch} from 'ui/poll.mjs';
import {HallPaused, mustLeave} from '../shared/hall-paused.mjs';
import {NotLive} from '../shared/not-live.mjs';
import {nameOf, say, zone} from '../shared/words.mjs';
import {hallPath} from '../staff/hall.mjs';
import {HelpCalls} from '../staff/help-calls.mjs';
import {press, refusal} from '../staff/press.mjs';
import {api} from '../staff/session.mjs';
import {TopBar} from '../staff/shell.mjs';
import {StateTag} from '../staff/states.mjs';
import {Actions} from './actions.mjs';
import {ServerAlarms} from '../shared/server-alarms.mjs';
import {Alarms} from './alarms.mjs';
import {COMMANDS} from './commands.mjs';
import {useFocusAtWork} from './focus.mjs';
import {listenToKeys} from './keys.mjs';
import {Notices} from './notices.mjs';
import {SidePanel} from './panel.mjs';
import {forced} from './questions.mjs';
import {Sheet, SheetButton, SheetOffer, storedSheet} from './sheet.mjs';
import {moment, StepGuard} from './step.mjs';
import {deskTitle} from './title.mjs';
import {Told} from './told.mjs';
import {Visitor} from './visitor.mjs';

/** @param {{counter: string}} props */
export function Desk({counter}) {
  const desk = useDesk(counter);
  const view = desk.view.value;
  const work = useFocusAtWork();
  useTitle(view, desk.link.value.live);
  if (!view) {
    return html`<${NotYet} counter=${counter} problem=${desk.problem.value} />`;
  }
  zone.value = view.timeZone;
  return html`
    <${DeskBar} desk=${desk} view=${view} />
    <${NotLive} link=${desk.link.value} textKey="staff.notLive" />
    <${SheetOffer} desk=${desk} view=${view} />
    <${HallPaused} paused=${view.paused} />
    <${Notices} notices=${view.notices} />
    <${HelpCalls} calls=${view.help} />
    <${ServerAlarms} alarms=${view.serverAlarms} />
    <${Alarms} alarms=${view.alarms} />
    <main class=${`desk ${desk.link.value.live ? '' : 'desk--old'}`}>
      <div class="desk__work" ref=${work}>
        <${Visitor} view=${view} onWhy=${() => (desk.panel.value = {mode: 'why'})} onNotes=${() => COMMANDS.notes.run(desk)} />
        <${Told} desk=${desk} />
        <${Actions} desk=${desk} view=${view} />
      </div>
      <${SidePanel} desk=${desk} view=${view} />
    </main>
    <p class="visually-hidden" role="status">${desk.said.value}</p>
    <${Sheet} view=${view} />
  `;
}

/** Before the first answer; the sheet that was kept the last time is offered while none comes. */
function NotYet({counter, problem}) {
  const sheet = storedSheet(counter);
  return html`<main class="waiting-page" role="status">
      <p>${problem ? html`<a href="#">${say('console.otherCounter')}</a>` : say('staff.connecting')}</p>
      ${sheet && html`<${SheetButton} at=${sheet.at} />`}
    </main>
    ${sheet && html`<${Sheet} sheet=${sheet} />`}`;
}

/**
 * What the parts of the screen share: the watched view, which side panel is open, whether the counter `can` do
 * something now, `run` for a command of the counter and `send` for any other that changes what the counter shows; what is
 * `said` to those who listen, and the `advice` to somebody whose key did nothing; `also` asks the view for more; `guard` keeps a
 * double press from taking two steps, and `pressedAgain` is the moment in which it did.
 *
 * @typedef {ReturnType<typeof useDesk>} Desk
 */
function useDesk(counter) {
  const panel = useSignal({mode: 'line'});
  const said = useSignal('');
  const advice = useSignal(undefined);
  const pressedAgain = useSignal(undefined);
  const also = useSignal({});
  const desk = useMemo(() => {
    const path = hallPath(`/counters/${encodeURIComponent(counter)}`);
    const watched = watch(path, {api, also});
    const fresh = () => watched.link.value.live && watched.fresh.value;
    const can = (command) => fresh() && may(watched.view.value).includes(command) && !(command === 'START' && mustLeave(watched.view.value.paused));
    const guard = new StepGuard();
    const send = (name, address, body, method) => {
      guard.forget();
      pressedAgain.value = undefined;
      return press(name, address, {body, method, watched: {view: watched.view, path}});
    };
    const run = (name, command, body) => send(name, `${path}/${command}`, body);
    return {...watched, panel, said, advice, also, guard, pressedAgain, can, run, send};
  }, [counter]);
  useEffect(() => {
    refusal.value = undefined;
    const deaf = listenToKeys(desk);
    const unseen = desk.view.subscribe((view) => desk.guard.shows(moment(view), performance.now()));
    return () => {
      deaf();
      unseen();
      desk.stop();
    };
  }, [desk]);
  return desk;
}

/** What can be done at the counter; `NOTE`, a word of this page, whenever somebody is there to write about. */
function may(view) {
  return view?.current ? [...view.may, 'NOTE'] : (view?.may ?? []);
}

/** The tab says where one is and whom one serves: several consoles may be open on one computer. */
function useTitle(view, live) {
  const title =
    view &&
    deskTitle({
      counter: nameOf(view.counterName),
      number: view.current?.number,
      state: say(`staff.state.${view.state}`),
      live,
    });
  useEffect(() => {
    document.title = title ?? document.title;
  }, [title]);
  useEffect(() => () => (document.title = `${say('console.title')} · Giliran`), []);
}

function DeskBar({desk, view}) {
  const show = (mode) => () => (desk.panel.value = {mode});
  const title = html`<h1 class="desk__name">${nameOf(view.counterName)}</h1>
    <${StateTag} state=${view.state} pauseReason=${view.pauseReason} />
    ${view.keptOpen &&
    html`<span class="tag desk__kept" title=${say('problem.ROTA_KEEPS_OPEN')} data-testid="kept-open">${say('console.keptOpen')}</span>`}`;
  const kept = view.keptOpen && say('problem.ROTA_KEEPS_OPEN');
  return html`<${TopBar} title=${title} other="supervisor">
    <div class="topbar__tools">
      ${view.state !== 'CLOSED' &&
      html`<button class="button topbar__button" disabled=${!desk.can('PAUSE') && !forced(view)} title=${kept} onClick=${show('pause')} data-testid="pause">
          ${say('console.pause')}
        </button>
        <${CloseButton} desk=${desk} view=${view} />`}
      <a class="button topbar__button" href="#" data-testid="other-counter">${say('console.otherCounter')}</a>
      <button class="button topbar__button" onClick=${show('keys')} title=${say('console.keys')} data-testid="keys">
        <span aria-hidden="true">?</span><span class="visually-hidden">${say('console.keys')}</span>
      </button>
    </div>
  <//>`;
}

/** Closes the counter; while it is about to close, keeps it open. */
function CloseButton({desk, view}) {
  const [name, needs, rest, testId] =
    view.state === 'CLOSING' ? ['stayOpen', 'OPEN', 'open', 'stay-open'] : ['close', 'CLOSE', 'close', 'close-counter'];
  const ask = needs === 'CLOSE' && forced(view);
  const run = () => (ask ? (desk.panel.value = {mode: 'close'}) : desk.run(name, rest));
  return html`<button class="button topbar__button" disabled=${!desk.can(needs) && !ask} onClick=${run} data-testid=${testId}>
    ${say(`console.${name}`)}
  </button>`;
}
