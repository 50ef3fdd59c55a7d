/** Text that is too long for its place comes on pages, in letters of one size: `giliran.pages`. ES5, for old televisions too. */
(function (root) {
  'use strict';

  /** A letter of a caption, and what stands around a name, in words' sizes. */
  var CAPTION_LETTER_EM = 0.42;
  var CELL_EDGES_EM = 1.2;
  /** A letter and three figures. */
  var LEAST_CELL_EM = 5.6;

  /** The longest start of a word that fits; one letter at least. */
  function startOf(word, fits) {
    var end = 1;
    while (end < word.length && fits(word.slice(0, end + 1))) {
      end += 1;
    }
    return word.slice(0, end);
  }

  /** @param {(line: string) => boolean} fits whether a line has room */
  function linesOf(text, fits) {
    var lines = [];
    var line = '';
    text.split(/\s+/).filter(Boolean).forEach(function (word) {
      var rest = word;
      if (line !== '' && fits(line + ' ' + rest)) {
        line += ' ' + rest;
        return;
      }
      if (line !== '') {
        lines.push(line);
      }
      while (!fits(rest) && rest.length > 1) {
        lines.push(startOf(rest, fits));
        rest = rest.slice(lines[lines.length - 1].length);
      }
      line = rest;
    });
    return line === '' ? lines : lines.concat(line);
  }

  /**
   * The same text in as many lines, with none much shorter than the others: a last word alone looks forgotten. Counted in letters,
   * which is near enough.
   */
  function even(text, fits) {
    var lines = linesOf(text, fits);
    var most = Math.ceil(text.length / Math.max(1, lines.length));
    var within = function (line) {
      return fits(line) && (line.length <= most || line.indexOf(' ') < 0);
    };
    for (var tried = linesOf(text, within); tried.length > lines.length; tried = linesOf(text, within)) {
      most += 1;
    }
    return tried;
  }

  /** Sentences with what ends them; a dot within a figure, as in 13.00, ends none. */
  function sentencesOf(text) {
    return text.split(/\s+/).filter(Boolean).reduce(function (made, word) {
      var last = made[made.length - 1];
      if (last && !/[.!?]$/.test(last)) {
        made[made.length - 1] = last + ' ' + word;
        return made;
      }
      return made.concat(word);
    }, []);
  }

  /** As many sentences together as a page takes: none is torn that has room on a page of its own. */
  function passagesOf(text, most, fits) {
    return sentencesOf(text).reduce(function (made, sentence) {
      var longer = made.length > 0 && made[made.length - 1] + ' ' + sentence;
      return longer && linesOf(longer, fits).length <= most ? made.slice(0, -1).concat(longer) : made.concat(sentence);
    }, []);
  }

  /**
   * Pages of so many lines at the most, turned between sentences where it can be; of a longer sentence as even as whole lines
   * allow.
   *
   * @param {string} text
   * @param {number} most lines of a page
   * @param {(line: string) => boolean} fits
   * @returns {string[][]} the lines of each page
   */
  function of(text, most, fits) {
    return passagesOf(text, most, fits).reduce(function (made, passage) {
      return made.concat(pagesOf(passage, most, fits));
    }, []);
  }

  function pagesOf(text, most, fits) {
    var lines = even(text, fits);
    var each = Math.ceil(lines.length / Math.ceil(lines.length / most));
    var pages = [];
    for (var start = 0; start < lines.length; start += each) {
      pages.push(lines.slice(start, start + each));
    }
    return pages;
  }

  /** The part of a list whose turn it is: as many pages as needed, evenly filled. */
  function turn(items, most, page) {
    var pages = Math.ceil(items.length / most);
    var each = Math.ceil(items.length / Math.max(1, pages));
    var at = pages === 0 ? 0 : page % pages;
    return {page: at, pages: pages, shown: items.slice(at * each, (at + 1) * each)};
  }

  /**
   * Width that a service needs, in words' sizes: its letter and figures, and below them its name, as a caption in two lines.
   *
   * @param {string[]} names of all, so that every page has places of one width
   */
  function cellEm(names) {
    return names.reduce(function (most, name) {
      var longest = Math.max.apply(null, name.split(' ').map(function (word) {
        return word.length;
      }));
      return Math.max(most, Math.max(longest, name.length / 2 + longest / 5) * CAPTION_LETTER_EM + CELL_EDGES_EM);
    }, LEAST_CELL_EM);
  }

  root.giliran = root.giliran || {};
  root.giliran.pages = {of: of, turn: turn, cellEm: cellEm};
})(typeof window === 'object' ? window : globalThis);
