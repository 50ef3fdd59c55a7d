/** The small questions at the side of the console: cancel, pause, and the list of shortcuts. */
import {html, useEffect} from 'ui/html.mjs';
import {hallPath} from '../staff/hall.mjs';
import {maySupervise} from '../staff/session.mjs';
import {say} from '../shared/words.mjs';
import {KEYS, takenBy} from './keys.mjs';
import {PedalSetting} from './pedal.mjs';
import {ReasonButtons, ReasonForm} from './reasons.mjs';

/** Cancels the ticket at this counter; goes away by itself when that ticket does. */
export function CancelPanel({desk, view, ticket, done}) {
  const {id, number} = ticket;
  const gone = view.current?.id !== id;
  useEffect(() => {
    if (gone) {
      done();
    }
  }, [gone]);
  const cancel = (reason) => desk.send('cancel', hallPath(`/tickets/${encodeURIComponent(id)}/cancel`), {reason});
  return html`
    <h2>${say('console.cancel.title', {number})}</h2>
    <p>${say('console.cancel.lead')}</p>
    <${ReasonForm}
      kind="cancel"
      legend=${say('console.cancel.reason')}
      action=${say('console.cancel.send', {number})}
      testId="cancel-send"
      allowed=${!gone && desk.can('CANCEL')}
      onSend=${cancel}
      onCancel=${done}
    />
  `;
}

/** @param {{desk: import('./desk.mjs').Desk, view: object, done: () => void}} props */
export function PausePanel({desk, view, done}) {
  const force = forced(view);
  async function pause(reason) {
    const answer = await desk.run('pause', 'pause', {reason, ...(force && {force})});
    if (answer && !answer.problem) {
      done();
    }
  }
  return html`
    <h2>${say('console.pause.title')}</h2>
    <p>${say('console.pause.lead')}</p>
    ${force && html`<p class="banner banner--warn" data-testid="forced"><span>${say('console.force.lead')}</span></p>`}
    <${ReasonButtons} kind="pause" allowed=${force || desk.can('PAUSE')} onSend=${pause} />
    <button class="button button--quiet" onClick=${done}>${say('staff.cancelChoice')}</button>
  `;
}

/** Whether this person may break the rota that keeps the counter open. */
export function forced(view) {
  return view.keptOpen === true && maySupervise.value;
}

/** Closes a counter that the rota keeps open: asked first, for it leaves a service without counters. */
export function ForceClosePanel({desk, view, done}) {
  async function close() {
    const answer = await desk.run('close', 'close', {force: true});
    if (answer && !answer.problem) {
      done();
    }
  }
  return html`
    <h2>${say('console.close')}</h2>
    <p class="banner banner--warn"><span>${say('console.force.lead')}</span></p>
    <button class="button button--danger" disabled=${!forced(view)} onClick=${close} data-testid="force-close">
      ${say('console.force.close')}
    </button>
    <button class="button button--quiet" onClick=${done}>${say('staff.cancelChoice')}</button>
  `;
}

export function KeysPanel({done}) {
  return html`
    <h2>${say('console.keys')}</h2>
    <dl class="keys">
      ${Object.entries(KEYS).map(
        ([key, name]) => html`<div key=${key} class="keys__row">
          <dt><kbd>${key}</kbd></dt>
          <dd>${say(`console.${name}`)}</dd>
        </div>`,
      )}
      <div class="keys__row"><dt><kbd>Esc</kbd></dt><dd>${say('console.keys.esc')}</dd></div>
    </dl>
    <p class="muted">${say('console.keys.help')}</p>
    <${PedalSetting} used=${takenBy} />
    <button class="button" onClick=${done}>${say('staff.close')}</button>
  `;
}
