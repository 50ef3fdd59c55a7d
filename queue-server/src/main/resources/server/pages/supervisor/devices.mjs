/** Every device of the set-up: what is wrong with it first, then how it is. */
import {html} from 'ui/html.mjs';
import {Empty} from 'ui/parts.mjs';
import {clockTime, language, say} from '../shared/words.mjs';
import {deviceName} from '../staff/devices.mjs';

/** @param {{view: object}} props */
export function Devices({view}) {
  return html`<section class="card devices" id="devices" tabindex="-1">
    <h2>${say('supervisor.devices')}</h2>
    ${view.devices.length === 0 && html`<${Empty}>${say('supervisor.device.empty')}<//>`}
    <ul class="devices__list">
      ${alarmsFirst(view.devices).map((device) => html`<${Device} key=${`${device.kind} ${device.code}`} device=${device} />`)}
    </ul>
    <p class="devices__voice"><a href="/voice" data-testid="to-voice">${say('supervisor.recordVoice')}</a></p>
  </section>`;
}

/** How many devices somebody should go and look at. */
export function troubled(view) {
  return view.devices.filter(({alarms}) => alarms.length > 0).length;
}

/** Those with trouble first, then those that nobody hears of. */
function alarmsFirst(devices) {
  const rank = ({alarms, live}) => (alarms.length > 0 ? 0 : live ? 2 : 1);
  return [...devices].sort((a, b) => rank(a) - rank(b));
}

function Device({device}) {
  const {code, kind, live, since, alarms} = device;
  const look = alarms.length > 0 ? 'device--alarm' : live ? '' : 'device--unheard';
  return html`<li class=${`device ${look}`} data-testid=${`device-${code}`}>
    <b class="device__name">${deviceName(kind, code)}</b>
    ${alarms.length > 0 && html`<p class="device__alarms">${alarms.map((alarm) => html`<${Alarm} key=${alarm} alarm=${alarm} device=${device} />`)}</p>`}
    ${device.numbersTwice?.length > 0 && html`<p data-testid="numbers-twice">${say('supervisor.device.numbersTwice', {numbers: device.numbersTwice.join(', ')})}</p>`}
    <p class="device__facts muted">
      ${live ? facts(device).join(' · ') : !since && say('supervisor.device.unheard')}
    </p>
  </li>`;
}

function Alarm({alarm, device}) {
  const values = {
    time: device.since && clockTime(device.since),
    buttons: device.buttons?.stuck.join(', '),
    seconds: alarm === 'SOUND_BEHIND' ? device.sound?.backlogSeconds : Math.abs(device.clockOffsetSeconds ?? 0),
  };
  return html`<span class="tag device__alarm" data-testid=${`alarm-${alarm}`}>${say(`supervisor.alarm.${alarm}`, values)}</span>`;
}

/** How a live device is, as far as no alarm says it. */
function facts({printer, buttons, scanner, sound, clockOffsetSeconds, disk, alarms}) {
  return [
    ['READY', 'UNKNOWN'].includes(printer?.state) && !alarms.includes('PRINTER_MUTE') && say(`supervisor.printer.${printer.state}`),
    printer?.paperPrinted > 0 && say('supervisor.printer.printed', {number: printer.paperPrinted}),
    ['OK', 'ABSENT'].includes(buttons?.state) && say(`supervisor.buttons.${buttons.state}`),
    scanner?.state === 'OK' && say('supervisor.scanner.OK'),
    ['PLAYING', 'OFF'].includes(sound?.state) && say(`supervisor.sound.${sound.state}`),
    sound?.backlogSeconds > 0 && !alarms.includes('SOUND_BEHIND') && say('supervisor.sound.backlog', {seconds: sound.backlogSeconds}),
    sound?.notices && say(`supervisor.notices.${sound.notices}`),
    clockOffsetSeconds && !alarms.includes('CLOCK_WRONG') && clockWords(clockOffsetSeconds),
    disk && say('supervisor.disk.free', {size: size(disk.freeBytes)}),
  ].filter(Boolean);
}

function clockWords(seconds) {
  return say(seconds > 0 ? 'supervisor.clock.ahead' : 'supervisor.clock.behind', {seconds: Math.abs(seconds)});
}

/** `12 GB`, `1,2 GB`, `350 MB`. */
function size(bytes) {
  const [unit, name] = bytes >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  const digits = new Intl.NumberFormat(language.value === 'id' ? 'id-ID' : 'en-GB', {maximumFractionDigits: 1});
  return `${digits.format(bytes / unit)} ${name}`;
}
