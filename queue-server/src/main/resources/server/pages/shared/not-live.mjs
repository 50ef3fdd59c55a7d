/** The line that says that a page is not live. */
import {html} from 'ui/html.mjs';
import {LiveBanner} from 'ui/components.mjs';
import {language, pageTexts, zone} from './words.mjs';

/**
 * Says plainly that what stands below is old, and since when.
 *
 * @param {{link: {live: boolean, since?: string}, textKey: string}} props
 */
export function NotLive({link, textKey}) {
  const where = {language: language.value, zone: zone.value};
  return html`<${LiveBanner} link=${link} texts=${pageTexts()} textKey=${textKey} ...${where} />`;
}
