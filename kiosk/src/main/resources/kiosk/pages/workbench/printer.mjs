/** The printer of the workbench: its switches, and what it printed. */
import {html, signal} from 'ui/html.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {api, devices, language, problem, t, timeZone, turn} from './bench.mjs';

const SWITCHES = {
  paper: ['OK', 'LOW', 'OUT'],
  cover: ['CLOSED', 'OPEN'],
  cutter: ['OK', 'JAMMED'],
  cable: ['IN', 'OUT'],
  flow: ['FREE', 'STUCK'],
};
const MANNERS = ['PLAIN', 'LATE', 'BUFFERED_STATUS', 'PAPER_STATUS', 'NO_MARKER', 'NO_CLEARING', 'HALF', 'MUTE', 'GARBAGE', 'NOISY'];
const FAILURES = ['PAPER', 'COVER', 'CABLE', 'CUTTER'];

/** In the middle of a usual ticket. */
const FAILS_AFTER_BYTES = 250;
const ROLLS_MM = [80000, 300, 60];
const PACES = [75, 10];
const BAUDS = [9600, 19200, 115200];
const BITS_PER_BYTE = 10;

const strip = signal({tickets: []});
const set = (what) => turn('/api/workbench/printer', what);

/** Reads what came out of the printer. */
export async function refresh() {
  const answer = await api.get('/api/workbench/paper');
  problem.value = answer.problem ?? problem.value;
  strip.value = answer.body ?? strip.value;
}

export function Switches() {
  const now = devices.value.printer;
  return html`<section class="card bench__switches">
    <h2>${t('printer')}</h2>
    ${Object.entries(SWITCHES).map(([part, positions]) => html`<${Switch} key=${part} part=${part} positions=${positions} />`)}
    <details class="switch__more" data-testid="printer-more">
      <summary>${t('printer.more')}</summary>
      <${Group} name="roll" note=${t('roll.left', {millimetres: now.paperMillimetres})}>
        ${ROLLS_MM.map((mm) => html`<${Choice} id="roll-${mm}" text=${t('roll.mm', {millimetres: mm})} onClick=${() => set({paperMillimetres: mm})} />`)}
      <//>
      <${Group} name="pace" note="">
        ${PACES.map(
          (pace) => html`<${Choice}
            id="pace-${pace}"
            text=${t('pace.mm', {millimetres: pace})}
            pressed=${now.millimetresPerSecond === pace}
            onClick=${() => set({millimetresPerSecond: pace})}
          />`,
        )}
      <//>
      <${Group} name="failure" note=${now.failure === 'NONE' ? '' : t('failure.waits', {bytes: now.failsAfterBytes})}>
        ${FAILURES.map(
          (failure) => html`<${Choice}
            id="failure-${failure}"
            text=${t(`failure.${failure}`)}
            pressed=${now.failure === failure}
            onClick=${() => set({failure, failsAfterBytes: FAILS_AFTER_BYTES})}
          />`,
        )}
      <//>
      <${Group} name="manner" note="">
        <select class="input" data-testid="manner" aria-labelledby="switch-manner" value=${now.manner} onChange=${(event) => set({manner: event.target.value})}>
          ${MANNERS.map((manner) => html`<option value=${manner} selected=${now.manner === manner}>${t(`manner.${manner}`)}</option>`)}
        </select>
      <//>
    </details>
  </section>`;
}

function Switch({part, positions}) {
  return html`<${Group} name=${part} note="">
    ${positions.map(
      (position) => html`<${Choice}
        id="${part}-${position}"
        text=${t(`switch.${part}.${position}`)}
        pressed=${devices.value.printer[part] === position}
        onClick=${() => set({[part]: position})}
      />`,
    )}
  <//>`;
}

function Group({name, note, children}) {
  return html`<div class="switch" role="group" aria-labelledby="switch-${name}">
    <h3 id="switch-${name}">${t(`switch.${name}`)} ${note && html`<span class="muted">${note}</span>`}</h3>
    ${children}
  </div>`;
}

function Choice({id, text, pressed, onClick}) {
  return html`<button class="button" data-testid=${id} aria-pressed=${String(Boolean(pressed))} onClick=${onClick}>${text}</button>`;
}

/** Everything printed, newest first; before it what hangs in the slot. */
export function Output() {
  const {tickets, slot} = strip.value;
  return html`<section class="bench__paper">
    <h2>${t('paper')}</h2>
    ${tickets.length === 0 && !slot && html`<p class="muted">${t('paper.none')}</p>`}
    <ol class="roll">
      ${slot && html`<${Slip} key="slot" ...${slot} />`} ${tickets.map((ticket) => html`<${Slip} key=${ticket.picture} ...${ticket} />`)}
    </ol>
  </section>`;
}

/** One piece of paper as it looks, in its true size, with what it cost on the line. */
function Slip({at, picture, lines, qr = [], cut, bytes, widthMillimetres, lengthMillimetres}) {
  return html`<li class="slip" data-testid="slip">
    <p class="slip__head">
      ${at ? html`<time datetime=${at}>${timeWithZone(at, timeZone(), language.value)}</time>` : t('slot')}
      <span>${t('slip.size', {width: widthMillimetres, length: lengthMillimetres})}</span>
    </p>
    <img class="slip__paper ${cut ? '' : 'slip__paper--uncut'}" style=${{'--width': `${widthMillimetres}mm`}} src=${picture} alt="" />
    <div class="visually-hidden">
      ${lines.map(({text}) => text && html`<p>${text}</p>`)} ${qr.map((text) => html`<p>QR ${text}</p>`)}
    </div>
    ${!cut && html`<p class="slip__uncut">${t('notCut')}</p>`} ${bytes && html`<p class="slip__cost muted">${cost(bytes)}</p>`}
  </li>`;
}

/** How long the bytes of a ticket take on the usual lines. */
function cost(bytes) {
  const seconds = new Intl.NumberFormat(language.value, {minimumFractionDigits: 2, maximumFractionDigits: 2});
  const times = BAUDS.map((baud) => t('slip.seconds', {seconds: seconds.format((bytes * BITS_PER_BYTE) / baud), baud}));
  return `${t('slip.bytes', {count: bytes})}: ${times.join(' · ')}`;
}
