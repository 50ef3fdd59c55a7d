/** How loud the microphone hears the room, with the part in which a voice should be. */
import {html} from 'ui/html.mjs';
import {say} from '../shared/words.mjs';
import {level, phase} from './microphone.mjs';

/** From silence to the loudest; a voice at arm's length is between -30 and -12. */
const LOWEST = -60;

export function Meter() {
  const share = Math.max(0, Math.min(1, 1 - level.value / LOWEST));
  const loud = level.value > -6 ? 'meter__level--loud' : '';
  return html`<div class="meter" data-testid="meter" data-phase=${phase.value}>
    <span class="muted">${say('voice.meter')}</span>
    <div class="meter__scale" aria-hidden="true">
      <div class="meter__good" />
      <div class=${`meter__level ${loud}`} style=${{transform: `scaleX(${share.toFixed(3)})`}} />
    </div>
  </div>`;
}
