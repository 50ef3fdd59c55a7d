/** How it goes, in three steps, and where to find a person. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {screen, t, takesCodes} from './state.mjs';
import {shape} from './panel.mjs';

export function Help() {
  return html`<h2 class="question">${t('help.title')}</h2>
    <ol class="steps">
      ${[1, 2, 3].map((step) => html`<li><b class="letter" aria-hidden="true">${step}</b><span>${t(`help.${step}`)}</span></li>`)}
    </ol>
    <p class="steps__person"><${Icon} name="people" /><span>${t('help.person')}</span></p>`;
}

/** On a compact panel, whose first screen has no room for it: the way to a paper by its code. */
export function HelpFoot() {
  return (
    shape.value === 'compact' &&
    takesCodes.value &&
    html`<button class="touch touch--wide" data-testid="code" onClick=${() => (screen.value = {name: 'code'})}>
      <${Icon} name="printer" /><span>${t('code.have')}</span>
    </button>`
  );
}
