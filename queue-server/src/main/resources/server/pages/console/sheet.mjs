/**
 * The line on a sheet of paper, for a counter that has lost its server: who is called next, and where to note by hand when.
 * It is kept each minute, in memory and in this browser, with numbers and services only: nothing of a person.
 */
import {html, signal, useEffect} from 'ui/html.mjs';
import {longDate, now} from 'ui/time.mjs';
import {hall, priorityName, serviceName} from '../staff/hall.mjs';
import {clockTime, clockTimeWithZone, language, nameOf, say, zone} from '../shared/words.mjs';

const KEEP_EVERY_MS = 60_000;

/** Rows for those who come while the server is away. */
const EMPTY_ROWS = 5;

/** The newest one of the counter that is open here: `{counter, counterName, day, at, rows}`. */
const kept = signal(undefined);

const keptAs = (counter) => `giliran.sheet.${hall.value.code}.${counter}`;

/** What a view says of the line, as it goes on paper. */
function sheetOf({counter, counterName, day, now: at, line}) {
  const rows = line.map(({number, service, priorityClass, state}) => ({number, service, priorityClass, state}));
  return {counter, counterName, day, at, rows};
}

function keep(view) {
  kept.value = sheetOf(view);
  try {
    localStorage.setItem(keptAs(view.counter), JSON.stringify(kept.value));
  } catch {
    // A full or forbidden store: the one in memory is there.
  }
}

/** The last one that this browser kept of a counter, if there is any. */
export function storedSheet(counter) {
  try {
    return JSON.parse(localStorage.getItem(keptAs(counter)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a sheet each minute while the server is there, and what it said last. @param {import('./desk.mjs').Desk} desk */
export function keepSheets(desk) {
  const keepNow = () => desk.view.value && keep(desk.view.value);
  const stopFirst = desk.view.subscribe((view) => view && kept.value?.counter !== view.counter && keep(view));
  const stopLast = desk.link.subscribe(({live}) => !live && keepNow());
  const timer = setInterval(() => desk.link.value.live && keepNow(), KEEP_EVERY_MS);
  return () => {
    stopFirst();
    stopLast();
    clearInterval(timer);
  };
}

/** The newest that is known: what the screen shows, unless that is older than what was kept. */
function newest(view) {
  const own = kept.value?.counter === view.counter ? kept.value : undefined;
  return own && own.at > view.now ? own : sheetOf(view);
}

/** How old a sheet is, in words. */
function age(at) {
  const minutes = Math.floor((now() - new Date(at)) / 60_000);
  return minutes < 1 ? say('console.sheet.fresh') : say('console.sheet.minutes', {count: minutes});
}

/** Says that there is a sheet, how old it is, and prints it. */
export function SheetButton({at}) {
  return html`<p class="sheet-offer" data-testid="sheet-offer">
    <span>${say('console.sheet.asOf', {time: clockTime(at)})} <span data-testid="sheet-age">(${age(at)})</span></span>
    <button class="button" onClick=${() => print()} data-testid="sheet-print">${say('console.sheet.print')}</button>
  </p>`;
}

/** The offer for a counter whose server is away. @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function SheetOffer({desk, view}) {
  useEffect(() => keepSheets(desk), [desk]);
  return desk.link.value.live
    ? null
    : html`<div class="banner banner--warn sheet-banner" role="region" aria-label=${say('console.sheet')}><${SheetButton} at=${newest(view).at} /></div>`;
}

/** The sheet itself: on paper only. */
export function Sheet({view, sheet = newest(view)}) {
  const {counterName, at, rows} = sheet;
  const waiting = rows.filter(({state}) => state === 'WAITING');
  const away = rows.filter(({state}) => state !== 'WAITING');
  return html`<section class="sheet" aria-hidden="true" data-testid="sheet">
    <header class="sheet__head">
      <h1>${nameOf(counterName)}</h1>
      <p>${nameOf(hall.value.name)} · ${longDate(at, zone.value, language.value)}</p>
      <p><b>${say('console.sheet.asOf', {time: clockTimeWithZone(at)})}</b> (${age(at)})</p>
    </header>
    <${Table} rows=${waiting} numbered=${true} empty=${EMPTY_ROWS} />
    ${away.length > 0 && html`<h2>${say('console.line.away')}</h2><${Table} rows=${away} empty=${0} />`}
    <p class="sheet__foot">${say('console.sheet.foot')}</p>
  </section>`;
}

const COLUMNS = ['place', 'number', 'service', 'class', 'called', 'started', 'done', 'missed'];

function Table({rows, numbered, empty}) {
  const blank = Array.from({length: empty}, () => ({}));
  return html`<table class="sheet__table">
    <thead>
      <tr>${COLUMNS.map((column) => html`<th key=${column} scope="col">${say(`console.sheet.${column}`)}</th>`)}</tr>
    </thead>
    <tbody>
      ${[...rows, ...blank].map((row, at) => html`<${SheetRow} key=${row.number ?? `blank-${at}`} row=${row} place=${numbered && row.number && at + 1} />`)}
    </tbody>
  </table>`;
}

function SheetRow({row: {number, service, priorityClass}, place}) {
  return html`<tr>
    <td>${place || ''}</td>
    <td class="sheet__number">${number ?? ''}</td>
    <td>${service ? serviceName(service) : ''}</td>
    <td>${priorityClass ? priorityName(priorityClass) : ''}</td>
    <td></td>
    <td></td>
    <td></td>
    <td class="sheet__box"></td>
  </tr>`;
}
