/** What a visitor can do with his own ticket: say that he is late, or give it up. Each is asked once more. */
import {html, signal} from 'ui/html.mjs';
import {Api, newKey} from 'ui/api.mjs';
import {say, sayProblem} from '../shared/words.mjs';

const api = new Api();

const path = `/api/tickets/${encodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1))}`;

/** Which command is being asked about: `{name, key}`; one key for all tries of one decision. */
const asked = signal(undefined);
const sending = signal(false);
const problem = signal(undefined);

/** @param {{view: object}} props a `TicketStatus` */
export function OwnCommands({view}) {
  const possible = [view.mayBeLate && 'late', view.mayCancel && 'cancel'].filter(Boolean);
  const name = possible.find((one) => one === asked.value?.name);
  return html`<div class="own">
    ${problem.value && html`<p class="banner banner--alert" role="alert" data-testid="refusal">${sayProblem(problem.value)}</p>`}
    ${name ? html`<${Asking} name=${name} />` : html`<${Offers} names=${possible} />`}
  </div>`;
}

function Offers({names}) {
  return html`<div class="own__offers">
    ${names.map(
      (name) => html`<button key=${name} class="button" onClick=${() => ask(name)} data-testid=${`own-${name}`}>
        ${say(`phone.${name}`)}
      </button>`,
    )}
  </div>`;
}

function ask(name) {
  problem.value = undefined;
  asked.value = {name, key: newKey()};
}

function Asking({name}) {
  return html`<div class="card own__ask" role="group" aria-label=${say(`phone.${name}`)}>
    <p>${say(`phone.${name}.ask`)}</p>
    <button
      class=${`button ${name === 'cancel' ? 'button--danger' : 'button--primary'}`}
      disabled=${sending.value}
      onClick=${send}
      data-testid="own-yes"
    >
      ${say(`phone.${name}.yes`)}
    </button>
    <button class="button button--quiet" disabled=${sending.value} onClick=${() => (asked.value = undefined)} data-testid="own-no">
      ${say('phone.no')}
    </button>
  </div>`;
}

/** The page watches the ticket, so what was done shows by itself. */
async function send() {
  sending.value = true;
  const {name, key} = asked.value;
  const answer = await api.post(`${path}/${name}`, {}, {key});
  sending.value = false;
  problem.value = answer.problem;
  if (!answer.problem || answer.problem.status === 409) {
    asked.value = undefined;
  }
}
