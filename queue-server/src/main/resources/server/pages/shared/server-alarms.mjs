/** What is wrong with the server itself: a line each, in words, gone when it is over. */
import {html} from 'ui/html.mjs';
import {Banner} from 'ui/components.mjs';
import {clockTime, say} from './words.mjs';

/** @param {{alarms?: {code: string, since: string, requests?: number}[]}} props */
export function ServerAlarms({alarms = []}) {
  return html`${alarms.map(
    ({code, since, requests}) => html`<${Banner} key=${code} kind="alert" icon="warning" id=${`server-${code}`}>
      ${say(`staff.server.${code}`, {time: clockTime(since), requests})}
    <//>`,
  )}`;
}
