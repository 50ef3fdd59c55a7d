/** The tiles of the first screen: a service, whose touch takes a number, and a group, whose touch shows its services. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {GroupTile as Group, Tile} from 'ui/parts.mjs';
import {now, shortDate, timeOfDay, timeWithZone} from 'ui/time.mjs';
import {alone, asksFirst, language, link, nameOf, screen, show, t, zone} from './state.mjs';
import {hasDetails, summary} from './choices.mjs';
import {sending, takeTicket} from './ticket-desk.mjs';
import {shape} from './panel.mjs';
import {Way} from './way.mjs';

/** Whether what must be known before stands beside the service, or is asked for first: where the tiles have no room. */
export function ServiceTile({service, beside, place}) {
  const asks = asksFirst.value && hasDetails(service);
  const touch = () => (asks ? showDetails(service) : needsServer(service) ? goToDesk() : takeTicket(service));
  const busy = sending.value === service.code;
  const way = service.open && html`<${Way} steps=${service.steps} look="tile__way" />`;
  const tile = html`<${Tile} prefix=${service.prefix} name=${nameOf(service.name)} way=${way} open=${service.open} busy=${busy}
    testid=${`service-${service.code}`} disabled=${sending.value !== undefined || !(asks || canBeTaken(service))} onClick=${touch}>
    ${busy ? t('sending') : asks ? html`<${Look} />` : waitText(service)}
  <//>`;
  return html`<div class="cell" style=${place}>${tile}${beside && hasDetails(service) && html`<${InfoButton} service=${service} />`}</div>`;
}

/** What a touch does while it is asked first. */
function Look() {
  return html`<span class="fact"><${Icon} name="list" />${t('details.short')}</span>`;
}

function InfoButton({service}) {
  const label = t('details.of', {service: nameOf(service.name)});
  return html`<button class="touch cell__info" data-testid="info-${service.code}" aria-label=${label}
    disabled=${sending.value !== undefined} onClick=${() => showDetails(service)}>
    <${Icon} name="list" /><span>${t('details.short')}</span>
  </button>`;
}

const showDetails = ({code}) => show('details', {service: code, from: screen.value});

/** Whether a number of it is to be had now. */
export function canBeTaken(service) {
  return service.open && (link.value.live || alone.value);
}

export function GroupTile({group, services, place}) {
  const {open, ...known} = summary(services);
  return html`<div class="cell" style=${place}>
    <${Group} name=${nameOf(group.name)} open=${open} disabled=${sending.value !== undefined} testid="group-${group.code}"
      onClick=${() => show('group', {group: group.code})}>
      ${open ? html`<${Inside} count=${services.length} known=${known} />` : html`<${Closed} ...${known} />`}
    <//>
  </div>`;
}

function Inside({count, known}) {
  return html`<span class="fact"><${Icon} name="list" /><b>${count}</b> <span class="fact__word">${t('group.services')}</span></span>
    ${link.value.live && html`<${Wait} ...${known} />`}`;
}

/** A number with a prefix of two letters has no room for the kiosk's own letter. */
function needsServer({prefix}) {
  return alone.value && prefix.length > 1;
}

function goToDesk() {
  show('ticket-failed', {problem: {code: 'ONLY_WITH_SERVER'}});
}

/** Without the server nobody knows how many wait. */
export function waitText(service) {
  if (!service.open) {
    return html`<${Closed} ...${service} />`;
  }
  if (link.value.live) {
    return html`<${Wait} ...${service} />`;
  }
  return alone.value && !needsServer(service) ? aloneText(service) : t('alone.desk');
}

/** Until when, as far as it was told: nobody else says so at closing time. Its program leaves only the hours that are going on. */
function aloneText({hours}) {
  const until = hours[0]?.until;
  return until ? t('alone.until', {time: timeWithZone(until, zone.value, language.value)}) : t('alone.tile');
}

function Wait({waiting, estimate}) {
  return html`<span class="fact"><${Icon} name="people" /><b>${waiting}</b> <span class="fact__word">${t('waiting')}</span></span>
    ${estimate && html`<span class="fact"><${Icon} name="clock" />${minutesOnTile(estimate)}</span>`}`;
}

/** `20–35 menit`; one number only when both ends meet, and no `0–5`: nobody waits nought minutes. */
export function minutes({fromMinutes, toMinutes}) {
  if (fromMinutes === 0) {
    return t('minutes.less', {count: Math.max(1, toMinutes)});
  }
  return fromMinutes === toMinutes
    ? t('minutes', {count: toMinutes})
    : t('minutesRange', {from: fromMinutes, to: toMinutes});
}

/** The same on a tile, where a small panel has room for no more than a short word. */
function minutesOnTile({fromMinutes, toMinutes}) {
  const most = Math.max(1, toMinutes);
  if (shape.value === 'compact') {
    const range = fromMinutes === toMinutes ? toMinutes : `${fromMinutes}–${toMinutes}`;
    return t('minutes.short', {range: fromMinutes === 0 ? `< ${most}` : range});
  }
  return fromMinutes === 0 ? t('minutes.upTo', {count: most}) : minutes({fromMinutes, toMinutes});
}

/** Why, and when it opens; a small panel leaves out what goes without saying on a tile that looks closed. */
function Closed({reasonName, opensAt}) {
  const small = shape.value === 'compact';
  const why = !reasonName ? t('closed') : small ? nameOf(reasonName) : t('closedWhy', {why: nameOf(reasonName)});
  return html`<span class="closed"><span>${why}${opensAt && ' · '}</span>${opensAt && html`<span>${small ? opensShort(opensAt) : opensText(opensAt)}</span>`}</span>`;
}

function opensShort(opensAt) {
  const time = timeOfDay(opensAt, zone.value, language.value);
  return isToday(opensAt) ? t('opens.short', {time}) : t('opens.short', {time: `${shortDate(opensAt, zone.value, language.value)}, ${time}`});
}

const isToday = (at) => shortDate(at, zone.value, language.value) === shortDate(now(), zone.value, language.value);

/** The time alone when it is today. */
export function opensText(opensAt) {
  const time = timeWithZone(opensAt, zone.value, language.value);
  const day = shortDate(opensAt, zone.value, language.value);
  return isToday(opensAt) ? t('opensAt', {time}) : t('opensAtDay', {day, time});
}
