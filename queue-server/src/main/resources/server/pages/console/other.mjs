/** What else can be done with a ticket of the line. */
import {html} from 'ui/html.mjs';
import {say} from '../shared/words.mjs';

/** @param {{desk: import('./desk.mjs').Desk, ticket: object, modes: string[]}} props */
export function Other({desk, ticket, modes}) {
  return html`<div class="other">
    <h3 class="other__title muted">${say('console.other')}</h3>
    ${modes.map(
      (mode) => html`<button
        key=${mode}
        class="button"
        disabled=${!desk.link.value.live}
        onClick=${() => (desk.panel.value = {mode, ticket})}
        data-testid=${`ticket-${mode}`}
      >
        ${say(`console.${mode}`)}
      </button>`,
    )}
  </div>`;
}
