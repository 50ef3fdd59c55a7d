/** A person who helps: called from here, announced here; and how it goes, in three steps. */
import {computed, effect, html, signal} from 'ui/html.mjs';
import {newKey} from 'ui/api.mjs';
import {Icon} from 'ui/components.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {api, helpKey, home, language, link, problemOf, screen, show, t, tGuided, takesCodes, zone} from './state.mjs';
import {shape} from './panel.mjs';
import {SoundButton} from './guide-page.mjs';

/** What stands in the way of the last touch; undefined when nothing does. */
const problem = signal(undefined);
const asking = signal(false);

/** `none`, `called`, `coming`; `away` while nobody can be called from here. */
export const helpState = computed(() => {
  if (!link.value.live) {
    return 'away';
  }
  const help = home.value?.help;
  return help ? (help.coming ? 'coming' : 'called') : 'none';
});

/** A key that has called calls nobody again: when its call is over it goes, whether or not its answer came. */
let stood = false;
effect(() => {
  const stands = ['called', 'coming'].includes(helpState.value);
  if (stood && !stands) {
    helpKey.value = undefined;
  }
  stood = stands;
});

/** Opens the help over whatever stands; nothing of it is lost. */
export function openHelp() {
  problem.value = undefined;
  if (screen.value.name !== 'help') {
    show('help', {from: screen.value});
  }
}

async function ask(path, once, body) {
  if (asking.value) {
    return;
  }
  asking.value = true;
  const answer = await api.post(path, body, {key: once});
  asking.value = false;
  problem.value = answer.problem;
  if (!answer.problem) {
    helpKey.value = undefined;
  }
}

/** Calls a person. */
export function callStaff() {
  helpKey.value ??= newKey();
  return ask('/api/help', helpKey.value, {});
}

/** Gives up the call that is shown, and no later one. */
export function giveUp() {
  return ask('/api/help/done', newKey(), {since: home.value.help.since});
}

export function Help() {
  return html`<div class="help">
    <${Person} state=${helpState.value} />
    <section class="help__how">
      <h3>${t('help.title')}</h3>
      <ol class="steps">
        ${[1, 2, 3].map((step) => html`<li><b class="letter" aria-hidden="true">${step}</b><span>${step === 1 ? tGuided('help.1') : t(`help.${step}`)}</span></li>`)}
      </ol>
    </section>
  </div>`;
}

const PERSON_ICONS = {none: 'people', called: 'clock', coming: 'check', away: 'unplugged'};

function Person({state}) {
  const since = home.value?.help?.since;
  const time = since ? timeWithZone(since, zone.value, language.value) : '';
  return html`<section class="help__person help__person--${state}" role="status" data-testid="help-${state}">
    <${Icon} name=${PERSON_ICONS[state]} />
    <div>
      <h2>${t(`help.${state}`)}</h2>
      <p>${problem.value ? `${problemOf(problem.value)} ${t('help.desk')}` : t(`help.${state}.hint`, {time})}</p>
    </div>
    ${state === 'none' &&
    html`<button class="touch touch--wide touch--primary touch--large" data-testid="call-staff" aria-busy=${String(asking.value)} disabled=${asking.value} onClick=${callStaff}>
      <${Icon} name="bell" /><span>${t(asking.value ? 'help.calling' : 'help.call')}</span>
    </button>`}
    ${state === 'called' &&
    html`<button class="touch touch--wide" data-testid="no-help" disabled=${asking.value} onClick=${giveUp}>
      <span>${t('help.stop')}</span>
    </button>`}
  </section>`;
}

/** On a compact panel, whose first screen has no room for them: the way to a paper by its code, and the spoken guidance. */
export function HelpFoot() {
  const code = shape.value === 'compact' && takesCodes.value;
  return html`${code &&
    html`<button class="touch touch--wide" data-testid="code" onClick=${() => show('code')}>
      <${Icon} name="printer" /><span>${t('code.have')}</span>
    </button>`}
    ${shape.value === 'compact' && html`<${SoundButton} />`}`;
}
