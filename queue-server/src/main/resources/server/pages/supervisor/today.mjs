/** Today, from the tables: figures per service and per counter, each with its definition, and what was past the order. */
import {html, useEffect, useSignal} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {now} from 'ui/time.mjs';
import {hall, hallPath} from '../staff/hall.mjs';
import {api} from '../staff/session.mjs';
import {clockTimeWithZone, nameOf, say, sayProblem} from '../shared/words.mjs';
import {Definitions, tableName, Tip} from './definitions.mjs';
import {Exceptions} from './exceptions.mjs';
import {Figures} from './figures.mjs';
import {Hours} from './hours.mjs';
import {meanings} from './meanings.mjs';
import {StaffNotes} from './staff-notes.mjs';

const REFRESH_MS = 30_000;
const TABLES = ['service', 'counter'];
const PATHS = [...TABLES.map((by) => `/reports/today?by=${by}`), '/reports/exceptions', '/reports/hours'];

export function Today() {
  const state = useReports();
  const {reports, exceptions, hours, notes, at, problem} = state.value;
  const definitions = reports && meanings(reports);
  return html`<main class="today">
    <header class="today__head">
      <div>
        <h1>${say('supervisor.today')}</h1>
        <p class="muted">${nameOf(hall.value.name)}. ${say('supervisor.report.lead')}</p>
      </div>
      <div class="today__tools">
        <button class="button" onClick=${() => state.refresh()} data-testid="today-refresh">
          ${say('supervisor.report.refresh')}
        </button>
        <button class="button" onClick=${() => print()} data-testid="today-print">
          <${Icon} name="printer" /> ${say('supervisor.report.print')}
        </button>
      </div>
    </header>
    <${Freshness} reports=${reports} exceptions=${exceptions} at=${at} problem=${problem} />
    ${reports && html`<${Parts} exceptions=${exceptions.count} notes=${notes?.notes.length ?? 0} />`}
    ${reports &&
    html`<div class="today__parts">
      ${TABLES.map((by) => html`<${Figures} key=${by} by=${by} rows=${reports[by].rows} definitions=${definitions} />`)}
      <${Hours} key="hours" today=${hours} />
      <${Exceptions} key="exceptions" report=${exceptions} />
      ${notes && html`<${StaffNotes} key="notes" list=${notes} refresh=${() => state.refresh()} />`}
      <${Definitions} key="definitions" definitions=${definitions} />
    </div>`}
    ${!reports && notes && html`<${StaffNotes} list=${notes} refresh=${() => state.refresh()} />`}
    <${Tip} />
  </main>`;
}

/** The parts of the page, each one touch away; how many there are where somebody should look. */
function Parts({exceptions, notes}) {
  const parts = [
    ...TABLES.map((by) => ({name: by, words: tableName(by)})),
    {name: 'hours', words: say('supervisor.hours.short')},
    {name: 'exceptions', words: say('supervisor.exceptions.short'), count: exceptions},
    {name: 'notes', words: say('supervisor.notes'), count: notes},
    {name: 'definitions', words: say('supervisor.report.definitions')},
  ];
  return html`<nav class="today__jump" aria-label=${say('supervisor.report.parts')}>
    ${parts.map(
      ({name, words, count}) => html`<button key=${name} class="button today__part" onClick=${() => goTo(name)} data-testid=${`part-to-${name}`}>
        ${words} ${count > 0 && html`<span class="tag exceptions__count">${count}</span>`}
      </button>`,
    )}
  </nav>`;
}

function goTo(name) {
  const part = document.getElementById(`part-${name}`);
  part?.scrollIntoView({block: 'start'});
  part?.focus({preventScroll: true});
}

/** All reports, fetched at once and every 30 s while the page is seen. A failure keeps the old figures and says so. */
function useReports() {
  const state = useSignal({});
  async function refresh() {
    const [notes, ...answers] = await Promise.all(['/notes', ...PATHS].map((path) => api.get(hallPath(path))));
    const problem = answers.find((answer) => answer.problem)?.problem;
    state.value = problem
      ? {...state.value, problem, notes: notes.body ?? state.value.notes}
      : {
          reports: Object.fromEntries(TABLES.map((by, i) => [by, answers[i].body])),
          exceptions: answers[TABLES.length].body,
          hours: {...answers[TABLES.length + 1].body, away: false},
          notes: notes.body ?? state.value.notes,
          at: new Date(now()).toISOString(),
        };
  }
  useEffect(() => {
    const tick = () => !document.hidden && refresh();
    tick();
    const timer = setInterval(tick, REFRESH_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return {value: state.value, refresh};
}

function Freshness({reports, exceptions, at, problem}) {
  if (problem) {
    const words = reports
      ? say('supervisor.report.failed', {time: clockTimeWithZone(at)})
      : say('supervisor.report.unavailable');
    return html`<p class="banner banner--alert" role="alert" data-testid="today-problem">
      <span>${words} ${sayProblem(problem)}</span>
    </p>`;
  }
  if (!reports) {
    return html`<p role="status">${say('loading')}</p>`;
  }
  const all = [...TABLES.map((by) => reports[by]), exceptions];
  const seq = Math.min(...all.map((report) => report.asOfSeq));
  const stale = all.some((report) => report.stale);
  const asOf = say('supervisor.report.asOf', {seq, time: clockTimeWithZone(at)});
  return html`<p class=${stale ? 'banner banner--warn' : 'muted'} role="status" data-testid="today-as-of">
    <span>${asOf} ${say(stale ? 'supervisor.report.stale' : 'supervisor.report.fresh')}</span>
  </p>`;
}
