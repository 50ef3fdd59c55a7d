/** The small questions at the side of the console: cancel, pause, and the list of shortcuts. */
import {html, useEffect} from 'ui/html.mjs';
import {hallPath} from '../staff/hall.mjs';
import {say} from '../shared/words.mjs';
import {KEYS} from './keys.mjs';
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

export function PausePanel({desk, done}) {
  async function pause(reason) {
    const answer = await desk.run('pause', 'pause', {reason});
    if (answer && !answer.problem) {
      done();
    }
  }
  return html`
    <h2>${say('console.pause.title')}</h2>
    <p>${say('console.pause.lead')}</p>
    <${ReasonButtons} kind="pause" allowed=${desk.can('PAUSE')} onSend=${pause} />
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
    <button class="button" onClick=${done}>${say('staff.close')}</button>
  `;
}
