/** States in words and colour; the word is always there, the colour only helps. */
import {html} from 'ui/html.mjs';
import {say} from '../shared/words.mjs';

const KIND = {OPEN: 'tag--ok', PAUSED: 'tag--paused', CLOSING: 'tag--paused', PAUSING: 'tag--paused', CLOSED: ''};

/** The state of a counter. One that closes in order to pause says so. */
export function StateTag({state, pauseReason}) {
  const shown = state === 'CLOSING' && pauseReason ? 'PAUSING' : state;
  return html`<span class=${`tag ${KIND[shown]}`} data-state=${state}>${say(`staff.state.${shown}`)}</span>`;
}
