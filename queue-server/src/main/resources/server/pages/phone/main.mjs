/** The page of one ticket on its owner's phone, at `/t/<token>`. No log-in, no app: a page that stays open and changes. */
import {html, render, useEffect, useMemo} from 'ui/html.mjs';
import {watch} from 'ui/poll.mjs';
import {LANGUAGES} from 'ui/texts.mjs';
import {HallPaused} from '../shared/hall-paused.mjs';
import {NotLive} from '../shared/not-live.mjs';
import {language, loadWords, nameOf, preferLanguage, say, switchLanguage, zone} from '../shared/words.mjs';
import {NotFound, TicketState} from './states.mjs';
import {alertOnCall} from './alert.mjs';

/** A phone waits longer between two tries than a screen in the hall: there are many, and each pays for its data. */
const LONGEST_PAUSE_MS = 8000;

const token = location.pathname.split('/').filter(Boolean).at(-1);
const path = `/api/tickets/${encodeURIComponent(token)}`;

function Phone() {
  const watched = useMemo(() => watch(path, {longestPauseMs: LONGEST_PAUSE_MS}), []);
  useEffect(() => {
    const quiet = alertOnCall(watched.view);
    return () => {
      quiet();
      watched.stop();
    };
  }, [watched]);
  const view = watched.view.value;
  const gone = watched.problem.value?.status === 404;
  zone.value = view?.timeZone ?? zone.value;
  useEffect(() => {
    if (gone) {
      watched.stop();
    }
  }, [gone]);
  const title = say('phone.title');
  useEffect(() => {
    document.title = `${view ? `${view.number} · ` : ''}${title} · Giliran`;
  }, [title, view?.number]);
  return html`
    <header class="phone__head">
      <img class="phone__logo" src="/ui/img/logo.svg" alt="" />
      <p class="phone__hall">${nameOf(view?.hallName) || 'Giliran'}</p>
      <button class="button phone__language" onClick=${switchLanguage} lang=${otherLanguage()} data-testid="language">
        ${say('language.switch')}
      </button>
    </header>
    ${!gone && html`<${HallPaused} paused=${view?.paused} />`}
    ${!gone && html`<${NotLive} link=${watched.link.value} textKey="phone.notLive" />`}
    <main class="phone__main"><${Body} view=${view} gone=${gone} /></main>
  `;
}

function Body({view, gone}) {
  if (gone) {
    return html`<${NotFound} />`;
  }
  return view
    ? html`<${TicketState} view=${view} />`
    : html`<p class="phone__wait" role="status">${say('phone.loading')}</p>`;
}

function otherLanguage() {
  return LANGUAGES.find((other) => other !== language.value);
}

preferLanguage(navigator.languages);
await loadWords('phone');
render(html`<${Phone} />`, document.body);
