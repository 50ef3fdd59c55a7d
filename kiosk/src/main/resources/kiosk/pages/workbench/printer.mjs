/** The printer of the workbench: its switches, and what it printed. */
import {html, signal} from 'ui/html.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {BENCH_ZONE, api, devices, language, problem, t, turn} from './bench.mjs';

const SWITCHES = {paper: ['OK', 'LOW', 'OUT'], cover: ['CLOSED', 'OPEN'], cable: ['IN', 'OUT']};

const strip = signal({tickets: []});

/** Reads what came out of the printer. */
export async function refresh() {
  const answer = await api.get('/api/workbench/paper');
  problem.value = answer.problem ?? problem.value;
  strip.value = answer.body ?? strip.value;
}

export function Switches() {
  return html`<section class="card bench__switches">
    <h2>${t('printer')}</h2>
    ${Object.entries(SWITCHES).map(([part, positions]) => html`<${Switch} key=${part} part=${part} positions=${positions} />`)}
  </section>`;
}

function Switch({part, positions}) {
  return html`<div class="switch" role="group" aria-labelledby="switch-${part}">
    <h3 id="switch-${part}">${t(`switch.${part}`)}</h3>
    ${positions.map(
      (position) => html`<button
        class="button"
        data-testid="${part}-${position}"
        aria-pressed=${String(devices.value.printer[part] === position)}
        onClick=${() => turn('/api/workbench/printer', {[part]: position})}
      >
        ${t(`switch.${part}.${position}`)}
      </button>`,
    )}
  </div>`;
}

/** Everything printed, newest first. */
export function Output() {
  return html`<section class="bench__paper">
    <h2>${t('paper')}</h2>
    ${strip.value.tickets.length === 0
      ? html`<p class="muted">${t('paper.none')}</p>`
      : html`<ol class="roll">${strip.value.tickets.map((ticket) => html`<${Slip} key=${ticket.at} ...${ticket} />`)}</ol>`}
  </section>`;
}

/** One ticket as its bytes say: lines with their scale, codes by their text, and the cut. */
function Slip({at, lines, qr = [], cut}) {
  return html`<li class="slip ${cut ? 'slip--cut' : ''}" data-testid="slip">
    <time class="slip__at" datetime=${at}>${timeWithZone(at, BENCH_ZONE, language.value)}</time>
    ${lines.map(
      ({text, scale, bold}) => html`<p class="slip__line ${bold ? 'slip__line--bold' : ''}" style=${{'--scale': scale}}>${text || '\u00a0'}</p>`,
    )}
    ${qr.map((text) => html`<p class="slip__code"><span>QR</span> ${text}</p>`)}
    ${!cut && html`<p class="slip__uncut">${t('notCut')}</p>`}
  </li>`;
}
