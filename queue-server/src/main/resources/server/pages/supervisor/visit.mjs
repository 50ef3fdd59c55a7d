/** How one number stands and why: what its visitor may ask a supervisor. */
import {html, useEffect, useRef, useSignal} from 'ui/html.mjs';
import {PriorityTag} from 'ui/components.mjs';
import {now} from 'ui/time.mjs';
import {clockTime, nameOf, say, sayProblem} from '../shared/words.mjs';
import {hallPath} from '../staff/hall.mjs';
import {api} from '../staff/session.mjs';

const MINUTE_MS = 60_000;
/** Between two looks at a number that is shown. */
const AGAIN_MS = 5000;
const LETTERS_MOST = 12;

export function FindVisit() {
  const typed = useSignal('');
  const asked = useSignal('');
  const found = useSignal(undefined);
  const box = useRef();
  useEffect(() => {
    if (!asked.value) {
      return undefined;
    }
    let stale = false;
    const look = async () => {
      const answer = await api.get(hallPath(`/visits/${encodeURIComponent(asked.peek())}`));
      if (!stale) {
        found.value = answer;
      }
    };
    look();
    const again = () => !document.hidden && mayChange(found.peek()) && look();
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      stale = true;
      clearInterval(timer);
    };
  }, [asked.value]);
  const find = (event) => {
    event.preventDefault();
    found.value = undefined;
    asked.value = typed.value.trim();
  };
  const close = () => {
    asked.value = '';
    typed.value = '';
    found.value = undefined;
    box.current.focus();
  };
  return html`<section class="card visit" aria-labelledby="visit-title" data-testid="visit"
    onKeyDown=${({key}) => key === 'Escape' && close()}>
    <form class="visit__form" onSubmit=${find} role="search">
      <label class="visit__label" for="visit-number">
        <h2 id="visit-title">${say('supervisor.visit')}</h2>
        <span class="muted">${say('supervisor.visit.lead')}</span>
      </label>
      <input id="visit-number" class="visit__number" ref=${box} value=${typed.value} maxlength=${LETTERS_MOST} placeholder="B-012"
        autocomplete="off" autocapitalize="characters" spellcheck=${false} required
        onInput=${({currentTarget}) => (typed.value = currentTarget.value)} data-testid="visit-number" />
      <button class="button" data-testid="visit-find">${say('supervisor.visit.find')}</button>
    </form>
    <div role="status" data-testid="visit-answer">
      ${asked.value && !found.value && html`<p class="muted">${say('loading')}</p>`}
      ${asked.value && found.value && html`<${Answer} ...${found.value} asked=${asked.value} />`}
    </div>
    ${asked.value && html`<button class="button visit__close" onClick=${close} data-testid="visit-close">${say('supervisor.visit.close')}</button>`}
  </section>`;
}

/** A number that nobody took stays unknown; a server that did not answer may do so the next time. */
const mayChange = (answer) => !(answer?.status >= 400 && answer.status < 500);

function Answer({body, problem, asked}) {
  if (problem) {
    return html`<p data-testid="visit-problem">${trouble(problem, asked)}</p>`;
  }
  const {ticket, why, priorityClassName, issuedAt} = body;
  return html`<div class="visit__found" data-testid="visit-found">
    <p class="visit__head">
      <b class="number visit__of">${ticket.number}</b>
      <span><b data-testid="visit-state">${stateWords(ticket)}</b>${' '}
        <span class="muted">${nameOf(ticket.serviceName)}</span>${' '}
        ${priorityClassName && html`<${PriorityTag}>${nameOf(priorityClassName)}<//>`}</span>
    </p>
    <p class="muted">${takenWords(ticket, issuedAt)}</p>
    ${ticket.state === 'WAITING' && html`<${Before} ahead=${ticket.ahead} before=${why.before} />`}
    ${why.call && html`<p data-testid="visit-call">${nameOf(why.call.text)}</p>`}
    ${why.passed &&
    html`<p>${nameOf(why.passed.text)}</p>
      <ul class="visit__list" data-testid="visit-passed">${why.passed.by.map(({text}) => html`<li>${nameOf(text)}</li>`)}</ul>`}
    <p class="muted visit__rules">${nameOf(why.rules)}</p>
  </div>`;
}

function Before({ahead, before}) {
  return html`<p>${ahead === 0 ? say('supervisor.visit.first') : `${say('supervisor.visit.next', {count: ahead})}:`}</p>
    <ul class="visit__list" data-testid="visit-before">${before.map(({text}) => html`<li>${nameOf(text)}</li>`)}</ul>`;
}

function trouble(problem, asked) {
  if (problem.code === 'UNKNOWN_TICKET') {
    return say('supervisor.visit.unknown', {number: asked.toUpperCase()});
  }
  return problem.code === 'OUT_OF_RANGE' ? say('supervisor.visit.unreadable') : sayProblem(problem);
}

function stateWords({state, counterName, until}) {
  return say(`supervisor.visit.${state}`, {counter: counterName ? nameOf(counterName) : '', time: until ? clockTime(until) : ''});
}

function takenWords({state}, issuedAt) {
  const time = clockTime(issuedAt);
  const minutes = Math.floor((now() - Date.parse(issuedAt)) / MINUTE_MS);
  return state === 'WAITING' ? say('supervisor.visit.since', {time, minutes}) : say('supervisor.visit.taken', {time});
}
