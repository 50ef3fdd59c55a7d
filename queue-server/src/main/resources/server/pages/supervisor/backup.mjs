/** The copies of the hall: when the last good one was made, and what is wrong with them. */
import {html} from 'ui/html.mjs';
import {dateAndTime, say} from '../shared/words.mjs';

/** Nothing is shown where the server makes none. @param {{backup: {lastAt?: string}|undefined}} props */
export function LastBackup({backup}) {
  return backup && html`<p class="muted" data-testid="last-backup">${lastWords(backup)}</p>`;
}

/** What is wrong, then which copy there is. */
export function backupTrouble(backup) {
  return `${say(`supervisor.backup.${backup.trouble}`)} ${lastWords(backup)}`;
}

function lastWords({lastAt}) {
  return lastAt ? say('supervisor.backup.last', {time: dateAndTime(lastAt)}) : say('supervisor.backup.none');
}
