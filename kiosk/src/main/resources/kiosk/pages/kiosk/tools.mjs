/** The same four on every screen: larger letters, stronger contrast, the other language, and a person who helps. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {languageName, nextLanguage} from 'ui/texts.mjs';
import {highContrast, home, language, largeText, screen, t} from './state.mjs';
import {helpState, openHelp} from './help.mjs';
import {SoundButton} from './guide-page.mjs';
import {shape} from './panel.mjs';

export function Tools() {
  const languages = home.value?.languages ?? ['id'];
  const other = nextLanguage(language.value, languages);
  return html`<nav class="tools" aria-label=${t('tools')}>
    <${Toggle} id="large-text" icon="text" of=${largeText}>${t('largeText')}<//>
    <${Toggle} id="high-contrast" icon="contrast" of=${highContrast}>${t('contrast')}<//>
    ${languages.length > 1 &&
    html`<button class="touch" data-testid="language" lang=${other} onClick=${() => (language.value = other)}>
      <${Icon} name="language" /><span>${languageName(other)}</span>
    </button>`}
    ${shape.value !== 'compact' && html`<${SoundButton} />`}
    <${HelpButton} />
  </nav>`;
}

function HelpButton() {
  const here = screen.value.name === 'help';
  const called = ['called', 'coming'].includes(helpState.value);
  return html`<button class="touch touch--help ${called ? 'touch--called' : ''}" data-testid="help" aria-current=${here ? 'page' : undefined} onClick=${openHelp}>
    <${Icon} name=${called ? 'bell' : 'help'} /><span>${t('help')}</span>
  </button>`;
}

function Toggle({id, icon, of, children}) {
  return html`<button
    class="touch"
    data-testid=${id}
    aria-pressed=${String(of.value)}
    onClick=${() => (of.value = !of.value)}
  >
    <${Icon} name=${icon} /><span>${children}</span>
  </button>`;
}
