/**
 * Stops the whole hall, as when the building is cleared, and lets it go on. Both are asked once more; to let it go on can be taken
 * back as well: the hall then stands still again for the same reason, and both stand in the journal.
 */
import {html, useSignal} from 'ui/html.mjs';
import {Confirm} from 'ui/parts.mjs';
import {reasonsFor} from '../staff/hall.mjs';
import {mustLeave} from '../shared/hall-paused.mjs';
import {nameOf, say} from '../shared/words.mjs';
import {offerUndo} from './undo-bar.mjs';

/** @param {{view: object, live: boolean, run: Function}} props */
export function HallSwitch({view, live, run}) {
  const asking = useSignal(false);
  const name = view.paused ? 'resume' : 'pause';
  const close = () => (asking.value = false);
  const before = view.paused?.reason;
  const halt = (reason) => run('hall', '/pause', {body: {reason}});
  async function send(body) {
    const answer = await run('hall', `/${name}`, {body});
    if (answer && !answer.problem) {
      close();
      if (before) {
        offerUndo(say('supervisor.did.RESUME_HALL'), () => halt(before));
      }
    }
  }
  const Question = view.paused ? Resume : Pause;
  return html`<section class="hall-switch">
    ${asking.value
      ? html`<${Question} live=${live} send=${send} close=${close} />`
      : html`<button
          class=${`button ${view.paused ? 'button--primary' : 'button--danger'}`}
          disabled=${!live}
          onClick=${() => (asking.value = true)}
          data-testid=${`hall-${name}`}
        >
          ${say(`supervisor.hall.${name}`)}
        </button>`}
  </section>`;
}

/** Those for which everybody leaves come last, and stand apart. */
function reasons() {
  const all = reasonsFor('close');
  const leave = ({code}) => mustLeave({reason: code});
  return [...all.filter((reason) => !leave(reason)), ...all.filter(leave)];
}

function Pause({live, send, close}) {
  return html`<div class="card hall-switch__ask" role="group" aria-label=${say('supervisor.hall.pause')}>
    <p><b>${say('supervisor.hall.pause.ask')}</b> ${say('supervisor.hall.pause.lead')}</p>
    <p class="services__reasons">
      ${reasons().map(
        ({code, name}) => html`<button
          key=${code}
          class=${`button button--danger ${mustLeave({reason: code}) ? 'hall-switch__leave' : ''}`}
          disabled=${!live}
          onClick=${() => send({reason: code})}
          data-testid=${`hall-reason-${code}`}
        >
          ${nameOf(name)}
        </button>`,
      )}
      <${NotNow} close=${close} />
    </p>
  </div>`;
}

function Resume({live, send, close}) {
  const [ask, yes] = ['ask', 'yes'].map((part) => say(`supervisor.hall.resume.${part}`));
  return html`<${Confirm} title=${say('supervisor.hall.resume')} ask=${ask} yes=${yes} no=${say('staff.cancelChoice')}
    disabled=${!live} testid="hall-resume-yes" onYes=${() => send({})} onNo=${close} />`;
}

function NotNow({close}) {
  return html`<button class="button button--quiet" onClick=${close}>${say('staff.cancelChoice')}</button>`;
}
