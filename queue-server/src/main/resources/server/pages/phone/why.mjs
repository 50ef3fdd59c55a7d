/** Why it is one's turn, or not yet: asked for, so that nobody pays for data that he does not read. */
import {html, useEffect, useSignal} from 'ui/html.mjs';
import {Api} from 'ui/api.mjs';
import {nameOf, say} from '../shared/words.mjs';

const api = new Api();

const path = `/api/tickets/${encodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1))}/why`;

/** @param {{view: object}} props a `TicketStatus`; the reason is read anew whenever it changes */
export function Why({view}) {
  const open = useSignal(false);
  const why = useSignal(undefined);
  useEffect(() => {
    if (open.value) {
      api.get(path).then(({body}) => (why.value = body ?? why.value));
    }
  }, [open.value, view.version]);
  return html`<details class="why" onToggle=${({currentTarget}) => (open.value = currentTarget.open)}>
    <summary data-testid="why">${say('phone.why')}</summary>
    <div class="card why__body" data-testid="why-text">
      ${why.value ? html`<${Answer} why=${why.value} />` : html`<p class="muted">${say('phone.why.loading')}</p>`}
    </div>
  </details>`;
}

function Answer({why}) {
  const {call, passed, before, rules, state} = why;
  return html`
    ${call && html`<h2>${say('phone.why.call')}</h2><p>${nameOf(call.text)}</p>`}
    ${passed && html`<${Passed} passed=${passed} />`}
    ${state === 'WAITING' && html`<${Before} before=${before} />`}
    <h2>${say('phone.why.rules')}</h2>
    <p>${nameOf(rules)}</p>
  `;
}

/** Who came later and was called all the same; by what is not known to whoever was away meanwhile. */
function Passed({passed}) {
  const {text, by} = passed;
  return html`<h2>${say('phone.why.passed')}</h2>
    <p data-testid="passed">${nameOf(text)}</p>
    <${Rules} entries=${by} />`;
}

function Rules({entries}) {
  return (
    entries.length > 0 &&
    html`<ul class="why__before">
      ${entries.map(({rule, text}) => html`<li key=${rule} data-testid=${`rule-${rule}`}>${nameOf(text)}</li>`)}
    </ul>`
  );
}

function Before({before}) {
  if (before.length === 0) {
    return html`<p>${say('phone.why.none')}</p>`;
  }
  return html`<h2>${say('phone.why.before')}</h2>
    <${Rules} entries=${before} />`;
}
