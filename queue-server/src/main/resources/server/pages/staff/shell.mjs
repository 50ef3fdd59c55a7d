/** What stands around every staff page: the head, the log-in before it, the line that says it is not live. */
import {html, useEffect, useSignal} from 'ui/html.mjs';
import {Clock} from 'ui/components.mjs';
import {hall, loadHall} from './hall.mjs';
import {LanguageSwitch} from './language.mjs';
import {LogIn} from './login.mjs';
import {LookSwitch} from './look.mjs';
import {logOut, maySupervise, session} from './session.mjs';
import {language, say, sayProblem, zone} from '../shared/words.mjs';

const RETRY_MS = 3000;

/**
 * Shows `Page` to somebody who is logged in, once the hall is known.
 *
 * @param {{page: 'console'|'supervisor', Page: Function}} props
 */
export function StaffPage({page, Page}) {
  const title = say(`${page}.title`);
  useEffect(() => {
    document.title = `${title} · Giliran`;
  }, [title]);
  if (!session.value) {
    return html`<${LogIn} page=${page} />`;
  }
  return html`<${WithHall} key=${session.value.token} Page=${Page} />`;
}

function WithHall({Page}) {
  const problem = useSignal(undefined);
  useEffect(() => {
    let timer;
    const load = async () => {
      problem.value = (await loadHall()).problem;
      timer = problem.value && setTimeout(load, RETRY_MS);
    };
    load();
    return () => clearTimeout(timer);
  }, []);
  if (hall.value) {
    return html`<${Page} />`;
  }
  return html`<main class="waiting-page" role="status">
    ${hall.value === null && html`<p>${say('staff.noHall')}</p>`}
    ${hall.value === undefined && html`<p>${problem.value ? sayProblem(problem.value) : say('loading')}</p>`}
  </main>`;
}

/** The head of a staff page. @param {{title: any, children?: any, other: 'console'|'supervisor'}} props */
export function TopBar({title, children, other}) {
  return html`<header class="topbar">
    <img class="logo" src="/ui/img/logo.svg" alt="Giliran" />
    <div class="topbar__title">${title}</div>
    ${children}
    <div class="topbar__end">
      <${Clock} zone=${zone.value} language=${language.value} />
      ${maySupervise.value && html`<a class="button topbar__button" href="/${other}">${say(TO[other])}</a>`}
      <${LanguageSwitch} />
      <${LookSwitch} />
      <span class="topbar__person" title=${session.value?.staff}>${session.value?.name}</span>
      <button class="button topbar__button" onClick=${logOut} data-testid="logout">${say('staff.logOut')}</button>
    </div>
  </header>`;
}

const TO = {console: 'staff.toConsole', supervisor: 'staff.toSupervisor'};
