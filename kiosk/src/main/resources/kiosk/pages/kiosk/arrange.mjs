/** How many tiles stand side by side. Pure, so that every count can be tested. */

/** Of all the shapes that a tile may get, this one reads best: a line or two of name beside its letter. */
const BEST_SHAPE = 1.9;

/**
 * Arranges `count` tiles in an area, all lengths in one unit. When they do not fit at the least size, or are more
 * than `most`, they are put on pages, and one place of each page is left for the tile that turns it.
 *
 * @returns {{columns: number, rows: number, perPage: number, pages: number}}
 */
export function arrange({count, width, height, leastWidth, leastHeight, most, gap}) {
  const fitting = (length, least) => Math.max(1, Math.floor((length + gap) / (least + gap)));
  const [columnsMost, rowsMost] = [fitting(width, leastWidth), fitting(height, leastHeight)];
  const places = Math.min(most, Math.max(2, columnsMost * rowsMost));
  const onePage = count <= places;
  const perPage = onePage ? Math.max(1, count) : places - 1;
  const pages = onePage ? 1 : Math.ceil(count / perPage);
  const cells = onePage ? perPage : places;
  return {...bestGrid(cells, {width, height, columnsMost, rowsMost}), perPage, pages};
}

function bestGrid(cells, {width, height, columnsMost, rowsMost}) {
  let best;
  for (let columns = 1; columns <= Math.min(cells, Math.max(columnsMost, Math.ceil(cells / rowsMost))); columns++) {
    const rows = Math.ceil(cells / columns);
    const shape = width / columns / (height / rows);
    const empty = columns * rows - cells;
    const cost = Math.abs(Math.log(shape / BEST_SHAPE)) + 0.5 * empty + (rows > rowsMost ? 100 : 0);
    if (!best || cost < best.cost) {
      best = {columns, rows, cost};
    }
  }
  return {columns: best.columns, rows: best.rows};
}
