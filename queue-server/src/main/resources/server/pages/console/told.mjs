/** What became of the last command when it is not plain from the screen: refused, still on its way, or not possible now. */
import {html} from 'ui/html.mjs';
import {useTick} from 'ui/components.mjs';
import {pending, refusal} from '../staff/press.mjs';
import {say, sayProblem} from '../shared/words.mjs';
import {moment} from './step.mjs';

/** A command that takes longer is being sent again. */
const LATE_MS = 2500;

/** @param {{desk: import('./desk.mjs').Desk}} props */
export function Told({desk}) {
  const at = useTick();
  const late = pending.value && at - pending.value.since > LATE_MS;
  return html`<div class="told" role="alert">
    ${stands(desk) &&
    html`<p class="banner banner--warn" data-testid="advice"><span>${desk.advice.value.text}</span></p>`}
    ${late && html`<p class="banner banner--warn">${say('staff.resending')}</p>`}
    ${refusal.value &&
    html`<p class="banner banner--alert" data-testid="refusal">
      <span>${sayProblem(refusal.value)}</span>
      <button class="button button--quiet told__close" onClick=${() => (refusal.value = undefined)}>
        ${say('staff.dismiss')}
      </button>
    </p>`}
  </div>`;
}

/** @param {import('./desk.mjs').Desk} desk */
function stands(desk) {
  return desk.advice.value?.at === moment(desk.view.value);
}
