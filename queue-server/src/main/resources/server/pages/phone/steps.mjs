/** The way of a visit of several steps: what is done, what is now, what is to come. */
import {html} from 'ui/html.mjs';
import {nameOf, say} from '../shared/words.mjs';

/** @param {{steps: {service: string, name: object, state: string}[]}} props nothing for a visit of one step */
export function Steps({steps}) {
  return (
    steps.length > 1 &&
    html`<section class="way" data-testid="steps">
      <h2>${say('phone.steps')}</h2>
      <ol>
        ${steps.map(
          ({name, state}, at) => html`<li key=${at} class=${`way__one way__one--${state}`} data-state=${state}>
            <span>${nameOf(name)}</span> <span class="muted">${say(`phone.steps.${state}`)}</span>
          </li>`,
        )}
      </ol>
    </section>`
  );
}
