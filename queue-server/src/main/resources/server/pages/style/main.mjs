/** The living style guide: the tokens as they are now, and every component as pages use it. */
import {html, render, signal} from 'ui/html.mjs';
import {Api} from 'ui/api.mjs';
import {loadWords, say} from '../shared/words.mjs';
import {LanguageSwitch} from '../staff/language.mjs';
import {Banners, Buttons, Fields, Tags, Type} from './basics.mjs';
import {Asked, Called, Clocks, Empties} from './parts.mjs';
import {Charts, Table} from './figures.mjs';
import {Tiles} from './tiles.mjs';
import {WallRows} from './wall.mjs';

const COLOURS = [
  ...['paper', 'card', 'sunk', 'ink', 'muted', 'line', 'hairline', 'focus'],
  ...['brand', 'brand-soft', 'on-brand', 'marigold', 'marigold-soft', 'on-marigold'],
  ...['alert', 'alert-soft', 'on-alert', 'ok', 'ok-soft', 'paused'],
];

/** The attributes by which a theme gives the tokens other values. */
const THEMES = {light: {}, dark: {'data-theme': 'dark'}, high: {'data-contrast': 'high'}};

const PARTS = [
  ['colours', Colours],
  ['type', Type],
  ['buttons', Buttons],
  ['tags', Tags],
  ['banners', Banners],
  ['fields', Fields],
  ['tiles', Tiles],
  ['called', Called],
  ['wall', WallRows],
  ['clocks', Clocks],
  ['asked', Asked],
  ['empties', Empties],
  ['table', Table],
  ['charts', Charts],
];

const theme = signal('light');

function StyleGuide() {
  return html`<main class="guide" ...${THEMES[theme.value]}>
    <header class="guide__head">
      <h1>Giliran · ${say('style.title')}</h1>
      <${LanguageSwitch} />
    </header>
    <${ThemeChoice} />
    ${PARTS.map(([name, Content]) => html`<${Part} key=${name} name=${name} Content=${Content} />`)}
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
  return html`<section class="card guide__part" data-testid=${`part-${name}`}><h2>${say(`style.${name}`)}</h2><${Content} /></section>`;
}

function Colours() {
  const paint = (name) => (element) => element?.style.setProperty('background', `var(--${name})`);
  return html`<ul class="guide__colours">
    ${COLOURS.map(
      (name) => html`<li key=${name}><span class="guide__swatch" ref=${paint(name)}></span><code>--${name}</code></li>`,
    )}
  </ul>`;
}

new Api().get('/health'); // tells the clock the hall's time
await loadWords('staffcommon', 'login', 'console', 'supervisor', 'wall', 'style');
render(html`<${StyleGuide} />`, document.body);
