/** How many wait for each service, and the hall's notices; what does not fit comes in turns, nothing ever scrolls. */
import {html} from 'ui/html.mjs';
import {Icon, Letter, Words, useTick} from 'ui/components.mjs';

const TURN_MS = 9000;
const MOST_AT_ONCE = 6;

/** The part of a list whose turn it is. */
function turn(items, most, now) {
  const pages = Math.ceil(items.length / most);
  const perPage = Math.ceil(items.length / Math.max(1, pages));
  const page = pages === 0 ? 0 : Math.floor(now / TURN_MS) % pages;
  return {page, pages, shown: items.slice(page * perPage, (page + 1) * perPage)};
}

export function Waiting({waiting, label}) {
  const {page, pages, shown} = turn(waiting, MOST_AT_ONCE, useTick());
  return html`<section class="waiting" aria-label=${label.id}>
    <h2>
      ${label.id}${' '}
      <span class="second" lang="en">${label.en}</span>${' '}
      ${pages > 1 && html`<span class="second">${page + 1}/${pages}</span>`}
    </h2>
    <ul>
      ${shown.map(
        ({service, prefix, name, count}) => html`<li key=${service} data-testid="waiting-${service}">
          <${Letter} prefix=${prefix} />
          <b class="waiting__count">${count}</b>
          <span class="waiting__name"><${Words} text=${name.id} /></span>
        </li>`,
      )}
    </ul>
  </section>`;
}

export function Notices({notices}) {
  const {shown} = turn(notices, 1, useTick());
  return html`<footer class="notices" role="status"><${Icon} name="sound" /><p data-testid="notice">${shown[0].text}</p></footer>`;
}
