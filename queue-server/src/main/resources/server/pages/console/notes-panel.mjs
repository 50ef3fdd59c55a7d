/** What staff wrote about a ticket for each other, and one line more. Free text: it is kept for some days only, and erasable. */
import {html, useSignal} from 'ui/html.mjs';
import {counterName, hall, hallPath} from '../staff/hall.mjs';
import {maySupervise, session} from '../staff/session.mjs';
import {clockTime, say} from '../shared/words.mjs';

/** As the server limits it. */
const LONGEST = 200;

/** @param {{desk: import('./desk.mjs').Desk, view: object, ticket: object, done: () => void}} props */
export function NotesPanel({desk, view, ticket, done}) {
  const now = [view.current, ...view.line].find((one) => one?.id === ticket.id);
  const {number, notes} = now ?? ticket;
  return html`
    <h2>${say('console.notes.title', {number})}</h2>
    <p class="muted">${say('console.notes.lead', {count: hall.value.notesDays})}</p>
    ${notes.length > 0 &&
    html`<ul class="notes" data-testid="note-list">
      ${notes.map((note) => html`<${Note} key=${note.id} desk=${desk} note=${note} erasable=${now !== undefined} />`)}
    </ul>`}
    ${now
      ? html`<${Write} desk=${desk} view=${view} ticket=${ticket} />`
      : html`<p class="banner banner--warn"><span>${say('console.notes.gone', {number})}</span></p>`}
    <button class="button button--quiet" onClick=${done}>${say('staff.close')}</button>
  `;
}

function Note({desk, note, erasable}) {
  const {id, staff, staffName, counter, at, text} = note;
  const own = staff === session.value.staff || maySupervise.value;
  const erase = () => desk.send('erase-note', hallPath(`/notes/${encodeURIComponent(id)}`), undefined, 'DELETE');
  return html`<li class="notes__one" data-testid=${`staff-note-${id}`}>
    <p class="notes__text">${text}</p>
    <p class="notes__by muted">
      ${[staffName ?? staff, counter && counterName(counter), clockTime(at)].filter(Boolean).join(' · ')}
      ${own &&
      erasable &&
      html`<button class="button button--quiet notes__erase" disabled=${!desk.link.value.live} onClick=${erase} data-testid=${`note-erase-${id}`}>
        ${say('console.notes.erase')}
      </button>`}
    </p>
  </li>`;
}

function Write({desk, view, ticket}) {
  const text = useSignal('');
  const line = text.value.trim().replace(/\s+/g, ' ');
  async function send(event) {
    event.preventDefault();
    if (line) {
      const answer = await desk.send('note', hallPath(`/tickets/${encodeURIComponent(ticket.id)}/notes`), {text: line, counter: view.counter});
      if (answer && !answer.problem) {
        text.value = '';
      }
    }
  }
  return html`<form class="assist" onSubmit=${send}>
    <label class="field">
      ${say('console.notes.text')}
      <textarea
        rows="2"
        maxlength=${LONGEST}
        value=${text.value}
        onInput=${({currentTarget}) => (text.value = currentTarget.value)}
        data-testid="note-write"
      />
    </label>
    <button class="button button--primary" disabled=${!line || !desk.link.value.live} data-testid="note-keep">
      ${say('console.notes.send')}
    </button>
  </form>`;
}
