/** Who came and who was served, hour by hour. */
import {html} from 'ui/html.mjs';
import {Columns} from 'ui/chart.mjs';
import {clockTime, say} from '../shared/words.mjs';
import {wholeDay} from './whole-day.mjs';

const HOUR_MS = 3_600_000;

/** @param {{today: {hours?: object[], opening?: object, away: boolean}}} props */
export function Hours({today}) {
  const {hours, opening, away} = today;
  const day = hours && wholeDay(hours, opening);
  return html`<section class="card hours" id="part-hours" tabindex="-1" data-testid="hours">
    <h2>${say('supervisor.hours')}</h2>
    ${away && html`<p class="muted" data-testid="hours-away">${say('supervisor.hours.away')}</p>`}
    ${!hours && !away && html`<p class="muted">${say('loading')}</p>`}
    ${hours?.length === 0 && html`<p class="muted">${say('supervisor.hours.empty')}</p>`}
    ${day?.length > 0 &&
    html`<${Columns}
      caption=${say('supervisor.hours')}
      slotName=${say('supervisor.hours.hour')}
      names=${[say('supervisor.hours.arrived'), say('supervisor.hours.served')]}
      slots=${day.map(slot)}
    />`}
  </section>`;
}

function slot({from, arrived, served}) {
  const until = new Date(Date.parse(from) + HOUR_MS).toISOString();
  return {name: clockTime(from), title: `${clockTime(from)}–${clockTime(until)}`, values: [arrived, served]};
}
