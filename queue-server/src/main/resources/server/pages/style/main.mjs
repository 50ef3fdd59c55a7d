/** The living style guide: the tokens as they are now, and every component as pages use it. */
import {html, render, signal} from 'ui/html.mjs';
import {Banner, Icon, Letter, PriorityTag} from 'ui/components.mjs';
import {loadWords, say} from '../shared/words.mjs';
import {LanguageSwitch} from '../staff/shell.mjs';
import {StateTag} from '../staff/states.mjs';
import {Spread, WaitBar} from '../supervisor/bars.mjs';

const COLOURS = [
  ...['paper', 'card', 'sunk', 'ink', 'muted', 'line', 'hairline', 'focus'],
  ...['brand', 'brand-soft', 'on-brand', 'marigold', 'marigold-soft', 'on-marigold'],
  ...['alert', 'alert-soft', 'on-alert', 'ok', 'ok-soft'],
];

/** The attributes by which a theme gives the tokens other values. */
const THEMES = {light: {}, dark: {'data-theme': 'dark'}, high: {'data-contrast': 'high'}};

const theme = signal('light');

function StyleGuide() {
  return html`<main class="guide" ...${THEMES[theme.value]}>
    <header class="guide__head">
      <h1>Giliran · ${say('style.title')}</h1>
      <${LanguageSwitch} />
    </header>
    <${ThemeChoice} />
    <${Part} name="colours" Content=${Colours} />
    <${Part} name="type" Content=${Type} />
    <${Part} name="buttons" Content=${Buttons} />
    <${Part} name="tags" Content=${Tags} />
    <${Part} name="banners" Content=${Banners} />
    <${Part} name="fields" Content=${Fields} />
    <${Part} name="figures" Content=${Figures} />
  </main>`;
}

function ThemeChoice() {
  return html`<p class="guide__themes" role="group" aria-label=${say('style.theme')}>
    ${Object.keys(THEMES).map(
      (name) => html`<button
        key=${name}
        class="button"
        data-testid=${`theme-${name}`}
        aria-pressed=${String(theme.value === name)}
        onClick=${() => (theme.value = name)}
      >
        ${say(`style.theme.${name}`)}
      </button>`,
    )}
  </p>`;
}

function Part({name, Content}) {
  return html`<section class="card guide__part"><h2>${say(`style.${name}`)}</h2><${Content} /></section>`;
}

function Colours() {
  const paint = (name) => (element) => element?.style.setProperty('background', `var(--${name})`);
  return html`<ul class="guide__colours">
    ${COLOURS.map(
      (name) => html`<li key=${name}><span class="guide__swatch" ref=${paint(name)}></span><code>--${name}</code></li>`,
    )}
  </ul>`;
}

function Type() {
  return html`
    <p class="number guide__number">A-017</p>
    <p class="guide__h1">${say('console.choose.title')}</p>
    <p>${say('login.lead')}</p>
    <p class="muted">${say('console.line.emptyLead')}</p>
  `;
}

function Buttons() {
  const kinds = ['', 'button--primary', 'button--strong', 'button--danger', 'button--quiet'];
  return html`<div class="guide__row">
    ${kinds.map((kind) => html`<button key=${kind} class=${`button ${kind}`}>${say('console.start')} <kbd>F2</kbd></button>`)}
    <button class="button" disabled>${say('console.finish')} <kbd>F4</kbd></button>
    <button class="button"><${Icon} name="printer" /> ${say('supervisor.report.print')}</button>
    <button class="button button--primary button--big">${say('console.next')} <kbd>F8</kbd></button>
  </div>`;
}

function Tags() {
  return html`<div class="guide__row">
    <${PriorityTag}>${say('priority')}<//>
    ${['OPEN', 'PAUSED', 'CLOSING', 'CLOSED'].map((state) => html`<${StateTag} key=${state} state=${state} />`)}
    <span class="tag tag--alert">${say('supervisor.service.late')}</span>
    <${Letter} prefix="A" />
  </div>`;
}

function Banners() {
  return html`
    <${Banner}>${say('login.ended')}<//>
    <${Banner} kind="warn" icon="warning">${say('supervisor.report.stale')}<//>
    <${Banner} kind="alert" icon="unplugged">${say('staff.notLive', {time: '13.05 WIB'})}<//>
  `;
}

function Fields() {
  return html`<div class="guide__row">
    <label class="field">${say('login.username')}<input name="text" /></label>
    <label class="field">
      ${say('console.assist.service')}<select name="choice"><option>${say('staff.choose')}</option></select>
    </label>
    <label class="field">
      ${say('login.password')}<input name="wrong" type="password" autocomplete="off" aria-invalid="true" />
      <span class="field__error">${say('login.wrong')}</span>
    </label>
  </div>`;
}

function Figures() {
  const waiting = say('supervisor.total.waiting');
  return html`<div class="guide__row guide__figures">
    <div class="stat"><span class="stat__value">42</span><span class="stat__label">${waiting}</span></div>
    <${WaitBar} seconds=${900} promisedSeconds=${1800} scale=${2400} label="15:00 / 30:00" />
    <${WaitBar} seconds=${2100} promisedSeconds=${1800} scale=${2400} label="35:00 / 30:00" />
    <${Spread} scores=${[1, 2, 6, 12]} label=${say('supervisor.report.scores', {a: 1, b: 2, c: 6, d: 12})} />
  </div>`;
}

await loadWords('staffcommon', 'login', 'console', 'supervisor', 'style');
render(html`<${StyleGuide} />`, document.body);
