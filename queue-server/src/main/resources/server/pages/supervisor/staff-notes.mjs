/** What staff wrote about tickets in the last days: who, when, about which; any of it can be erased here. */
import {html} from 'ui/html.mjs';
import {counterName, hallPath} from '../staff/hall.mjs';
import {press} from '../staff/press.mjs';
import {dateAndTime, say} from '../shared/words.mjs';

/** @param {{list: {keptDays: number, notes: object[]}, refresh: () => void}} props */
export function StaffNotes({list, refresh}) {
  const {keptDays, notes} = list;
  return html`<section class="card report" id="part-notes" tabindex="-1" data-testid="staff-notes">
    <h2 id="staff-notes">${say('supervisor.notes')}</h2>
    <p class="muted">${say('supervisor.notes.lead', {count: keptDays})}</p>
    ${notes.length === 0
      ? html`<p data-testid="staff-notes-empty">${say('supervisor.notes.empty')}</p>`
      : html`<div class="report__scroll" role="region" aria-labelledby="staff-notes" tabindex="0">
          <table class="figures report__table exceptions__table" aria-labelledby="staff-notes">
            <thead>
              <tr>
                ${['time', 'number', 'text', 'by'].map((column) => html`<th key=${column} scope="col" class="words">${say(`supervisor.notes.${column}`)}</th>`)}
                <td></td>
              </tr>
            </thead>
            <tbody>
              ${notes.map((note) => html`<${Row} key=${note.id} note=${note} refresh=${refresh} />`)}
            </tbody>
          </table>
        </div>`}
  </section>`;
}

function Row({note, refresh}) {
  const {id, number, at, staff, staffName, counter, text} = note;
  async function erase() {
    await press(`note-${id}`, hallPath(`/notes/${encodeURIComponent(id)}`), {method: 'DELETE'});
    refresh();
  }
  return html`<tr data-testid=${`staff-note-${id}`}>
    <td class="words">${dateAndTime(at)}</td>
    <th scope="row" class="words"><b>${number}</b></th>
    <td class="words staff-notes__text">${text}</td>
    <td class="words">${[staffName ? `${staffName} (${staff})` : staff, counter && counterName(counter)].filter(Boolean).join(', ')}</td>
    <td>
      <button class="button notices__remove" aria-label=${say('supervisor.notes.eraseName', {number})} onClick=${erase} data-testid=${`staff-note-erase-${id}`}>
        ${say('supervisor.notes.erase')}
      </button>
    </td>
  </tr>`;
}
