/** A grid of big targets: columns by count, pages when they do not fit, letters as large as all of them allow. */
import {computed, html, useEffect, useLayoutEffect, useRef, useState} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {arrange, spread} from './arrange.mjs';
import {MOST_AT_ONCE} from './choices.mjs';
import {largeText, t} from './state.mjs';
import {pixelsPerMm, roomy, shape} from './panel.mjs';

/** Least tile in mm. Large letters need larger tiles; 20 mm is the least a finger needs. */
const LEAST = {
  compact: {normal: [28, 20], large: [58, 30]},
  landscape: {normal: [44, 20], large: [60, 27]},
  portrait: {normal: [60, 34], large: [100, 44]},
};
/** A higher tile is emptier, not better; tiles.css says the same. */
const MOST_HEIGHT_MM = {compact: 70, landscape: 70, portrait: 66};
/** A narrower tile has its letter below the name, not beside it. */
const NARROW_MM = 34;
/** On one that is not much wider a closed service has its reason in the place of its letter. */
const BRIEF_MM = 46;
const LEAST_SHORT = [28, 20];
const GAP_MM = {compact: 2, landscape: 3, portrait: 3};
/** Large letters leave a small panel no place for the tile that turns the page: it stands beside them, a finger wide. */
const TURN_MM = 24;
/** A finger beside each tile, for what must be known before. */
const BESIDE_MM = 22;

/** Whether there is room beside the tiles; else it is asked for first. */
export const detailsBeside = computed(() => roomy.value && !largeText.value);
/** Sizes of the names in mm that are tried, largest first. 9.1 mm has capitals of 6.1 mm: 0.7° at half a metre. */
const NAME_MM = {normal: [3.6, 12], large: [5, 18]};
/** Names are rather this large than their figures in words. */
const EASY_NAME_MM = 4.6;
/** Between a name and why it is closed, on a small panel. */
const LEAST_NAME_MM = {compact: 3.2, landscape: 3.6, portrait: 3.6};

/**
 * @param {{items: any[], label: string, heading: any, short?: boolean, beside?: boolean, children: (item: any, place: object) => any}} props `place` is the style of
 *   the item's element; `short` for
 *   items of a word or two, which need no more than a finger does; `beside` for those with a second target
 */
export function Tiles({items, label, heading, short = false, beside = false, children}) {
  const [box, head, grid] = [useRef(), useRef(), useRef()];
  const area = useArea(box);
  const headHeight = useArea(head).height;
  const [page, setPage] = useState(0);
  const mode = largeText.value ? 'large' : 'normal';
  const mm = pixelsPerMm.value;
  const [leastWidth, leastHeight] = short ? LEAST_SHORT : LEAST[shape.value][mode];
  const turn = shape.value === 'compact' && largeText.value && !short ? TURN_MM : 0;
  const plan = arrange({
    count: items.length,
    width: area.width / mm,
    height: (area.height - headHeight) / mm - (headHeight > 0 ? 2 : 0),
    leastWidth: leastWidth + (beside ? BESIDE_MM : 0),
    leastHeight,
    mostHeight: MOST_HEIGHT_MM[shape.value],
    most: short ? 2 * MOST_AT_ONCE : MOST_AT_ONCE,
    gap: GAP_MM[shape.value],
    aside: beside ? BESIDE_MM : 0,
    turn,
  });
  const at = Math.min(page, plan.pages - 1);
  const shown = items.slice(at * plan.perPage, (at + 1) * plan.perPage);
  const [least, largest] = NAME_MM[mode];
  useFit(grid, [mode === 'large' ? least : LEAST_NAME_MM[shape.value], largest], mm);
  const turnsBeside = turn > 0 && plan.pages > 1;
  const cells = shown.length + (plan.pages > 1 && !turnsBeside ? 1 : 0);
  const {tracks, spans} = spread(cells, Math.min(plan.rows, cells));
  const columns = `repeat(${tracks}, minmax(0, 1fr))${turnsBeside ? ` ${turn * mm}px` : ''}`;
  const morePlace = turnsBeside ? {gridColumn: '-2 / -1', gridRow: '1 / -1'} : {gridColumn: `span ${spans.at(-1)}`};
  const widthMm = area.width / mm / plan.columns;
  const look = `${widthMm < NARROW_MM ? 'tiles__grid--narrow' : ''} ${widthMm < BRIEF_MM ? 'tiles__grid--brief' : ''}`;
  const rows = `repeat(${plan.rows}, minmax(0, 1fr))`;
  return html`<div class="tiles" ref=${box}>
    <div class="tiles__head" ref=${head}>${heading}</div>
    <div class="tiles__grid ${look}" ref=${grid} role="group" aria-label=${label}
      style=${{gridTemplateColumns: columns, gridTemplateRows: rows, '--rows': plan.rows, maxHeight: `${area.height - headHeight - (headHeight > 0 ? 2 * mm : 0)}px`}}>
      ${shown.map((item, at) => children(item, {gridColumn: `span ${spans[at]}`}))}
      ${plan.pages > 1 && html`<${More} at=${at} pages=${plan.pages} beside=${turnsBeside} place=${morePlace} turn=${() => setPage((at + 1) % plan.pages)} />`}
    </div>
  </div>`;
}

