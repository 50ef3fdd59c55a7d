/** Taking the last command back, while there is still time: the seconds run down on the button. */
import {html} from 'ui/html.mjs';
import {useNow} from 'ui/components.mjs';
import {now} from 'ui/time.mjs';
import {say} from '../shared/words.mjs';
import {COMMANDS} from './commands.mjs';
import {keyOf} from './keys.mjs';

/** For so long after a command it can be taken back. */
const MOST_SECONDS = 10;

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function UndoButton({desk, view}) {
  useNow();
  const left = view.undo ? Math.ceil((Date.parse(view.undo.until) - now()) / 1000) : 0;
  const seconds = Math.min(left, MOST_SECONDS); // this computer's clock may be a little off
  const possible = desk.can('UNDO') && seconds > 0;
  return html`<button
    class=${`button undo ${possible ? 'undo--possible' : ''}`}
    data-testid="undo"
    aria-keyshortcuts=${keyOf('undo')}
    disabled=${!possible}
    title=${possible ? say('console.undo.what', {command: say(`console.undo.${view.undo.command}`)}) : undefined}
    onClick=${() => COMMANDS.undo.run(desk)}
  >
    ${possible && html`<span class="undo__left" style=${{inlineSize: `${(100 * seconds) / MOST_SECONDS}%`}} aria-hidden="true"></span>`}
    ${say('console.undo')}${possible && html` <span class="undo__seconds">${seconds}</span>`} <kbd aria-hidden="true">${keyOf('undo')}</kbd>
  </button>`;
}
