/** Who is at this counter now: the number, and the clocks that run. */
import {html} from 'ui/html.mjs';
import {Letter, PriorityTag, useNow, Words} from 'ui/components.mjs';
import {Stat} from 'ui/parts.mjs';
import {secondsSince, stopwatch} from 'ui/time.mjs';
import {priorityName, reasonName, serviceName, serviceOf} from '../staff/hall.mjs';
import {session} from '../staff/session.mjs';
import {against} from '../shared/promise.mjs';
import {nameOf, say} from '../shared/words.mjs';
import {keyOf} from './keys.mjs';

/** `A-017` is the usual length; `AX-1017` must fit too. */
const LONG_NUMBER = 5;

/** @param {{view: object, onWhy: () => void, onNotes: () => void}} props */
export function Visitor({view, onWhy, onNotes}) {
  const look = `card visitor visitor--${view.current?.state ?? view.state}`;
  return html`<section class=${look} tabindex="-1" aria-label=${say('console.visitor')} data-testid="visitor">
    ${view.current ? html`<${Current} view=${view} onWhy=${onWhy} onNotes=${onNotes} />` : html`<${Nobody} view=${view} />`}
  </section>`;
}

function Current({view, onWhy, onNotes}) {
  const {current} = view;
  const {number, service, priorityClass, reason} = current;
  const long = number.length > LONG_NUMBER ? 'visitor__number--long' : '';
  return html`
    <p class="visitor__state">
      <span class="visitor__status">${statusWords(current)}</span>
      ${priorityClass && html`<${PriorityTag}>${priorityName(priorityClass)}<//>`}
      ${reason.rule === 'STAFF_CHOICE' &&
      html`<span class="tag tag--alert" data-testid="out-of-order">${say('console.outOfOrder')}</span>`}
      ${current.flagged && html`<span class="tag tag--alert" data-testid="flagged">${say('console.flagged')}</span>`}
    </p>
    <div class="visitor__who">
      <p class=${`number visitor__number ${long}`} data-testid="current-number">${number}</p>
      <${Clocks} current=${current} />
    </div>
    <div class="visitor__service">
      <${Letter} prefix=${serviceOf(service)?.prefix ?? number[0]} />
      ${current.steps.length > 1
        ? html`<${Steps} steps=${current.steps} />`
        : html`<span><${Words} text=${serviceName(service)} /></span>`}
      <button class="button button--quiet visitor__why-button visitor__notes" aria-keyshortcuts=${keyOf('notes')} onClick=${onNotes} data-testid="notes">
        ${say('console.notes')} <kbd aria-hidden="true">${keyOf('notes')}</kbd>
      </button>
    </div>
    <p class="visitor__why">
      <span class="visitor__why-text" data-testid="why-text">${nameOf(reason.text)}</span>
      <button class="button button--quiet visitor__why-button" onClick=${onWhy} data-testid="why">
        ${say('console.why')}
      </button>
    </p>
    <${NewestNote} notes=${current.notes} onNotes=${onNotes} />
  `;
}

/** What a colleague wrote last, in one line; the rest stands at the side. */
function NewestNote({notes, onNotes}) {
  const newest = notes.at(-1);
  return (
    newest &&
    html`<button class="visitor__note" onClick=${onNotes} data-testid="newest-note">
      <b>${newest.staffName ?? newest.staff}:</b> <span class="visitor__note-text">${newest.text}</span>
      ${notes.length > 1 && html`<span class="visitor__note-more">${say('console.notes.more', {count: notes.length - 1})}</span>`}
    </button>`
  );
}

/** The way of a visit of more than one step; which is done is said in words for those who do not see it. */
function Steps({steps}) {
  return html`<ol class="steps" aria-label=${say('console.steps.way')} data-testid="way">
    ${steps.map(
      ({service, state}, at) => html`<li key=${at} class=${`steps__one steps__one--${state}`} data-state=${state}>
        ${serviceName(service)}<span class="visually-hidden"> (${say(`console.steps.${state}`)})</span>
      </li>`,
    )}
  </ol>`;
}

function statusWords({state, calls}) {
  if (state === 'BEING_SERVED') {
    return say('console.serving');
  }
  return calls > 1 ? say('console.calledAgain', {count: calls}) : say('console.called');
}

/** What happens to a closing counter when its visitor is finished. */
export function closingWords({pauseReason}) {
  return pauseReason
    ? say('console.closing.pause', {reason: reasonName('pause', pauseReason)})
    : say('console.closing.close');
}

function Clocks({current}) {
  useNow();
  const {issuedAt, calledAt, startedAt, service} = current;
  const waited = Math.max(0, Math.round((Date.parse(calledAt) - Date.parse(issuedAt)) / 1000));
  const running = secondsSince(startedAt ?? calledAt);
  const norm = startedAt && serviceOf(service)?.serveMinutes;
  const level = against(running, norm);
  return html`<dl class="visitor__clocks">
    <${Stat} label=${say('console.waited')} value=${stopwatch(waited)} />
    <${Stat}
      label=${say(startedAt ? 'console.sinceStarted' : 'console.sinceCalled')}
      value=${stopwatch(running)}
      level=${level}
      note=${level !== 'none' && say(`console.norm.${level}`, {minutes: norm})}
      testid="running-clock"
    />
  </dl>`;
}

/** What is said while nobody is at the counter, by the counter's state: title and lead. */
const NOBODY = {
  OPEN: ({lineLength}) => [say('console.idle.title'), waitingWords(lineLength)],
  PAUSED: ({pauseReason}, counter) => [
    say('console.paused.title', {counter}),
    say('console.paused.lead', {reason: reasonName('pause', pauseReason)}),
  ],
  CLOSED: (_, counter) => [say('console.closed.title', {counter}), say('console.closed.lead')],
  CLOSING: (view) => [say('console.idle.title'), closingWords(view)],
};

function waitingWords(count) {
  return count ? say('console.idle.waiting', {count}) : say('console.idle.nobody');
}

function Nobody({view}) {
  const counter = nameOf(view.counterName);
  const [title, lead] = NOBODY[view.state](view, counter);
  const taken = view.staff && view.staff !== session.value.staff;
  return html`<div class="visitor__nobody">
    <p class="visitor__title">${title}</p>
    <p class="muted">${lead}</p>
    ${taken && html`<p class="banner banner--warn">${say('console.takenBy', {staff: view.staffName ?? view.staff})}</p>`}
  </div>`;
}
