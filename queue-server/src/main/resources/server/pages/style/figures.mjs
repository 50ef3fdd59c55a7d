/** Figures: alone, in a table, and drawn. */
import {html} from 'ui/html.mjs';
import {Stat} from 'ui/parts.mjs';
import {say} from '../shared/words.mjs';
import {Spread, WaitBar} from '../supervisor/bars.mjs';
import {Sample} from './sample.mjs';

const ROWS = [
  ['A', 42, '12:40'],
  ['B', 7, '4:05'],
];

export function Table() {
  const [service, waiting, longest] = ['style.col.service', 'supervisor.total.waiting', 'style.col.longest'].map((key) => say(key));
  return html`<div class="guide__samples">
    <${Sample} wide code="table.figures">
      <table class="figures">
        <caption>${say('style.caption')}</caption>
        <thead><tr><th scope="col">${service}</th><th scope="col">${waiting}</th><th scope="col">${longest}</th></tr></thead>
        <tbody>
          ${ROWS.map(
            ([name, count, time]) => html`<tr key=${name}><th scope="row">${name}</th><td>${count}</td><td>${time}</td></tr>`,
          )}
        </tbody>
      </table>
    <//>
  </div>`;
}

export function Charts() {
  const waiting = say('supervisor.total.waiting');
  return html`<div class="guide__samples guide__figures">
    <${Sample} code="Stat">
      <dl><${Stat} label=${waiting} value=${42} /></dl>
    <//>
    <${Sample} code="WaitBar"><${WaitBar} seconds=${900} promisedSeconds=${1800} scale=${2400} label="15:00 / 30:00" /><//>
    <${Sample} code="WaitBar (late)"><${WaitBar} seconds=${2100} promisedSeconds=${1800} scale=${2400} label="35:00 / 30:00" /><//>
    <${Sample} code="Spread"><${Spread} scores=${[1, 2, 6, 12]} label=${say('supervisor.report.scores', {a: 1, b: 2, c: 6, d: 12})} /><//>
  </div>`;
}
