/** Who is logged in and may not record. */
import {html} from 'ui/html.mjs';
import {logOut, session} from '../staff/session.mjs';
import {say} from '../shared/words.mjs';

export function Forbidden() {
  return html`<main class="login">
    <div class="card login__card" data-testid="forbidden">
      <h1>${say('voice.forbidden.title')}</h1>
      <p>${say('voice.forbidden.lead', {name: session.value.name})}</p>
      <a class="button button--primary" href="/console">${say('staff.toConsole')}</a>
      <button class="button" onClick=${logOut}>${say('voice.forbidden.other')}</button>
    </div>
  </main>`;
}
