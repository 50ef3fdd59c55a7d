/** The hall in a few figures. */
import {html} from 'ui/html.mjs';
import {useNow} from 'ui/components.mjs';
import {stopwatch} from 'ui/time.mjs';
import {serviceName} from '../staff/hall.mjs';
import {promiseKept} from '../shared/promise.mjs';
import {PERCENT_FROM} from '../shared/share.mjs';
import {say} from '../shared/words.mjs';
import {troubled} from './devices.mjs';
import {shareWords} from './share-words.mjs';
import {isLate, longestWaitSeconds} from './services.mjs';

/** @param {{view: object, today: {rows?: object[], away: boolean}}} props */
export function Totals({view, today}) {
  useNow();
  const {services, counters} = view;
  const waiting = services.reduce((sum, service) => sum + service.waiting, 0);
  const longest = services.reduce((most, one) => (longestWaitSeconds(one) > longestWaitSeconds(most) ? one : most), {});
  const open = counters.filter(({state}) => state !== 'CLOSED');
  const serving = open.filter(({current}) => current).length;
  const paused = open.filter(({state}) => state === 'PAUSED').length;
  const late = services.filter(isLate).length;
  const openNote = say('supervisor.total.open.note', {total: counters.length, serving, paused});
  return html`<dl class="totals">
    <${Total} name="waiting" value=${waiting} />
    <${Total}
      name="longest"
      value=${waiting ? stopwatch(longestWaitSeconds(longest)) : '–'}
      note=${late > 0 ? say('supervisor.total.late', {count: late}) : waiting ? serviceName(longest.code) : undefined}
      alert=${late > 0}
    />
    <${Kept} today=${today} />
    <${Total} name="missed" value=${today.rows ? today.rows.reduce((sum, {missed}) => sum + missed, 0) : '–'} note=${away(today)} />
    <${Total} name="open" value=${open.length} note=${openNote} />
    <${Total} name="devices" value=${troubled(view)} note=${troubled(view) > 0 && html`<${ToDevices} />`} alert=${troubled(view) > 0} />
  </dl>`;
}

/** They stand below the counters. */
function ToDevices() {
  const go = () => {
    const devices = document.getElementById('devices');
    devices.scrollIntoView({block: 'start'});
    devices.focus({preventScroll: true});
  };
  return html`<button class="totals__go" onClick=${go} data-testid="to-devices">${say('supervisor.total.devices.go')}</button>`;
}

function Kept({today}) {
  const share = promiseKept(today.rows ?? []);
  const value = share.whole === 0 ? '–' : shareWords(share);
  const note = today.away || share.whole === 0 ? away(today) : keptNote(share);
  return html`<${Total} name="promise" value=${value} note=${note} title=${say('supervisor.total.promise.meaning')} />`;
}

/** Of how many the percentage is; where there is none yet, from when on. */
function keptNote({part, whole, percent}) {
  return percent === undefined
    ? say('supervisor.total.promise.few', {count: PERCENT_FROM})
    : say('supervisor.total.promise.note', {within: part, called: whole});
}

/** What stands below a figure of the reports while they are away. */
function away(today) {
  return today.away ? say('supervisor.total.away') : undefined;
}

function Total({name, value, note, title, alert = false}) {
  return html`<div class=${`card stat totals__one ${alert ? 'totals__one--alert' : ''}`} data-testid=${`total-${name}`} title=${title}>
    <dt class="stat__label">${say(`supervisor.total.${name}`)}${title && html`<span class="visually-hidden">: ${title}</span>`}</dt>
    <dd class="stat__value">${value}</dd>
    ${note && html`<dd class="totals__note">${note}</dd>`}
  </div>`;
}
