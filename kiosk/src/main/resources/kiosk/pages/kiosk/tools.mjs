/** What makes the page readable to this visitor: larger letters, stronger contrast, the other language. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {languageName, nextLanguage} from 'ui/texts.mjs';
import {highContrast, home, language, largeText, t} from './state.mjs';

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
  </nav>`;
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
