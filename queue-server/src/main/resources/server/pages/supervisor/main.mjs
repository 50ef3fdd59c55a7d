/** The supervisor's page: the hall now, and the figures of today. The address says which (`#today`). */
import {html, render, signal} from 'ui/html.mjs';
import {session, maySupervise, logOut} from '../staff/session.mjs';
import {StaffPage, TopBar} from '../staff/shell.mjs';
import {loadWords, say} from '../shared/words.mjs';
import {Now} from './now.mjs';
import {Found, SearchField} from './search.mjs';
import {Today} from './today.mjs';

const VIEWS = {now: Now, today: Today};

const shown = signal(viewInAddress());
addEventListener('hashchange', () => (shown.value = viewInAddress()));

function viewInAddress() {
  return location.hash === '#today' ? 'today' : 'now';
}

function Supervisor() {
  if (!maySupervise.value) {
    return html`<${Forbidden} />`;
  }
  const View = VIEWS[shown.value];
  return html`
    <${TopBar} title=${say('supervisor.title')} other="console"><${Views} /><${SearchField} /><//>
    <${Found} />
    <${View} />
  `;
}

function Views() {
  return html`<nav class="views" aria-label=${say('supervisor.title')}>
    ${Object.keys(VIEWS).map(
      (name) => html`<a
        key=${name}
        class="views__one"
        href=${`#${name}`}
        aria-current=${shown.value === name ? 'page' : undefined}
        data-testid=${`view-${name}`}
      >
        ${say(`supervisor.${name}`)}
      </a>`,
    )}
  </nav>`;
}

function Forbidden() {
  return html`<main class="login">
    <div class="card login__card" data-testid="forbidden">
      <h1>${say('supervisor.forbidden.title')}</h1>
      <p>${say('supervisor.forbidden.lead', {name: session.value.name})}</p>
      <a class="button button--primary" href="/console">${say('supervisor.forbidden.console')}</a>
      <button class="button" onClick=${logOut}>${say('supervisor.forbidden.other')}</button>
    </div>
  </main>`;
}

await loadWords('staffcommon', 'login', 'supervisor');
render(html`<${StaffPage} page="supervisor" Page=${Supervisor} />`, document.body);
