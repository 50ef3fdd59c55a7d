/** The first screen: touch the service you came for. */
import {html} from 'ui/html.mjs';
import {Icon, Letter, Words} from 'ui/components.mjs';
import {now, shortDate, timeWithZone} from 'ui/time.mjs';
import {alone, home, language, link, nameOf, priority, screen, t, takesCodes, takesRatings, zone} from './state.mjs';
import {NoNumbers} from './no-numbers.mjs';
import {Tiles} from './tiles.mjs';
import {shape} from './panel.mjs';
import {sending, takeTicket} from './ticket-desk.mjs';
import {Way} from './way.mjs';

export function Home() {
  if (!home.value) {
    return html`<p class="question" data-testid="not-ready">${t('notReady')}</p>`;
  }
  if (home.value.diskFull) {
    return html`<${NoNumbers} />`;
  }
  return html`<${Tiles} items=${home.value.services} label=${t('services')} heading=${shape.value !== 'compact' && html`<${Question} />`}>
    ${(service) => html`<${ServiceTile} key=${service.code} service=${service} />`}
  <//>`;
}

/** What to do, and the chosen priority. A compact panel shows it in its head. */
export function Question() {
  if (home.value.diskFull) {
    return null;
  }
  const chosen = home.value.priorityClasses.find(({code}) => code === priority.value);
  return html`<h2 class="question">
    ${chosen && html`<span class="tag tag--priority" data-testid="chosen-priority"><b>P</b> ${nameOf(chosen.name)}</span>`}
    <span>${t('question')}</span>
  </h2>`;
}

function ServiceTile({service}) {
  const open = service.open && (link.value.live || alone.value);
  const busy = sending.value === service.code;
  return html`<button
    class="tile ${service.open ? '' : 'tile--closed'} ${busy ? 'tile--busy' : ''}"
    data-testid="service-${service.code}"
    disabled=${!open || sending.value !== undefined}
    onClick=${() => (needsServer(service) ? goToDesk() : takeTicket(service))}
  >
    <${Letter} prefix=${service.prefix} />
    <span class="tile__name"><${Words} text=${nameOf(service.name)} /></span>
    ${service.open && html`<${Way} steps=${service.steps} look="tile__way" />`}
    <span class="tile__wait">${busy ? t('sending') : waitText(service)}</span>
  </button>`;
}

/** A number with a prefix of two letters has no room for the kiosk's own letter. */
function needsServer({prefix}) {
  return alone.value && prefix.length > 1;
}

function goToDesk() {
  screen.value = {name: 'ticket-failed', problem: {code: 'ONLY_WITH_SERVER'}};
}

/** Without the server nobody knows how many wait. */
function waitText(service) {
  if (!service.open) {
    return closedText(service);
  }
  if (link.value.live || !alone.value) {
    return html`<${Wait} ...${service} />`;
  }
  return needsServer(service) ? t('alone.desk') : aloneText(service);
}

/** Until when, as far as it was told: nobody else says so at closing time. Its program leaves only the hours that are going on. */
function aloneText({hours}) {
  const until = hours[0]?.until;
  return until ? t('alone.until', {time: timeWithZone(until, zone.value, language.value)}) : t('alone.tile');
}

function Wait({waiting, estimate}) {
  return html`<span class="fact"><${Icon} name="people" /><b>${waiting}</b> <span class="fact__word">${t('waiting')}</span></span>
    ${estimate && html`<span class="fact"><${Icon} name="clock" />${minutes(estimate)}</span>`}`;
}

/** `20–35 menit`; one number only when both ends meet. */
export function minutes({fromMinutes, toMinutes}) {
  return fromMinutes === toMinutes
    ? t('minutes', {count: toMinutes})
    : t('minutesRange', {from: fromMinutes, to: toMinutes});
}

function closedText({reasonName, opensAt}) {
  const why = reasonName ? t('closedWhy', {why: nameOf(reasonName)}) : t('closed');
  return opensAt ? `${why} · ${opensText(opensAt)}` : why;
}

/** The time alone when it is today. */
export function opensText(opensAt) {
  const time = timeWithZone(opensAt, zone.value, language.value);
  const day = shortDate(opensAt, zone.value, language.value);
  return day === shortDate(now(), zone.value, language.value) ? t('opensAt', {time}) : t('opensAtDay', {day, time});
}

/** Priority first, then rating and help: always there, always at the bottom, within everybody's reach. */
export function HomeFoot() {
  const classes = home.value?.diskFull ? [] : (home.value?.priorityClasses ?? []);
  return html`${classes.length > 0 && html`<${Priority} classes=${classes} />`}
    <div class="foot__end">
      ${shape.value !== 'compact' && takesCodes.value && html`<${FootButton} id="code" icon="printer" screenName="code" label=${t('code.have')} />`}
      <${FootButton} id="rate" icon="smile" screenName="rate-counter" disabled=${!takesRatings.value} />
      <${FootButton} id="help" icon="help" screenName="help" />
    </div>`;
}

function FootButton({id, icon, screenName, disabled, label}) {
  return html`<button class="touch" data-testid=${id} aria-label=${label} disabled=${disabled} onClick=${() => (screen.value = {name: screenName})}>
    <${Icon} name=${icon} /><span>${t(id)}</span>
  </button>`;
}

function Priority({classes}) {
  const toggle = (code) => (priority.value = priority.value === code ? undefined : code);
  return html`<div class="priority" role="group" aria-labelledby="priority-first">
    <span class="priority__first" id="priority-first">${t('priority.first')}</span>
    ${classes.map(
      ({code, name}) => html`<button
        class="touch"
        key=${code}
        data-testid="priority-${code}"
        aria-pressed=${String(priority.value === code)}
        disabled=${sending.value !== undefined}
        onClick=${() => toggle(code)}
      >
        <span>${nameOf(name)}</span>
      </button>`,
    )}
  </div>`;
}
