/**
 * What staff did past the order of the line today: numbers called before their turn, put first, given another class or an
 * appointment, sent on in their place, given up at once; what was done by hand; and what came that kiosks gave without the server and somebody should look at.
 */
import {html} from 'ui/html.mjs';
import {Words} from 'ui/components.mjs';
import {counterName, priorityName} from '../staff/hall.mjs';
import {clockTime, nameOf, say, sayCode} from '../shared/words.mjs';

/** @param {{report: {count: number, rows: object[]}}} props */
export function Exceptions({report}) {
  const {count, rows} = report;
  return html`<section class="card report" id="part-exceptions" tabindex="-1" data-testid="exceptions">
    <h2 id="exceptions">
      ${say('supervisor.exceptions')} ${count > 0 && html`<span class="tag exceptions__count">${count}</span>`}
    </h2>
    <p class="muted">${say('supervisor.exceptions.lead')}</p>
    ${count === 0
      ? html`<p data-testid="exceptions-empty">${say('supervisor.exceptions.empty')}</p>`
      : html`<div class="report__scroll" role="region" aria-labelledby="exceptions" tabindex="0">
          <table class="figures report__table exceptions__table" aria-labelledby="exceptions">
            <${Head} />
            <tbody>
              ${rows.map((row) => html`<${Row} key=${`${row.seq} ${row.kind}`} row=${row} />`)}
            </tbody>
          </table>
        </div>`}
    ${count > rows.length && html`<p class="muted">${say('supervisor.exceptions.more', {shown: rows.length, count})}</p>`}
  </section>`;
}

const COLUMNS = ['time', 'number', 'what', 'reason', 'staff', 'record'];

function Head() {
  return html`<thead>
    <tr>
      ${COLUMNS.map((column) => html`<th key=${column} scope="col" class="words">${say(`supervisor.exceptions.${column}`)}</th>`)}
    </tr>
  </thead>`;
}

function Row({row}) {
  const {seq, at, number, actor, staffName, reason, reasonName} = row;
  return html`<tr data-testid=${`exception-${seq}`}>
    <td class="words">${clockTime(at)}</td>
    <th scope="row" class="words"><b>${number}</b></th>
    <td class="words">${what(row)}</td>
    <td class="words"><${Words} text=${nameOf(reasonName) || (reason ? sayCode('supervisor.handedOver', reason) : '–')} /></td>
    <td class="words">${staffName ? `${staffName} (${actor})` : actor}</td>
    <td class="words muted">${seq}</td>
  </tr>`;
}

function what({kind, counter, passed, priorityClass, reason}) {
  const values = {counter: counter && counterName(counter), count: passed, name: priorityClass && priorityName(priorityClass)};
  switch (kind) {
    case 'OUT_OF_ORDER':
      return say(passed > 0 ? 'supervisor.exception.passed' : 'supervisor.exception.called', values);
    case 'PUT_FIRST':
      return say(counter ? 'supervisor.exception.firstAt' : 'supervisor.exception.first', values);
    case 'KEPT_PLACE':
      return say(counter ? 'supervisor.exception.keptAt' : 'supervisor.exception.kept', values);
    case 'BY_HAND':
    case 'MISSED_BY_HAND':
      return say(`supervisor.exception.${kind}${passed > 0 ? '.passed' : ''}`, values);
    case 'MISSED_AT_ONCE':
      return say(`supervisor.exception.${kind}`, values);
    case 'HANDED_OVER_LATE':
      return say(`supervisor.exception.${reason === 'DAY_OVER' ? reason : kind}`);
    case 'APPOINTMENT':
    case 'TIME_UNCERTAIN':
    case 'FROM_PAPER':
    case 'HAND_OVER_REFUSED':
      return say(`supervisor.exception.${kind}`);
    default:
      return say(priorityClass ? 'supervisor.exception.class' : 'supervisor.exception.noClass', values);
  }
}
