/** Choosing a reason from the hall's list. Reasons are codes: nothing is typed, so nothing personal is stored. */
import {html, useSignal} from 'ui/html.mjs';
import {reasonsFor} from '../staff/hall.mjs';
import {nameOf, say} from '../shared/words.mjs';

/**
 * A reason, then the deed: for what cannot be taken back.
 *
 * @param {{kind: string, legend: string, action: string, testId: string, allowed: boolean,
 *   onSend: (code: string) => void, onCancel: () => void}} props
 */
export function ReasonForm({kind, legend, action, testId, allowed, onSend, onCancel}) {
  const chosen = useSignal(undefined);
  function send(event) {
    event.preventDefault();
    if (chosen.value && allowed) {
      onSend(chosen.value);
    }
  }
  return html`<form class="reasons" onSubmit=${send}>
    <fieldset>
      <legend>${legend}</legend>
      ${reasonsFor(kind).map(
        ({code, name}) => html`<label key=${code} class="reasons__one">
          <input
            type="radio"
            name="reason"
            value=${code}
            checked=${chosen.value === code}
            onChange=${() => (chosen.value = code)}
            data-testid=${`reason-${code}`}
          />
          ${nameOf(name)}
        </label>`,
      )}
    </fieldset>
    <div class="reasons__end">
      <button class="button button--danger" disabled=${!chosen.value || !allowed} data-testid=${testId}>${action}</button>
      <button type="button" class="button button--quiet" onClick=${onCancel}>${say('staff.cancelChoice')}</button>
    </div>
  </form>`;
}

/**
 * One button per reason: for what the next press takes back.
 *
 * @param {{kind: string, allowed: boolean, onSend: (code: string) => void}} props
 */
export function ReasonButtons({kind, allowed, onSend}) {
  return html`<div class="reasons">
    ${reasonsFor(kind).map(
      ({code, name}) => html`<button
        key=${code}
        class="button reasons__button"
        disabled=${!allowed}
        onClick=${() => onSend(code)}
        data-testid=${`reason-${code}`}
      >
        ${nameOf(name)}
      </button>`,
    )}
  </div>`;
}
