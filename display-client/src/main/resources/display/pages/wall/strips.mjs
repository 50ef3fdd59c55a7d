/** The strip below the calls, and the line at the foot: what does not fit comes in turns, nothing ever scrolls. */
import 'ui/plain/pages.js';
import {html, useRef} from 'ui/html.mjs';
import {Icon, Letter, Words, useTick} from 'ui/components.mjs';
import {fitsIn, useRoom} from './room.mjs';
import {sizes, windowSize} from './screen.mjs';

const {of: pagesOf, turn} = globalThis.giliran.pages;

const TURN_MS = 9000;
const MOST_SERVICES = 6;
/** What the words before the first service need of the width, in words' sizes. */
const LABEL_EM = 6.5;
/** A picture this high, in words' sizes, has room for a second line at its foot. */
const TWO_LINES_EM = 19;

/** How many services one look takes in. */
function servicesAtOnce(names) {
  const {width, height} = windowSize.value;
  const room = width / sizes.value.words - (width > height ? LABEL_EM : 1);
  return Math.min(MOST_SERVICES, Math.max(1, Math.floor(room / globalThis.giliran.pages.cellEm(names))));
}

export function Waiting({waiting, label}) {
  const {page, pages, shown} = turn(waiting, servicesAtOnce(waiting.map(({name}) => name.id)), Math.floor(useTick() / TURN_MS));
  return html`<section class="strip waiting" aria-label=${label.id}>
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

/**
 * What the foot says in turns: notices, then who may be called sooner.
 *
 * @param {{id: string, text: string, lang: string, icon?: string}[]} sayings
 */
export function Foot({sayings}) {
  const place = useRef();
  const begun = useRef({ids: new Set(), from: 0, since: 0});
  const {width} = useRoom(place);
  const now = useTick();
  const lines = windowSize.value.height / sizes.value.words > TWO_LINES_EM ? 2 : 1;
  const fits = fitsIn(width, 700, sizes.value.words);
  const pages = width === 0 ? [] : sayings.flatMap((saying) => paged(saying, lines, fits));
  const shown = pages[placeOf(begun.current, sayings, pages, now)] ?? {...sayings[0], lines: []};
  return html`<div class="foot foot--${lines} ${shown.icon ? 'foot--notice' : ''}" role="status">
    ${shown.icon ? html`<${Icon} name=${shown.icon} />` : html`<b class="foot__class">P</b>`}
    <p ref=${place} lang=${shown.lang} data-testid=${shown.icon ? 'notice' : 'legend'}>
      ${shown.lines.map((line) => html`<span>${line}${' '}</span>`)}
    </p>
    <b class="foot__part">${shown.parts > 1 && `${shown.part}/${shown.parts}`}</b>
  </div>`;
}

function paged(saying, most, fits) {
  const pages = pagesOf(saying.text, most, fits);
  return pages.map((lines, at) => ({...saying, lines, part: at + 1, parts: pages.length}));
}

/** A new notice is not kept waiting until its turn comes. */
function placeOf(begun, sayings, pages, now) {
  const fresh = sayings.find(({id}) => !begun.ids.has(id));
  if (fresh || begun.ids.size !== sayings.length) {
    begun.ids = new Set(sayings.map(({id}) => id));
    begun.since = now;
    begun.from = fresh ? Math.max(0, pages.findIndex(({id}) => id === fresh.id)) : 0;
  }
  return (begun.from + Math.floor((now - begun.since) / TURN_MS)) % Math.max(1, pages.length);
}
