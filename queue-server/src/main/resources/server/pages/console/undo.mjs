/** Taking the last command back, while there is still time: the seconds run down on the button. */
import {html} from 'ui/html.mjs';
import {useNow} from 'ui/components.mjs';
import {Undo} from 'ui/parts.mjs';
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
  return html`<${Undo}
    label=${say('console.undo')}
    seconds=${possible ? seconds : 0}
    most=${MOST_SECONDS}
    shortcut=${keyOf('undo')}
    title=${possible ? say('console.undo.what', {command: say(`console.undo.${view.undo.command}`)}) : undefined}
    onClick=${() => COMMANDS.undo.run(desk)}
  />`;
}
