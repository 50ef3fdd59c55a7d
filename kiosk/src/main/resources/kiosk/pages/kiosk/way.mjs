/** The steps of a visit that needs several: said before the number is taken, and beside it. */
import {html} from 'ui/html.mjs';
import {nameOf, t} from './state.mjs';

/** @param {{steps: {id: string, en: string}[], look: string}} props nothing for a visit of one step */
export function Way({steps, look}) {
  return (
    steps.length > 1 &&
    html`<span class="way ${look}" data-testid="way">
      <b>${t('way', {steps: steps.length})}</b>
      ${steps.map(
        (name, at) => html`${' '}<span class="way__step">${at > 0 && html`<span aria-hidden="true">→ </span>`}${nameOf(name)}</span>`,
      )}
    </span>`
  );
}
