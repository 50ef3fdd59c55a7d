/** How it goes, in three steps, and where to find a person. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {t} from './state.mjs';

export function Help() {
  return html`<h2 class="question">${t('help.title')}</h2>
    <ol class="steps">
      ${[1, 2, 3].map((step) => html`<li><b class="letter" aria-hidden="true">${step}</b><span>${t(`help.${step}`)}</span></li>`)}
    </ol>
    <p class="steps__person"><${Icon} name="people" /><span>${t('help.person')}</span></p>`;
}
