/** The log-in of staff: what a staff page shows while nobody is logged in. */
import {html, useSignal} from 'ui/html.mjs';
import {LanguageSwitch} from './language.mjs';
import {LookSwitch} from './look.mjs';
import {ended, logIn} from './session.mjs';
import {say, sayProblem} from '../shared/words.mjs';

/** @param {{page: 'console'|'supervisor'}} props which page waits behind it */
export function LogIn({page}) {
  const problem = useSignal(undefined);
  const sending = useSignal(false);
  async function send(event) {
    event.preventDefault();
    if (sending.value) {
      return;
    }
    const form = event.currentTarget;
    sending.value = true;
    const answer = await logIn(form.username.value.trim(), form.password.value);
    sending.value = false;
    problem.value = answer.problem;
    if (answer.problem) {
      form.password.value = '';
      form.password.focus();
    }
  }
  return html`<main class="login">
    <div class="card login__card">
      <header class="login__head">
        <img class="login__logo" src="/ui/img/logo.svg" alt="" />
        <p class="login__product">Giliran</p>
        <${LanguageSwitch} />
        <${LookSwitch} />
      </header>
      <h1>${say('login.title')}</h1>
      <p class="muted">${say(`login.page.${page}`)}. ${say('login.lead')}</p>
      <form class="login__form" onSubmit=${send}>
        <${Message} problem=${problem.value} />
        <${Field} name="username" autocomplete="username" />
        <${Field} name="password" type="password" autocomplete="current-password" invalid=${problem.value?.status === 401} />
        <button class="button button--primary button--big" data-testid="login" disabled=${sending.value}>
          ${say(sending.value ? 'login.sending' : 'login.send')}
        </button>
      </form>
    </div>
  </main>`;
}

function Field({name, invalid = false, type = 'text', autocomplete}) {
  return html`<label class="field">
    ${say(`login.${name}`)}
    <input
      name=${name}
      type=${type}
      autocomplete=${autocomplete}
      autocapitalize="none"
      spellcheck=${false}
      required
      autofocus=${name === 'username'}
      aria-invalid=${invalid}
      aria-describedby="login-message"
      data-testid=${name}
    />
  </label>`;
}

function Message({problem}) {
  return html`<div id="login-message" role="alert">
    ${problem && html`<p class="banner banner--alert" data-testid="login-problem">${words(problem)}</p>`}
    ${!problem && ended.value && html`<p class="banner">${say('login.ended')}</p>`}
  </div>`;
}

const WORDS_BY_STATUS = {0: 'login.unreachable', 401: 'login.wrong', 429: 'login.tooMany'};

function words(problem) {
  const key = problem.code !== 'TOO_MANY_REQUESTS' && WORDS_BY_STATUS[problem.status];
  return key ? say(key) : sayProblem(problem);
}
