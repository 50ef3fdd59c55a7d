/** The line that says that the whole hall stands still, and, louder, that everybody leaves the building. */
import 'ui/plain/words.js';
import {html} from 'ui/html.mjs';
import {Banner} from 'ui/components.mjs';
import {clockTime, nameOf, say} from './words.mjs';

/** Whether everybody has to leave. @param {{reason: string}|undefined} paused */
export const mustLeave = (paused) => Boolean(paused) && giliran.words.mustLeave(paused.reason);

/** @param {{paused?: {reason: string, reasonName?: object, since: string}}} props nothing while the hall goes on */
export function HallPaused({paused}) {
  if (mustLeave(paused)) {
    return html`<${Banner} kind="leave" icon="warning" id="hall-paused">
      <strong>${say('leave')}</strong> ${say('leave.since', {time: clockTime(paused.since), reason: nameOf(paused.reasonName) || paused.reason})}
    <//>`;
  }
  return (
    paused &&
    html`<${Banner} kind="alert" icon="warning" id="hall-paused">
      ${say('hallPaused', {time: clockTime(paused.since), reason: nameOf(paused.reasonName) || paused.reason})}
    <//>`
  );
}
