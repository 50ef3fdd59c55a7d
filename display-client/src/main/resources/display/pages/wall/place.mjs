/** How much of the wall pictures and videos may have. Pure. */

/** Of the screen's area; the hall is here for its calls. */
const MOST_OF_AREA = 0.4;
/** Smaller, nobody sees what it is. */
const LEAST_OF_WIDTH = 0.2;
/** A figure of a called number, and the edges of block and page, in words' sizes. */
const [FIGURE_EM, EDGES_EM] = [0.66, 2.8];
/** What head, strip and foot leave of the height at the most. */
const MOST_HEIGHT = 0.8;

/**
 * The width in pixels that is left beside a number as large as it must be; 0 when that is too little.
 *
 * @param {{width: number, height: number, number: string, words: number, numberSize: number}} screen the window in pixels, the number
 *   that stands, and the font sizes of words and numbers
 */
export function mediaWidth({width, height, number, words, numberSize}) {
  if (width < height) {
    return width;
  }
  const beside = width - number.length * FIGURE_EM * numberSize - EDGES_EM * words;
  const most = (width * MOST_OF_AREA) / MOST_HEIGHT;
  const allowed = Math.min(beside, most);
  return allowed < width * LEAST_OF_WIDTH ? 0 : Math.floor(allowed);
}
