/** Nobody gets a number now, because the server's disk is nearly full: whoever has one is called all the same. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {t} from './state.mjs';

export function NoNumbers() {
  return html`<div class="message" role="alert" data-testid="no-numbers">
    <${Icon} name="warning" />
    <h2>${t('noNumbers')}</h2>
    <p>${t('noNumbers.staff')}</p>
    <p>${t('noNumbers.called')}</p>
  </div>`;
}
