/** Who stands at a kiosk and waits for a person: a line each, with one button; gone when somebody was there. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {clockTime, nameOf, say} from '../shared/words.mjs';
import {hallPath} from './hall.mjs';
import {pending, press} from './press.mjs';

/** @param {{calls?: {kiosk: string, name: object, place?: object, since: string, takenBy?: string}[]}} props of the newest view */
export function HelpCalls({calls = []}) {
  return html`<div role="status" aria-label=${say('staff.help.calls')}>
    ${calls.map((call) => html`<${HelpCall} key=${call.kiosk} ...${call} />`)}
  </div>`;
}

function HelpCall({kiosk, name, place, since, takenBy}) {
  const act = takenBy ? 'done' : 'take';
  const button = `help-${act}-${kiosk}`;
  const where = place ? `${nameOf(name)}, ${nameOf(place)}` : nameOf(name);
  const values = {kiosk: where, time: clockTime(since), name: takenBy};
  return html`<div class="banner banner--warn help-call" data-testid=${`help-call-${kiosk}`}>
    <${Icon} name="bell" />
    <span>${say(takenBy ? 'staff.help.taken' : 'staff.help.waits', values)}</span>
    <button class="button" data-testid=${button} disabled=${pending.value?.name === button}
      onClick=${() => press(button, hallPath(`/kiosks/${kiosk}/help/${act}`), {body: {since}})}>
      ${say(`staff.help.${act}`)}
    </button>
  </div>`;
}
