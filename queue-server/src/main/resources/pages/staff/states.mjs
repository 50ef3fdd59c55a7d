/** States in words and colour; the word is always there, the colour only helps. */
import {html} from 'ui/html.mjs';
import {say} from './words.mjs';

const KIND = {OPEN: 'tag--ok', PAUSED: 'tag--paused', CLOSING: 'tag--paused', CLOSED: ''};

/** The state of a counter. */
export function StateTag({state}) {
  return html`<span class=${`tag ${KIND[state]}`} data-state=${state}>${say(`staff.state.${state}`)}</span>`;
}
