/** The living style guide: the tokens as they are now, and every component as pages use it. */
import {html, render, signal} from 'ui/html.mjs';
import {Banner, Icon, Letter, PriorityTag} from 'ui/components.mjs';
import {LanguageSwitch} from '../staff/shell.mjs';
import {StateTag} from '../staff/states.mjs';
import {loadWords, say} from '../shared/words.mjs';
import {WaitBar, Spread} from '../supervisor/bars.mjs';

const COLOURS = ['paper', 'card', 'sunk', 'ink', 'muted', 'line', 'hairline', 'brand', 'brand-soft', 'on-brand', 'marigold', 'marigold-soft', 'alert', 'alert-soft', 'ok', 'ok-soft', 'focus'];
const THEMES = ['light', 'dark', 'high'];

const theme = signal('light');

function StyleGuide() {
  const dark = {'data-theme': theme.value === 'dark' ? 'dark' : undefined, 'data-contrast': theme.value === 'high' ? 'high' : undefined};
  return html`<main class="guide" ...${dark}>
    <header class="guide__head">
      <h1>Giliran · ${say('style.title')}</h1>
      <${LanguageSwitch} />
    </header>
    <p class="guide__themes" role="group" aria-label=${say('style.theme')}>
      ${THEMES.map(
        (name) => html`<button key=${name} class="button" aria-pressed=${theme.value === name} onClick=${() => (theme.value = name)}>${say(`style.theme.${name}`)}</button>`,
      )}
    </p>
    <${Part} name="colours"><ul class="guide__colours">${COLOURS.map((name) => html`<${Colour} key=${theme.value + name} name=${name} />`)}</ul><//>
    <${Part} name="type">
      <p class="number guide__number">A-017</p>
      <p class="guide__h1">${say('console.choose.title')}</p>
      <p>${say('login.lead')}</p>
      <p class="muted">${say('console.line.emptyLead')}</p>
    <//>
    <${Part} name="buttons"><${Buttons} /><//>
    <${Part} name="tags">
      <div class="guide__row">
        <${PriorityTag}>Lansia<//>
        ${['OPEN', 'PAUSED', 'CLOSING', 'CLOSED'].map((state) => html`<${StateTag} key=${state} state=${state} />`)}
        <span class="tag tag--alert">${say('supervisor.service.late')}</span>
        <${Letter} prefix="A" />
      </div>
    <//>
    <${Part} name="banners">
      <${Banner}>${say('login.ended')}<//>
      <${Banner} kind="warn" icon="warning">${say('supervisor.report.stale')}<//>
      <${Banner} kind="alert" icon="unplugged">${say('staff.notLive', {time: '13.05 WIB'})}<//>
    <//>
    <${Part} name="fields">
      <div class="guide__row">
        <label class="field">${say('login.username')}<input name="example" /></label>
        <label class="field">${say('console.assist.service')}<select name="choice"><option>${say('staff.choose')}</option></select></label>
        <label class="field">${say('login.password')}<input name="wrong" type="password" aria-invalid="true" /><span class="field__error">${say('login.wrong')}</span></label>
      </div>
    <//>
    <${Part} name="figures">
      <div class="guide__row guide__figures">
        <div class="stat"><span class="stat__value">42</span><span class="stat__label">${say('supervisor.total.waiting')}</span></div>
        <${WaitBar} seconds=${900} promisedSeconds=${1800} scale=${2400} label="15:00 / 30:00" />
        <${WaitBar} seconds=${2100} promisedSeconds=${1800} scale=${2400} label="35:00 / 30:00" />
        <${Spread} scores=${[1, 2, 6, 12]} label=${say('supervisor.report.scores', {a: 1, b: 2, c: 6, d: 12})} />
      </div>
    <//>
  </main>`;
}

function Part({name, children}) {
  return html`<section class="card guide__part"><h2>${say(`style.${name}`)}</h2>${children}</section>`;
}

function Colour({name}) {
  const show = (element) => {
    if (element) {
      element.style.background = `var(--${name})`;
    }
  };
  return html`<li class="guide__colour"><span class="guide__swatch" ref=${show}></span><code>--${name}</code></li>`;
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

await loadWords('staffcommon', 'login', 'console', 'supervisor', 'style');
render(html`<${StyleGuide} />`, document.body);
