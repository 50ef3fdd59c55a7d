/** The line at the foot: notices, then who may be called sooner, in turns. ES5. */
(function (giliran) {
  'use strict';

  var TURN_MS = 9000;
  /** A picture this high, in words' sizes, has room for a second line. */
  var TWO_LINES_EM = 19;

  var page = giliran.page;
  var said = {key: '', pages: [], from: 0};

  function sayings(board) {
    var classes = board.priorityClasses || [];
    var legends = classes.length === 0 ? [] : ['id', 'en'].map(function (language) {
      var names = classes.map(function (name) {
        return name[language];
      });
      return {lang: language, text: 'P = ' + page.say(language, 'legend', {classes: giliran.words.listed(names, language)})};
    });
    return board.notices.map(function (notice) {
      return {lang: 'id', text: notice.text, notice: true};
    }).concat(legends);
  }

  /** How many lines the foot has; none when there is nothing to say. */
  function lines(sayings, words) {
    return sayings.length === 0 ? 0 : window.innerHeight / words > TWO_LINES_EM ? 2 : 1;
  }

  function pagesOf(sayings, words, most) {
    var place = document.getElementById('foot');
    var ruler = giliran.parts.append(place, [giliran.parts.element('span', 'ruler')]).lastChild;
    var pages = [];
    sayings.forEach(function (one) {
      var fits = function (line) {
        ruler.textContent = line;
        return ruler.offsetWidth <= window.innerWidth - 4 * words;
      };
      giliran.pages.of(one.text, most, fits).forEach(function (lines, at, all) {
        pages.push({saying: one, lines: lines, part: all.length > 1 ? at + 1 + '/' + all.length : ''});
      });
    });
    place.removeChild(ruler);
    return pages;
  }

  function saying(one) {
    var made = giliran.parts.element('div', 'saying', undefined, one.saying.notice ? 'notice' : 'legend');
    made.setAttribute('lang', one.saying.lang);
    one.lines.forEach(function (line) {
      made.appendChild(giliran.parts.element('div', '', line + ' '));
    });
    return made;
  }

  /** Notices come first and begin anew whenever what is said changes. */
  function draw(sayings, words) {
    var key = JSON.stringify(sayings) + words + window.innerWidth;
    var turn = Math.floor(giliran.link.tick() / TURN_MS);
    if (said.key !== key) {
      said = {key: key, pages: pagesOf(sayings, words, lines(sayings, words)), from: turn};
      page.forget('foot');
    }
    var now = said.pages[(turn - said.from) % Math.max(1, said.pages.length)];
    document.getElementById('foot').className = now && now.saying.notice ? 'notice' : '';
    page.show('foot', JSON.stringify(now), function () {
      return now ? [giliran.parts.element('b', 'part', now.part), saying(now)] : [];
    });
  }

  giliran.foot = {sayings: sayings, lines: lines, draw: draw, TURN_MS: TURN_MS};
})(window.giliran);
