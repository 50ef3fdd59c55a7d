/** The buttons of the console. Their places never change, so that a hand learns them; `may` says which of them work. */
import {html} from 'ui/html.mjs';
import {pending} from '../staff/press.mjs';
import {say} from '../shared/words.mjs';
import {COMMANDS, takeStep} from './commands.mjs';
import {keyOf} from './keys.mjs';
import {mustLeave} from '../shared/hall-paused.mjs';
import {held} from './pedal.mjs';
import {moment, stepOf} from './step.mjs';
import {UndoButton} from './undo.mjs';
import {closingWords} from './visitor.mjs';

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function Actions({desk, view}) {
  const button = (name, kind = '') => html`<${CommandButton} desk=${desk} name=${name} kind=${kind} />`;
  if (view.state === 'CLOSED' || (view.state === 'PAUSED' && !view.current)) {
    return html`<div class="actions">
      <${OpenButton} desk=${desk} view=${view} />
      ${view.undo && html`<div class="actions__row actions__row--small"><${UndoButton} desk=${desk} view=${view} /></div>`}
    </div>`;
  }
  return html`<div class="actions" role="group" aria-busy=${pending.value !== undefined}>
    <${StepButton} desk=${desk} view=${view} />
    <div class="actions__row">
      ${button('recall')} ${button('start')} ${button('finish')}
    </div>
    <div class="actions__row actions__row--small">
      ${button('missed')} ${button('release')} ${button('cancel', 'button--danger')}
    </div>
    <div class="actions__row actions__row--small actions__row--four">
      ${button('park')} ${button('transfer')} ${button('steps')} <${UndoButton} desk=${desk} view=${view} />
    </div>
  </div>`;
}

function OpenButton({desk, view}) {
  return html`<button
    class="button button--primary button--big actions__next"
    data-testid="open-counter"
    disabled=${!desk.can('OPEN')}
    onClick=${() => COMMANDS.open.run(desk)}
  >
    ${say(view.state === 'PAUSED' ? 'console.reopen' : 'console.open')}
  </button>`;
}

/** The big button: the next step, in its words. Its place and its hook stay, whichever step it is. */
function StepButton({desk, view}) {
  const step = stepOf(view);
  return html`<button
    class="button button--primary button--big actions__next"
    data-testid="call-next"
    data-step=${step}
    aria-keyshortcuts=${keyOf('step')}
    aria-describedby="next-note"
    disabled=${!desk.can(COMMANDS[step].needs)}
    onClick=${() => takeStep(desk)}
  >
    <span class="actions__label">${stepWords(step, view)} <kbd aria-hidden="true">${keyOf('step')}</kbd></span>
    <span class="actions__note" id="next-note">${stepNote(desk, step, view)}</span>
  </button>`;
}

function stepWords(step, {current}) {
  const words = current && step === 'next' ? 'finishNext' : step;
  return say(`console.step.${words}`, {number: current?.number});
}

function stepNote(desk, step, view) {
  if (pending.value?.name === step) {
    return say('staff.sending');
  }
  if (held.value && view.current) {
    return say('console.pedal.holding', {number: view.current.number});
  }
  if (desk.pressedAgain.value === moment(view)) {
    return say('console.step.again');
  }
  if (view.state === 'CLOSING') {
    return closingWords(view);
  }
  if (step === 'start' && !mustLeave(view.paused)) {
    return say('console.step.start.note', {recall: keyOf('recall'), missed: keyOf('missed')});
  }
  return waitingNote(view);
}

function waitingNote({current, lineLength, paused}) {
  if (paused) {
    return say('problem.HALL_PAUSED');
  }
  if (!lineLength) {
    return say(current ? 'console.idle.nobody' : 'console.next.nobody');
  }
  const waiting = say('console.next.waiting', {count: lineLength});
  return current ? `${say('console.next.finishes', {number: current.number})} · ${waiting}` : waiting;
}

function CommandButton({desk, name, kind}) {
  const {needs, run} = COMMANDS[name];
  return html`<button
    class=${`button ${kind}`}
    data-testid=${name}
    aria-keyshortcuts=${keyOf(name)}
    disabled=${!desk.can(needs)}
    onClick=${() => run(desk)}
  >
    ${say(`console.${name}`)} <kbd aria-hidden="true">${keyOf(name)}</kbd>
  </button>`;
}
