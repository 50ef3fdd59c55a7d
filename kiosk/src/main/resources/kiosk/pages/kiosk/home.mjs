/** The first screen: touch the service you came for, or the agency that has it. */
import {html} from 'ui/html.mjs';
import {Icon, Words} from 'ui/components.mjs';
import {asksFirst, givesNumbers, home, largeText, nameOf, priority, screen, show, t, tGuided, takesCodes, takesRatings} from './state.mjs';
import {firstChoices, hasDetails, servicesOf} from './choices.mjs';
import {NoNumbers} from './no-numbers.mjs';
import {Paused} from './paused.mjs';
import {mustLeave} from './standstill.mjs';
import {GroupTile, ServiceTile} from './service-tile.mjs';
import {detailsBeside, Tiles} from './tiles.mjs';
import {roomy, shape} from './panel.mjs';
import {sending} from './ticket-desk.mjs';

export function Home() {
  if (!home.value) {
    return html`<div class="message" role="status" data-testid="not-ready">
      <${Icon} name="clock" />
      <h2>${t('notReady')}</h2>
      <p>${t('notReady.hint')}</p>
    </div>`;
  }
  return html`<${Choices} key="home" items=${firstChoices(home.value)} />`;
}

/** The services of one group. */
export function Group({group}) {
  return html`<${Choices} key=${group} items=${servicesOf(home.value, group).map((service) => ({service}))} />`;
}

function Choices({items}) {
  if (home.value.paused) {
    return html`<${Paused} ...${home.value.paused} />`;
  }
  if (home.value.diskFull) {
    return html`<${NoNumbers} />`;
  }
  const heading = shape.value !== 'compact' && html`<${Question} />`;
  const beside = detailsBeside.value && items.some(({service}) => service && hasDetails(service));
  return html`<${Tiles} items=${items} label=${t('services')} heading=${heading} beside=${beside}>
    ${({service, group, services}, place) =>
      group
        ? html`<${GroupTile} key=${`group-${group.code}`} group=${group} services=${services} place=${place} />`
        : html`<${ServiceTile} key=${service.code} service=${service} beside=${beside} place=${place} />`}
  <//>`;
}

/** What to do now: with the chosen priority, whose services these are, and what a touch does. A compact panel shows it in its head. */
export function Question() {
  if (!givesNumbers.value) {
    return null;
  }
  const chosen = home.value.priorityClasses.find(({code}) => code === priority.value);
  const group = home.value.groups.find(({code}) => code === screen.value.group);
  return html`<h2 class="question">
    ${chosen && html`<span class="tag tag--priority" data-testid="chosen-priority"><b>P</b> ${nameOf(chosen.name)}</span>`}
    ${group && html`<span class="question__who" data-testid="in-group">${nameOf(group.name)}</span>`}
    <span data-testid="question">${questionText(chosen, group)}</span>
  </h2>`;
}

function questionText(chosen, group) {
  if (asksFirst.value) {
    return tGuided('details.question');
  }
  if (group) {
    return chosen ? t('priority.chosen.group') : tGuided('question.group');
  }
  return tGuided(chosen ? 'priority.chosen' : 'question');
}

/** Priority first, then what else there is: always at the bottom, within everybody's reach. */
export function HomeFoot() {
  const classes = givesNumbers.value ? home.value.priorityClasses : [];
  return html`${classes.length > 0 && html`<${Priority} classes=${classes} />`}
    <div class="foot__end">
      <${AskFirst} />
      ${screen.value.name === 'home' && !mustLeave(home.value?.paused) && html`<${Others} />`}
    </div>`;
}

function Others() {
  return html`${shape.value !== 'compact' &&
    takesCodes.value &&
    html`<button class="touch" data-testid="code" aria-label=${t('code.have')} onClick=${() => show('code')}>
      <${Icon} name="printer" /><span>${t('code')}</span>
    </button>`}
    <button class="touch" data-testid="rate" disabled=${!takesRatings.value} onClick=${() => show('rate-counter')}>
      <${Icon} name="smile" /><span>${t('rate')}</span>
    </button>`;
}

/** Where no tile has room for it: the next touch shows what to bring instead of taking a number. */
function AskFirst() {
  const of = givesNumbers.value && home.value.services.some(hasDetails) && !detailsBeside.value;
  return (
    of &&
    html`<button class="touch" data-testid="ask-first" aria-pressed=${String(asksFirst.value)}
      onClick=${() => (asksFirst.value = !asksFirst.value)}>
      <${Icon} name="list" /><span><${Words} text=${t('details')} /></span>
    </button>`
  );
}

function Priority({classes}) {
  const toggle = (code) => (priority.value = priority.value === code ? undefined : code);
  const brief = shape.value === 'compact' || (largeText.value && roomy.value);
  return html`<div class="priority" style=${{'--classes': classes.length}} role="group" aria-labelledby="priority-first">
    <span class="priority__first" id="priority-first">${t(brief ? 'priority.short' : 'priority.first')}</span>
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
