/**
 * How large the letters of a wall must be, from the size of its picture and the distance of the last row: `giliran.sizes`.
 * ES5 and no module, for old televisions too.
 *
 * All are heights of capitals in millimetres for every metre between reader and wall:
 * - a called number and its counter: 12.2, that is 0.7° of sight, as EN 301 549 asks of text that must be read;
 * - figures that are looked up (earlier calls, how many wait, the time): 5, what the European rule for railway stations
 *   (TSI PRM) has as its least, 17 minutes of arc;
 * - words in the language of the hall: 2.9, 10 minutes of arc, which half of normal sight (6/12) still reads;
 * - captions (what is said again in English, the date): 0.72 of the words, 7 minutes of arc.
 * A called number is never made smaller. Where a screen is small for its hall the others give way together: on one of 43 inches
 * that is read from 8 m they are 3.6, 2.1 and 1.5, and the last is the limit of normal sight (6/6, 5 minutes of arc).
 */
(function (root) {
  'use strict';

  var NUMBER_MM = 12.2;
  var FIGURES_MM = 5;
  var WORDS_MM = 2.9;
  /** Shares of the picture's width at 16:9: smaller looks lost, larger leaves no room for a call. */
  var LEAST_WORDS = 0.0145;
  var MOST_WORDS = 0.026;

  /** The width of the picture at 16:9 that is as good as this one for setting words. */
  function breadth(width, height) {
    return width >= height ? Math.min(width, height * 1.76) : Math.min(width * 1.65, height * 1.03);
  }

  /**
   * @param {{widthMm: number, viewingDistanceMm: number, width: number, height: number, capEm: number}} screen `width` and
   *   `height` of the window in pixels, `capEm` how high the capitals of the face are
   * @returns {{number: number, figures: number, words: number, millimetre: number}} font sizes in pixels
   */
  function of(screen) {
    var millimetre = screen.width / screen.widthMm;
    var font = (millimetre * screen.viewingDistanceMm) / 1000 / screen.capEm;
    var room = breadth(screen.width, screen.height);
    var words = Math.min(Math.max(WORDS_MM * font, LEAST_WORDS * room), MOST_WORDS * room);
    return {
      number: Math.ceil(NUMBER_MM * font),
      figures: (words * FIGURES_MM) / WORDS_MM,
      words: words,
      millimetre: millimetre
    };
  }

  root.giliran = root.giliran || {};
  root.giliran.sizes = {of: of};
})(typeof window === 'object' ? window : globalThis);
