/** The line that says that the whole hall stands still. */
import {html} from 'ui/html.mjs';
import {Banner} from 'ui/components.mjs';
import {clockTime, nameOf, say} from './words.mjs';

/** @param {{paused?: {reason: string, reasonName?: object, since: string}}} props nothing while the hall goes on */
export function HallPaused({paused}) {
  return (
    paused &&
    html`<${Banner} kind="alert" icon="warning" id="hall-paused">
      ${say('hallPaused', {time: clockTime(paused.since), reason: nameOf(paused.reasonName) || paused.reason})}
    <//>`
  );
}
