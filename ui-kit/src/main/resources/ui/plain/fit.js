/** Where the parts of the plain wall stand and how large their letters are; without grid, variables or flexible boxes. ES5. */
(function (giliran) {
  'use strict';

  /** Of whatever face the television has: the capitals of Arial, Roboto and Plus Jakarta Sans are higher than this. */
  var CAP_HEIGHT_EM = 0.66;
  /** Heights, in words' sizes. */
  var HEAD = 2.85;
  var STRIP = 3.8;
  var LABELS = 2.1;
  var LABELS_ROW = 1.3;
  var GAP = 0.3;
  /** Between two calls. */
  var LINE = 0.2;
  var EDGE = 0.5;
  /** Share of the block's height that a number standing alone has over its counter; and of a newest call among several. */
  var NUMBER_SHARE = 0.5;
  var NEWEST_SHARE = {2: 0.55, 3: 0.44};
  /** What each older call has of the block at least: else a third could not be read far away. */
  var LEAST_OLDER_SHARE = {2: 0.38, 3: 0.25};
  /** Height of a row, of its number's size: figures have nothing below their line. */
  var ROW_EM = 0.95;
  /** Size of a counter in a row, of its number's, where the room is short. */
  var LEAST_COUNTER_SHARE = 0.2;

  function px(value) {
    return Math.floor(value) + 'px';
  }

  function place(id, left, top, width, height) {
    var style = document.getElementById(id).style;
    style.left = px(left);
    style.top = px(top);
    style.width = px(width);
    style.height = px(height);
    return {width: width, height: height};
  }

  /**
   * @param {{letters: number, wide: boolean, bare: boolean}} has the letters of the longest number, whether the block has the whole
   *   width, and whether nothing stands below it
   * @param {(words: number) => number} linesFor how many lines the foot has
   * @returns sizes of letters, and the room of block and column of earlier calls
   */
  function frame(screen, has, linesFor) {
    var sizes = giliran.sizes.of({
      widthMm: screen.widthMm, viewingDistanceMm: screen.viewingDistanceMm,
      width: window.innerWidth, height: window.innerHeight, capEm: CAP_HEIGHT_EM
    });
    var em = sizes.words;
    var width = window.innerWidth - 2 * EDGE * em;
    var footLines = linesFor(em);
    document.getElementById('foot').style.display = footLines === 0 ? 'none' : 'block';
    var foot = footLines === 0 ? 0 : (footLines * 1.2 + 0.4) * em;
    var top = HEAD * em;
    var strip = has.bare ? 0 : STRIP * em;
    var main = window.innerHeight - top - strip - foot - 2 * GAP * em;
    var column = has.wide ? 0 : (has.letters * 1.07 + 4.5) * em;
    document.body.style.fontSize = px(em);
    place('head', EDGE * em, 0.2 * em, width, top - 0.2 * em);
    sizes.block = place('calls', EDGE * em, top, width - column - (has.wide ? 0 : GAP * em), main);
    sizes.column = place('last', EDGE * em + width - column, top, column, main);
    place('strip', EDGE * em, top + main + GAP * em, width, strip);
    place('foot', 0, window.innerHeight - foot, window.innerWidth, foot);
    return sizes;
  }

  /** Width of a part in em. */
  function breadthOf(part) {
    part.style.fontSize = '100px';
    return part.offsetWidth / 100;
  }

  function set(part, size) {
    part.style.fontSize = px(size);
  }

  /** A number alone over its counter. @returns {boolean} whether it had the room that it needs */
  function alone(call, sizes) {
    var em = sizes.words;
    var number = call.querySelector('.number');
    var counter = call.querySelector('.counter');
    var width = sizes.block.width - 1.2 * em;
    var height = sizes.block.height - LABELS * em;
    var room = width / breadthOf(number);
    var size = Math.min(room, Math.max(sizes.number, height * NUMBER_SHARE));
    var label = call.querySelector('.label').offsetWidth + em;
    var rest = height - size - 0.4 * em;
    set(number, size);
    set(counter, Math.min(rest * 0.9, (width - label) / breadthOf(counter)));
    return room >= sizes.number;
  }

  /** Several, one below the other: the number has its size, its counter what is left of the row. */
  function rows(calls, sizes) {
    var em = sizes.words;
    var height = sizes.block.height - (LABELS_ROW + LINE * calls.length) * em;
    var most = height * (1 - LEAST_OLDER_SHARE[calls.length] * (calls.length - 1));
    var newest = Math.min(most, Math.max(sizes.number * ROW_EM, height * NEWEST_SHARE[calls.length]));
    var older = (height - newest) / (calls.length - 1);
    calls.forEach(function (call, at) {
      var number = call.querySelector('.number');
      var counter = call.querySelector('.counter');
      var high = at === 0 ? newest : older;
      var width = sizes.block.width - 2.4 * em - (at === 0 ? 0 : call.querySelector('.notes').offsetWidth + em);
      var letters = breadthOf(number);
      var words = breadthOf(counter);
      var size = Math.min(high / ROW_EM, width / (letters + words * LEAST_COUNTER_SHARE));
      call.style.height = px(high);
      call.style.lineHeight = px(high);
      set(number, size);
      var share = /words/.test(counter.className) ? 0.62 : 0.8;
      set(counter, Math.min(size * share, (width - letters * size) / words));
    });
    return true;
  }

  /** Sets every call of the block. @returns {boolean} whether the newest has the room that it needs */
  function block(calls, sizes) {
    return calls.length === 1 ? alone(calls[0], sizes) : rows(calls, sizes);
  }

  giliran.fit = {frame: frame, block: block};
})(window.giliran);
