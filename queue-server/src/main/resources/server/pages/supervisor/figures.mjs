/** One table of today's figures. */
import {html} from 'ui/html.mjs';
import {Words} from 'ui/components.mjs';
import {Empty} from 'ui/parts.mjs';
import {stopwatch} from 'ui/time.mjs';
import {counterName, serviceName} from '../staff/hall.mjs';
import {shareOf} from '../shared/share.mjs';
import {language, say} from '../shared/words.mjs';
import {Spread} from './bars.mjs';
import {tableName, Term} from './definitions.mjs';
import {shareWords} from './share-words.mjs';

/** The durations of a row, each with three measures; by the names of the wire. */
const DURATIONS = ['waitSeconds', 'walkSeconds', 'serveSeconds'];

/** Beside the median, which is the large figure. */
const SMALL_MEASURES = ['mean', 'p90'];

/** @param {{by: 'service'|'counter', rows: object[], definitions: object[]}} props */
export function Figures({by, rows, definitions}) {
  return html`<section class="card report" id=${`part-${by}`} tabindex="-1">
    <div class="report__head">
      <h2 id=${`report-${by}`}>${tableName(by)}</h2>
      ${rows.length > 0 && html`<${Legend} by=${by} definitions=${definitions} />`}
    </div>
    ${rows.length === 0
      ? html`<${Empty} testid=${`today-empty-${by}`}>${say('supervisor.report.empty')}<//>`
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

/** Which of the three measures of a duration is large. */
function Legend({by, definitions}) {
  const term = (figure) => html`<${Term} figure=${figure} by=${by} definitions=${definitions} />`;
  return html`<p class="report__legend muted">
    ${say('supervisor.report.units')} <span class="report__measure">${say('supervisor.report.large')} ${term('median')}</span>
    <span class="report__measure">${say('supervisor.report.small')} ${term('mean')}, ${term('p90')}</span>
  </p>`;
}

/** What belongs together stands together: how many, how long, what was promised and told, how it was rated. */
const GROUPS = {
  visits: ['visits', 'missed', 'cancelled'],
  times: DURATIONS,
  kept: ['promise', 'estimates'],
};

function Head({by, definitions}) {
  const term = (figure) => html`<${Term} figure=${figure} by=${by} definitions=${definitions} />`;
  return html`<thead>
    <tr>
      <th scope="col" rowspan="2">${say(`supervisor.report.${by}`)}</th>
      ${Object.entries(GROUPS).map(
        ([name, figures]) => html`<th key=${name} scope="colgroup" colspan=${figures.length} class="report__group">
          ${say(`supervisor.report.group.${name}`)}
        </th>`,
      )}
      <th scope="colgroup" colspan="2" class="report__group">${term('ratings')}</th>
    </tr>
    <tr>
      ${Object.values(GROUPS).flatMap((figures) =>
        figures.map((figure, at) => html`<th key=${figure} scope="col" class=${edge(at)}>${term(figure)}</th>`),
      )}
      <th scope="col" class="report__edge">${term('mean')}</th>
      <th scope="col" class="report__measure">${say('supervisor.report.spread')}</th>
    </tr>
  </thead>`;
}

/** A line to the left of each group of columns. */
function edge(at) {
  return at === 0 ? 'report__edge' : '';
}

function Row({by, row}) {
  const {key, visits, missed, cancelled, ratings, estimates, promise} = row;
  const name = by === 'service' ? serviceName(key) : counterName(key);
  return html`<tr class=${visits === 0 ? 'report__row--none' : ''} data-testid=${`today-row-${key}`}>
    <th scope="row"><${Words} text=${name} /></th>
    <td class="report__edge" data-figure="visits"><b>${visits}</b></td>
    <td data-figure="missed">${missed}</td>
    <td data-figure="cancelled">${cancelled}</td>
    ${DURATIONS.map((figure, at) => html`<td key=${figure} class=${edge(at)}><${Duration} figure=${figure} measures=${row[figure]} /></td>`)}
    <td class="report__edge" data-figure="promise"><${Share} part=${promise.within} whole=${promise.called} /></td>
    <td data-figure="estimates"><${Hits} estimates=${estimates} /></td>
    <td class="report__edge"><${Rated} ratings=${ratings} /></td>
    <td><${Scores} scores=${ratings.scores} count=${ratings.count} /></td>
  </tr>`;
}

/** The median, and below it in small the mean and the time that nine of ten were within. */
function Duration({figure, measures}) {
  if (measures?.median === undefined) {
    return '–';
  }
  return html`<span class="report__cell">
    <b data-figure=${`${figure}.median`}>${stopwatch(measures.median)}</b>
    <span class="report__small muted">
      ${SMALL_MEASURES.map(
        (measure) => html`<span key=${measure} class="report__measure">
          ${say(`supervisor.report.${measure}`)} <span data-figure=${`${figure}.${measure}`}>${stopwatch(measures[measure])}</span>
        </span>`,
      )}
    </span>
  </span>`;
}

/** A share and what it is of; of a few, only that. */
function Share({part, whole}) {
  if (whole === 0) {
    return '–';
  }
  const share = shareOf(part, whole);
  return html`<span class="report__cell">
    <b class="report__measure">${shareWords(share)}</b>
    ${share.percent !== undefined &&
    html`<span class="report__small report__measure muted">${say('supervisor.report.hits', {within: part, told: whole})}</span>`}
  </span>`;
}

/** How many of the estimates came true, of how many; and why none are told today, if none are. */
function Hits({estimates}) {
  const {told, within, aheadOnly} = estimates;
  return html`<${Share} part=${within} whole=${told} />
    ${aheadOnly &&
    html`<span class="report__ahead-only" data-testid="ahead-only">
      ${say('supervisor.report.aheadOnly', aheadOnly)}
    </span>`}`;
}

function Rated({ratings: {mean, count}}) {
  return html`<span class="report__cell">
    <b>${mean === undefined ? '–' : decimal(mean)}</b>
    ${count > 0 &&
    html`<span class="report__small muted"
      ><span class="report__measure">${say('supervisor.report.count')} <span data-figure="ratings.count">${count}</span></span></span
    >`}
  </span>`;
}

function decimal(value) {
  const digits = {minimumFractionDigits: 2, maximumFractionDigits: 2};
  return value.toLocaleString(language.value === 'id' ? 'id-ID' : 'en-GB', digits);
}

function Scores({scores, count}) {
  if (count === 0) {
    return '–';
  }
  const [a, b, c, d] = scores;
  return html`<span class="report__cell">
    <${Spread} scores=${scores} label=${say('supervisor.report.scores', {a, b, c, d})} />
    <span class="report__small muted" aria-hidden="true">${scores.join(' · ')}</span>
  </span>`;
}
