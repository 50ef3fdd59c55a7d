/** The calls before, and the strip below the block: who waits, or what must be known first. ES5. */
(function (giliran) {
  'use strict';

  var hours = giliran.hours;
  var parts = giliran.parts;
  var say = giliran.page.say;
  var show = giliran.page.show;
  var TURN_MS = giliran.foot.TURN_MS;

  var MOST_ROWS = 6;
  var MOST_SERVICES = 6;
  /** Height of a call in the column; width of a call in the strip: in words' sizes. */
  var ROW_EM = 2.15;
  var NAMED_ROW_EM = 3.2;
  var HEADING_EM = 2.1;
  var ACROSS_EM = 12;

  function nameOf(service) {
    return service.name.id;
  }

  function wordOf(earlier) {
    return giliran.words.commonWord(earlier.map(function (call) {
      return call.counterName.id;
    }));
  }

  function last(earlier) {
    var word = wordOf(earlier);
    return [parts.append(parts.both(say, 'lastCalls'), word ? [parts.element('b', 'word', word)] : [])].concat(earlier.map(function (call) {
      return parts.earlier(call, word, say);
    }));
  }

  /**
   * The calls before, beside the block.
   *
   * @param {any[]} earlier newest first; none while the block needs the room
   */
  function column(earlier, sizes) {
    document.getElementById('last').style.display = earlier ? 'block' : 'none';
    if (earlier) {
      var row = wordOf(earlier.slice(0, MOST_ROWS)) ? ROW_EM : NAMED_ROW_EM;
      var rows = Math.min(MOST_ROWS, Math.max(1, Math.floor((sizes.column.height / sizes.words - HEADING_EM) / row)));
      show('last', JSON.stringify(earlier.slice(0, rows)), function () {
        return last(earlier.slice(0, rows));
      });
    }
  }

  function times(at, zone) {
    return function (language) {
      return {time: hours.withZone(at, zone, language)};
    };
  }

  /** Who waits; while a large number needs the whole width, in turns with the calls before. */
  function inTurn(now, sizes) {
    var turn = Math.floor(giliran.link.tick() / TURN_MS);
    var room = window.innerWidth / sizes.words - 6;
    if (now.wide && turn % 2 === 1) {
      var earlier = now.earlier.slice(0, Math.max(1, Math.floor(room / ACROSS_EM)));
      show('strip', 'last' + JSON.stringify(earlier), function () {
        return last(earlier);
      });
      return;
    }
    var waiting = giliran.pages.turn(now.board.waiting, Math.min(MOST_SERVICES, Math.max(1, Math.floor(room / giliran.pages.cellEm(now.board.waiting.map(nameOf))))), turn);
    show('strip', JSON.stringify(waiting), function () {
      var label = parts.both(say, 'waiting');
      if (waiting.pages > 1) {
        label.appendChild(parts.element('span', 'second', ' ' + (waiting.page + 1) + '/' + waiting.pages));
      }
      return [label].concat(waiting.shown.map(function (one) {
        var made = parts.service(one);
        made.style.width = Math.floor(79 / waiting.shown.length) + '%';
        return made;
      }));
    });
  }

  /**
   * How many wait is not said while it may be wrong.
   *
   * @param {{board?: any, live: boolean, since: number, wide: boolean, earlier: any[]}} now
   */
  function draw(now, sizes) {
    var board = now.board;
    var zone = board ? board.timeZone : 'Asia/Jakarta';
    if (!now.live) {
      show('strip', 'lost ' + Math.floor(now.since / 60000), function () {
        return [parts.sign('not-live', say, 'notLive', times(now.since, zone))];
      });
    } else if (!board || board.closed || board.paused) {
      giliran.page.text('strip', '');
    } else {
      inTurn(now, sizes);
    }
  }

  giliran.strip = {column: column, draw: draw};
})(window.giliran);
