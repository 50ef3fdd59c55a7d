/**
 * The workbench: a person steers the simulated devices here and sees what they do. It asks on a timer, as no other page may:
 * docs/decisions/0014.
 */
import {html, render, useEffect} from 'ui/html.mjs';
import {languageName, nextLanguage, problemText} from 'ui/texts.mjs';
import {Banner} from 'ui/components.mjs';
import * as bench from './bench.mjs';
import {devices, language, problem, t, texts} from './bench.mjs';
import * as panel from './panel.mjs';
import * as printer from './printer.mjs';
import * as scanner from './scanner.mjs';

const REFRESH_MS = 1000;

/**
 * One module a device, by its name in the program's answer. Each gives `Switches` (what a person does to it) and may
 * give `Output` (what comes out of it) and `refresh` (what it reads beside the common answer).
 */
const SECTIONS = {printer, panel, scanner};

const present = () => Object.entries(SECTIONS).filter(([name]) => name in devices.value);

async function refresh() {
  await bench.refresh();
  await Promise.all(present().map(([, section]) => section.refresh?.()));
}

function App() {
  useEffect(() => {
    refresh();
    const timer = setInterval(() => document.hidden || refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  document.documentElement.lang = language.value;
  const other = nextLanguage(language.value);
  return html`
    <header class="topbar">
      <img class="logo" src="/ui/img/logo.svg" alt="" />
      <h1>${t('title')}</h1>
      <div class="topbar__end">
        <button class="button" lang=${other} onClick=${() => (language.value = other)}>${languageName(other)}</button>
      </div>
    </header>
    ${problem.value && html`<${Banner} kind="alert" icon="warning" id="problem">${problemText(texts, language.value, problem.value)}<//>`}
    <main class="bench">
      <div class="bench__devices">${present().map(([name, {Switches}]) => html`<${Switches} key=${name} />`)}</div>
      <div class="bench__output">${present().map(([name, {Output}]) => Output && html`<${Output} key=${name} />`)}</div>
    </main>
  `;
}

render(html`<${App} />`, document.getElementById('app'));
