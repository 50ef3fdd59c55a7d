/** What is wrong with the kiosks and can be mended by whoever sits here: one calm line, gone when it is mended. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {clockTime, say} from '../shared/words.mjs';
import {deviceName} from '../staff/devices.mjs';

/** @param {{alarms: {device: string, code: string, since: string}[]}} props */
export function Alarms({alarms}) {
  return html`<div aria-label=${say('console.alarms')} role="status">
    ${alarms.length > 0 &&
    html`<p class="banner notice alarms" data-testid="alarms">
      <${Icon} name="printer" />
      <span>${alarms.map((alarm) => html`<${Alarm} key=${`${alarm.device} ${alarm.code}`} ...${alarm} />`)}</span>
    </p>`}
  </div>`;
}

function Alarm({device, code, since}) {
  const values = {device: deviceName('KIOSK', device), time: clockTime(since)};
  return html`<span class="alarms__one" data-testid=${`alarm-${device}-${code}`}>${say(`console.alarm.${code}`, values)}</span>`;
}
