/** One table of today's figures. */
import {html} from 'ui/html.mjs';
import {Words} from 'ui/components.mjs';
import {stopwatch} from 'ui/time.mjs';
import {counterName, serviceName} from '../staff/hall.mjs';
import {language, say} from '../shared/words.mjs';
import {Spread} from './bars.mjs';
import {tableName, Term} from './definitions.mjs';

/** The durations of a row, each with three measures; by the names of the wire. */
const DURATIONS = ['waitSeconds', 'walkSeconds', 'serveSeconds'];
const MEASURES = ['mean', 'median', 'p90'];

/** @param {{by: 'service'|'counter', rows: object[], definitions: object[]}} props */
export function Figures({by, rows, definitions}) {
  return html`<section class="card report">
    <h2 id=${`report-${by}`}>${tableName(by)}</h2>
    ${rows.length === 0
      ? html`<p class="empty" data-testid=${`today-empty-${by}`}>${say('supervisor.report.empty')}</p>`
      : html`<div class="report__scroll" role="region" aria-labelledby=${`report-${by}`} tabindex="0">
          <table class="figures report__table" aria-labelledby=${`report-${by}`}>
            <${Head} by=${by} definitions=${definitions} />
            <tbody>
              ${rows.map((row) => html`<${Row} key=${row.key} by=${by} row=${row} />`)}
            </tbody>
          </table>
        </div>`}
  </section>`;
}

function Head({by, definitions}) {
  const term = (figure) => html`<${Term} figure=${figure} by=${by} definitions=${definitions} />`;
  return html`<thead>
    <tr>
      <th scope="col" rowspan="2">${say(`supervisor.report.${by}`)}</th>
      <th scope="col" rowspan="2">${term('visits')}</th>
      ${DURATIONS.map(
        (figure) => html`<th key=${figure} scope="colgroup" colspan="3" class="report__group">${term(figure)}</th>`,
      )}
      <th scope="col" rowspan="2">${term('missed')}</th>
      <th scope="col" rowspan="2">${term('cancelled')}</th>
      <th scope="col" rowspan="2">${term('promise')}</th>
      <th scope="col" rowspan="2">${term('estimates')}</th>
      <th scope="colgroup" colspan="3" class="report__group">${term('ratings')}</th>
    </tr>
    <tr>
      ${DURATIONS.flatMap((figure) =>
        MEASURES.map(
          (measure) => html`<th key=${figure + measure} scope="col" class=${edge(measure)}>${term(measure)}</th>`,
        ),
      )}
      <th scope="col" class="report__edge">${say('supervisor.report.count')}</th>
      <th scope="col">${term('mean')}</th>
      <th scope="col" class="words">${say('supervisor.report.spread')}</th>
    </tr>
  </thead>`;
}

/** A line to the left of each group of columns. */
function edge(measure) {
  return measure === MEASURES[0] ? 'report__edge' : '';
}

function Row({by, row}) {
  const {key, visits, missed, cancelled, ratings, estimates, promise} = row;
  const name = by === 'service' ? serviceName(key) : counterName(key);
  return html`<tr data-testid=${`today-row-${key}`}>
    <th scope="row"><${Words} text=${name} /></th>
    <td data-figure="visits"><b>${visits}</b></td>
    ${DURATIONS.flatMap((figure) =>
      MEASURES.map(
        (measure) => html`<td key=${figure + measure} class=${edge(measure)} data-figure=${`${figure}.${measure}`}>
          ${duration(row[figure]?.[measure])}
        </td>`,
      ),
    )}
    <td class="report__edge" data-figure="missed">${missed}</td>
    <td data-figure="cancelled">${cancelled}</td>
    <td data-figure="promise"><${Share} part=${promise.within} whole=${promise.called} /></td>
    <td data-figure="estimates"><${Hits} estimates=${estimates} /></td>
    <td class="report__edge" data-figure="ratings.count">${ratings.count}</td>
    <td>${ratings.mean === undefined ? '–' : decimal(ratings.mean)}</td>
    <td class="words"><${Scores} scores=${ratings.scores} count=${ratings.count} /></td>
  </tr>`;
}

/** A share and what it is of; rounded down, so that 100 % is all. */
function Share({part, whole}) {
  return whole === 0
    ? '–'
    : html`<span class="report__hits">${Math.floor((100 * part) / whole)} %
        <span class="report__counts muted">${say('supervisor.report.hits', {within: part, told: whole})}</span></span>`;
}

/** How many of the estimates came true, of how many; and why none are told today, if none are. */
function Hits({estimates}) {
  const {told, within, aheadOnly} = estimates;
  return html`<span class="report__hits">
    <${Share} part=${within} whole=${told} />
    ${aheadOnly &&
    html`<span class="report__ahead-only" data-testid="ahead-only">
      ${say('supervisor.report.aheadOnly', aheadOnly)}
    </span>`}
  </span>`;
}

function duration(seconds) {
  return seconds === undefined ? '–' : stopwatch(seconds);
}

function decimal(value) {
  const digits = {minimumFractionDigits: 2, maximumFractionDigits: 2};
  return value.toLocaleString(language.value === 'id' ? 'id-ID' : 'en-GB', digits);
}

function Scores({scores, count}) {
  if (count === 0) {
    return html`<span class="muted">${say('supervisor.report.none')}</span>`;
  }
  const [a, b, c, d] = scores;
  return html`<span class="report__scores">
    <${Spread} scores=${scores} label=${say('supervisor.report.scores', {a, b, c, d})} />
    <span class="report__counts muted" aria-hidden="true">${scores.join(' · ')}</span>
  </span>`;
}
