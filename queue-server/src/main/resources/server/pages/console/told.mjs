/** What became of the last command when it is not plain from the screen: refused, or still on its way. */
import {html} from 'ui/html.mjs';
import {useTick} from 'ui/components.mjs';
import {pending, refusal} from '../staff/press.mjs';
import {say, sayProblem} from '../shared/words.mjs';

/** A command that takes longer is being sent again. */
const LATE_MS = 2500;

export function Told() {
  const at = useTick();
  const late = pending.value && at - pending.value.since > LATE_MS;
  return html`<div class="told" role="alert">
    ${late && html`<p class="banner banner--warn">${say('staff.resending')}</p>`}
    ${refusal.value &&
    html`<p class="banner banner--alert" data-testid="refusal">
      <span>${sayProblem(refusal.value)}</span>
      <button class="button button--quiet told__close" onClick=${() => (refusal.value = undefined)}>
        ${say('staff.close')}
      </button>
    </p>`}
  </div>`;
}
