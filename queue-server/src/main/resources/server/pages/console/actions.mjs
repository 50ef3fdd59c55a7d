/** The buttons of the console. Their places never change, so that a hand learns them; `may` says which of them work. */
import {html} from 'ui/html.mjs';
import {pending} from '../staff/press.mjs';
import {say} from '../shared/words.mjs';
import {COMMANDS} from './commands.mjs';
import {keyOf} from './keys.mjs';
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
  const called = view.current?.state === 'CALLED';
  return html`<div class="actions" role="group" aria-busy=${pending.value !== undefined}>
    <${NextButton} desk=${desk} view=${view} />
    <div class="actions__row">
      ${button('recall')} ${button('start', called ? 'button--strong' : '')} ${button('finish')}
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

function NextButton({desk, view}) {
  return html`<button
    class="button button--primary button--big actions__next"
    data-testid="call-next"
    aria-keyshortcuts=${keyOf('next')}
    aria-describedby="next-note"
    disabled=${!desk.can('CALL')}
    onClick=${() => COMMANDS.next.run(desk)}
  >
    <span class="actions__label">${say('console.next')} <kbd aria-hidden="true">${keyOf('next')}</kbd></span>
    <span class="actions__note" id="next-note">${nextNote(view)}</span>
  </button>`;
}

function nextNote(view) {
  const {state, current, lineLength} = view;
  if (pending.value?.name === 'next') {
    return say('staff.sending');
  }
  if (state === 'CLOSING') {
    return closingWords(view);
  }
  if (current?.state === 'CALLED') {
    return say('console.next.blocked', {number: current.number});
  }
  const waiting = lineLength ? say('console.next.waiting', {count: lineLength}) : say('console.next.nobody');
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
