/** The language of a page, chosen in its head. */
import {html} from 'ui/html.mjs';
import {languageName, nextLanguage} from 'ui/texts.mjs';
import {language, switchLanguage} from '../shared/words.mjs';

/** A button that names the other language, in that language. */
export function LanguageSwitch() {
  const other = nextLanguage(language.value);
  const look = 'button topbar__button';
  return html`<button type="button" class=${look} lang=${other} onClick=${switchLanguage} data-testid="language">
    <span aria-hidden="true">${other.toUpperCase()}</span>
    <span class="visually-hidden">${languageName(other)}</span>
  </button>`;
}
