/** The look of the staff pages, chosen in their head: as the machine has it, light, dark, or in high contrast. */
import {html, signal} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {say} from '../shared/words.mjs';

const ICONS = {auto: 'screen', light: 'sun', dark: 'moon', high: 'contrast'};

/** `look.js` has set it before the page was painted. */
const look = signal(giliran.look.now());
giliran.look.watch((next) => (look.value = next));

/** A button that says which look there is, and takes the next one. */
export function LookSwitch() {
  const words = say('staff.look', {look: say(`staff.look.${look.value}`)});
  return html`<button
    type="button"
    class="button topbar__button topbar__look"
    title=${words}
    onClick=${() => giliran.look.choose(giliran.look.after(look.value))}
    data-testid="look"
    data-look=${look.value}
  >
    <${Icon} name=${ICONS[look.value]} />
    <span class="visually-hidden">${words}</span>
  </button>`;
}
