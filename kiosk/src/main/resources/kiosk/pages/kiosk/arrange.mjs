/** How many tiles stand side by side. Pure, so that every count can be tested. */

/** Of all the shapes that a tile may get, this one reads best: a line or two of name beside its letter. */
const BEST_SHAPE = 1.9;

/**
 * Arranges `count` tiles in an area, all lengths in one unit. When they do not fit at the least size, or are more
 * than `most`, they are put on pages, and one place of each page is left for the tile that turns it. `aside` is taken off
 * the width of each tile before it is looked at: it holds no name. With `turn` the tile that turns the page stands beside all
 * others, that wide, and takes the place of none.
 *
 * @returns {{columns: number, rows: number, perPage: number, pages: number}}
 */
export function arrange({count, width, height, leastWidth, leastHeight, mostHeight = Infinity, most, gap, aside = 0, turn = 0}) {
  const fitting = (length, least) => Math.max(1, Math.floor((length + gap) / (least + gap)));
  const rowsMost = fitting(height, leastHeight);
  const placesIn = (room) => fitting(room, leastWidth) * rowsMost;
  const onePage = count <= Math.min(most, turn ? placesIn(width) : Math.max(2, placesIn(width)));
  const room = turn && !onePage ? width - turn - gap : width;
  const places = Math.min(most, turn ? placesIn(room) : Math.max(2, placesIn(room)));
  const perPage = onePage ? Math.max(1, count) : turn ? places : places - 1;
  const pages = onePage ? 1 : Math.ceil(count / perPage);
  const cells = onePage ? perPage : places;
  const grid = bestGrid(cells, {width: room, height, columnsMost: fitting(room, leastWidth), rowsMost, mostHeight, aside});
  return {...grid, perPage, pages};
}

function bestGrid(cells, {width, height, columnsMost, rowsMost, mostHeight, aside}) {
  let best;
  for (let columns = 1; columns <= Math.min(cells, Math.max(columnsMost, Math.ceil(cells / rowsMost))); columns++) {
    const rows = Math.ceil(cells / columns);
    const shape = Math.max(1, width / columns - aside) / Math.min(height / rows, mostHeight);
    const fewest = Math.floor(cells / rows);
    const uneven = Math.ceil(cells / rows) / fewest - 1;
    const cost = Math.abs(Math.log(shape / BEST_SHAPE)) + 0.5 * uneven + (rows > rowsMost ? 100 : 0);
    if (!best || cost < best.cost) {
      best = {columns: Math.ceil(cells / rows), rows, cost};
    }
  }
  return {columns: best.columns, rows: best.rows};
}

/**
 * How wide each tile is, in tracks of a grid of `tracks`: rows are as even as they can be, the fuller ones first, and
 * every row is full, so that no hole is left.
 *
 * @returns {{tracks: number, spans: number[]}}
 */
export function spread(cells, rows) {
  const fewest = Math.max(1, Math.floor(cells / rows));
  const fuller = cells % rows;
  const tracks = fuller === 0 ? fewest : fewest * (fewest + 1);
  const rowOf = (inRow) => Array(inRow).fill(tracks / inRow);
  const spans = Array.from({length: rows}, (_, row) => rowOf(row < fuller ? fewest + 1 : fewest)).flat();
  return {tracks, spans: spans.slice(0, cells)};
}
