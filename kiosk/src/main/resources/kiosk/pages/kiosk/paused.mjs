/** The whole hall stands still: what happened and since when, and that a number stays what it is. Nothing else can be chosen. */
import {effect, html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {home, language, screen, texts, zone} from './state.mjs';
import {givesWay, mustLeave, tongues} from './standstill.mjs';

export function Paused(paused) {
  const leaving = mustLeave(paused);
  return html`<div class="message standstill ${leaving ? 'standstill--leave' : ''}" role="alert" data-testid="hall-paused">
    <${Icon} name=${leaving ? 'warning' : 'clock'} />
    ${tongues(language.value, leaving).map((tongue) => html`<${Said} key=${tongue} tongue=${tongue} leaving=${leaving} ...${paused} />`)}
  </div>`;
}

function Said({tongue, leaving, since, reason, reasonName}) {
  const say = (key, values) => texts.say(tongue, key, values);
  const why = {reason: reasonName?.[tongue] ?? reasonName?.id ?? reason, time: timeWithZone(since, zone.value, tongue)};
  const lead = leaving ? 'leave' : 'stopped';
  return html`<section lang=${tongue} data-testid="hall-paused-${tongue}">
    <h2>${say(lead)}</h2>
    ${leaving && html`<p class="standstill__do">${say('leave.how')}</p>`}
    <p data-testid="since-${tongue}">${say('stopped.since', why)}</p>
    <p>${say('stopped.numbers')}</p>
  </section>`;
}

/** Everybody is told to leave, whatever he was doing; a number that stands is left to be noted. */
export function watchEvacuation() {
  effect(() => {
    if (mustLeave(home.value?.paused) && givesWay(screen.value)) {
      screen.value = {name: 'home'}; // and no more than that: who listens must go on hearing
    }
  });
}