function More({at, pages, beside, place, turn}) {
  return html`<button class="tile tile--more ${beside ? 'tile--beside' : ''}" style=${place} data-testid="more" onClick=${turn}>
    <span class="tile__name">${t(at + 1 < pages ? 'more' : 'more.first')}</span>
    <span class="tile__wait">${beside ? `${at + 1}/${pages}` : t('page', {page: at + 1, pages})}</span>
    <${Icon} name=${at + 1 < pages ? 'arrow' : 'back'} />
  </button>`;
}

/** Size of an element in pixels, kept up to date. */
function useArea(ref) {
  const [area, setArea] = useState({width: innerWidth, height: 0});
  useEffect(() => {
    const observer = new ResizeObserver(([{contentRect}]) =>
      setArea({width: contentRect.width, height: contentRect.height}),
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return area;
}

/**
 * Gives all tiles the largest common size of letters at which nothing runs out of any of them. Rather than small letters of the
 * names the figures below them stand without words.
 */
function useFit(grid, [leastMm, mostMm], mm) {
  useLayoutEffect(() => {
    const {style, classList} = grid.current;
    const tiles = Array.from(grid.current.querySelectorAll('.tile:not(.tile--beside)'));
    const fits = (sizeMm) => {
      style.setProperty('--name-size', `${sizeMm * mm}px`);
      return tiles.every((tile) => tile.scrollHeight <= tile.clientHeight && keepsItsEdge(tile));
    };
    const largest = (floorMm) => {
      let size = mostMm;
      while (size > floorMm && !fits(size)) {
        size -= 0.5;
      }
      return size > floorMm || fits(floorMm);
    };
    classList.remove('tiles__grid--tight');
    if (!largest(Math.max(leastMm, EASY_NAME_MM))) {
      classList.add('tiles__grid--tight');
      largest(leastMm);
    }
  });
}

/** What of a tile is read. */
const READ = '.tile__name, .fact, .closed';

/** Whether no word runs into the white at the tile's edge. */
function keepsItsEdge(tile) {
  const {right, bottom} = tile.getBoundingClientRect();
  const {paddingRight, paddingBottom} = getComputedStyle(tile);
  const boxes = Array.from(tile.querySelectorAll(READ), (part) => part.getBoundingClientRect());
  return (
    tile.scrollWidth <= tile.clientWidth &&
    boxes.every((box) => box.right <= right - parseFloat(paddingRight) + 0.5 && box.bottom <= bottom - parseFloat(paddingBottom) + 0.5)
  );
}
