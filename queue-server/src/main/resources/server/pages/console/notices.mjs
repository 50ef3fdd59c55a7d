/** What the supervisors say to the counters: one line, however many there are; the rest is unfolded. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {say} from '../shared/words.mjs';

/** @param {{notices: {id: string, text: string}[]}} props */
export function Notices({notices}) {
  const [first, ...others] = notices;
  return html`<div aria-label=${say('staff.noticeLabel')} role="status">
    ${first && (others.length === 0 ? html`<${Line} ...${first} />` : html`<${Folded} first=${first} others=${others} />`)}
  </div>`;
}

function Line({id, text}) {
  return html`<p class="banner banner--warn notice" data-testid=${`notice-${id}`}>
    <${Icon} name="warning" /><span>${text}</span>
  </p>`;
}

function Folded({first, others}) {
  return html`<details class="notices" data-testid="notices">
    <summary class="banner banner--warn notice" data-testid=${`notice-${first.id}`}>
      <${Icon} name="warning" />
      <span class="notices__first">${first.text}</span>
      <span class="notices__more">${say('console.notices.more', {count: others.length})}</span>
    </summary>
    ${others.map(({id, text}) => html`<p key=${id} class="notices__other" data-testid=${`notice-${id}`}>${text}</p>`)}
  </details>`;
}
