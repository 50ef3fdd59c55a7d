/** The workbench: what the simulated printer printed, and the switches that make it fail. */
import {html, render, signal, useEffect} from 'ui/html.mjs';
import {Api} from 'ui/api.mjs';
import {loadTexts, problemText} from 'ui/texts.mjs';
import {Banner} from 'ui/components.mjs';
import {timeWithZone} from 'ui/time.mjs';

const REFRESH_MS = 1000;
const SWITCHES = {paper: ['OK', 'LOW', 'OUT'], cover: ['CLOSED', 'OPEN'], cable: ['IN', 'OUT']};

/** The bench stands beside whoever reads it. */
const BENCH_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const texts = await loadTexts('common', 'problems', 'workbench');
const api = new Api({retryDelaysMs: []});
const language = signal('id');
const paper = signal({tickets: []});
const problem = signal(undefined);
/** Where the switches are, as the program says. */
const printer = signal({});
const t = (key, values) => texts.say(language.value, key, values);

async function refresh() {
  const [bench, strip] = await Promise.all([api.get('/api/workbench'), api.get('/api/workbench/paper')]);
  problem.value = bench.problem ?? strip.problem;
  printer.value = bench.body?.printer ?? printer.value;
  paper.value = strip.body ?? paper.value;
}

async function turn(part, position) {
  const answer = await api.post('/api/workbench/printer', {[part]: position});
  problem.value = answer.problem;
  printer.value = answer.body?.printer ?? printer.value;
}

function App() {
  useEffect(() => {
    refresh();
    const timer = setInterval(() => document.hidden || refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  document.documentElement.lang = language.value;
  const other = language.value === 'id' ? 'en' : 'id';
  return html`
    <header class="topbar">
      <img class="logo" src="/ui/img/logo.svg" alt="" />
      <h1>${t('title')}</h1>
      <div class="topbar__end">
        <button class="button" lang=${other} onClick=${() => (language.value = other)}>${t('language.switch')}</button>
      </div>
    </header>
    ${problem.value && html`<${Banner} kind="alert" icon="warning" id="problem">${problemText(texts, language.value, problem.value)}<//>`}
    <main class="bench">
      <section class="card bench__switches">
        <h2>${t('printer')}</h2>
        ${Object.entries(SWITCHES).map(([part, positions]) => html`<${Switch} key=${part} part=${part} positions=${positions} />`)}
      </section>
      <section class="bench__paper">
        <h2>${t('paper')}</h2>
        ${paper.value.tickets.length === 0
          ? html`<p class="muted">${t('paper.none')}</p>`
          : html`<ol class="roll">${paper.value.tickets.map((ticket) => html`<${Slip} key=${ticket.at} ...${ticket} />`)}</ol>`}
      </section>
    </main>
  `;
}

function Switch({part, positions}) {
  return html`<div class="switch" role="group" aria-labelledby="switch-${part}">
    <h3 id="switch-${part}">${t(`switch.${part}`)}</h3>
    ${positions.map(
      (position) => html`<button
        class="button"
        data-testid="${part}-${position}"
        aria-pressed=${String(printer.value[part] === position)}
        onClick=${() => turn(part, position)}
      >
        ${t(`switch.${part}.${position}`)}
      </button>`,
    )}
  </div>`;
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

render(html`<${App} />`, document.getElementById('app'));
