/**
 * The wall for televisions of 2015 and older computers: the same calls, rules and sizes as the wall page, with nothing that
 * such a browser lacks. At a display's `/plain` it shows what that display shows; at a server's `/wall#TOKEN` or
 * `/wall/ZONE#TOKEN`, the board of the hall, with a display's token: what follows `#` is never sent with an address. ES5.
 */
(function (giliran) {
  'use strict';

  var shown = giliran.shown;
  var hours = giliran.hours;
  var parts = giliran.parts;
  var page = giliran.page;
  var link = giliran.link;
  var say = page.say;
  var show = page.show;

  var USUAL_LETTERS = 5;
  /** So many of the board's calls may be on the wall. */
  var MOST_CALLS = 9;

  /** At a server: the zone, which may be none. */
  var atServer = /^\/wall(?:\/([a-z0-9-]+))?\/?$/.exec(location.pathname);
  var token = location.hash.slice(1);

  var state = shown.NOTHING;
  var view = {live: true, board: undefined};
  var wide = false;
  var silent = false;

  /** The program of a display sends its view; a server sends the board alone. */
  function take(body) {
    view = body.calls ? {live: true, board: body} : body;
    if (view.board) {
      advanceTo(shown.take(state, view.board.calls, link.tick()));
    }
  }

  function isLive() {
    return link.isLive() && view.live !== false;
  }

  function advanceTo(next) {
    if (next === state) {
      return;
    }
    var before = state;
    state = next;
    wide = false;
    var fresh = next.standing.some(function (one) {
      return one.blinks && before.standing.indexOf(one) < 0;
    });
    if (fresh && isLive()) {
      chime();
    }
  }

  /** Two tones; the voice is the wall page's. A display that is told to be silent has no voice pack. */
  function chime() {
    if (page.queried('sound') === 'off' || (view.display && !view.voicePack)) {
      return;
    }
    var played = document.getElementById('chime').play();
    if (played && played.then) {
      played.then(function () {
        silent = false;
      }, function () {
        silent = true;
      });
    }
  }

  function earlierCalls() {
    return view.board.calls.filter(function (call) {
      return state.standing.every(function (one) {
        return one.call.number !== call.number;
      });
    });
  }

  /** Nothing while everybody leaves, nor for the seconds in which three calls need the room. */
  function saidBelow(board) {
    return !board || isLeaving(board) || (isCalling(board) && state.standing.length > 2) ? [] : giliran.foot.sayings(board);
  }

  /** Everybody leaves: nothing else is said. */
  function isLeaving(board) {
    return board && board.paused && !board.closed && giliran.words.mustLeave(board.paused.reason);
  }

  function head(board) {
    page.text('hall', board ? board.hallName.id : 'Giliran');
    page.text('zone', silent && !isLeaving(board) ? say('id', 'touchForSound') : board && board.zoneName ? board.zoneName.id : '');
    var zone = board ? board.timeZone : 'Asia/Jakarta';
    page.text('time', hours.timeOfDay(link.now(), zone, 'id'));
    page.text('time-zone', hours.zoneName(zone));
    page.text('date', hours.longDate(link.now(), zone, say('id', 'days'), say('id', 'months')));
  }

  function empty(title, hint) {
    var made = parts.element('div', 'empty', undefined, 'empty');
    made.appendChild(parts.element('h2', '', title));
    if (hint) {
      made.appendChild(parts.element('p', '', hint('id')));
      made.appendChild(parts.element('p', 'second', hint('en')));
    }
    return made;
  }

  function closedHint(closed, zone) {
    return closed.opensAt && function (language) {
      var at = Date.parse(closed.opensAt);
      var date = hours.longDate(at, zone, say(language, 'days'), say(language, 'months'));
      return say(language, 'closed.opensAt', {date: date, time: hours.withZone(at, zone, language)});
    };
  }

  function isForbidden() {
    return atServer && (!token || link.isRefused());
  }

  function forbidden() {
    return empty(say('id', token ? 'token.refused' : 'token.missing'), function (language) {
      return say(language, 'token.hint');
    });
  }

  function welcome(board) {
    if (!board) {
      return isForbidden() ? forbidden() : empty(say('id', 'starting'));
    }
    if (board.closed) {
      return empty(say('id', 'closed'), closedHint(board.closed, board.timeZone));
    }
    return board.paused ? halted(board) : empty(say('id', 'welcome'), function (language) {
      return say(language, 'welcome.hint');
    });
  }

  function halted(board) {
    return parts.halt(board.paused, function (language) {
      return hours.withZone(Date.parse(board.paused.since), board.timeZone, language);
    }, say);
  }

  function calls(board, sizes) {
    var standing = isCalling(board) ? state.standing : [];
    var room = [sizes.block.width, sizes.block.height, sizes.number, sizes.words].join();
    var keys = standing.map(function (one) {
      return shown.keyOf(one.call) + JSON.stringify(one.call);
    });
    var key = keys.join() + room + (standing.length ? '' : JSON.stringify(board ? board.closed || board.paused || 0 : [isForbidden()]));
    document.getElementById('calls').className = (standing.length ? 'block' : '') + (isLive() ? '' : ' lost');
    show('calls', key, function () {
      var alone = standing.length === 1;
      return standing.length === 0 ? [welcome(board)] : [parts.labels(say, alone)].concat(standing.map(function (one) {
        return parts.call(one, alone, say);
      }));
    });
    var made = document.getElementById('calls').querySelectorAll('.call');
    return made.length === 0 || giliran.fit.block(Array.prototype.slice.call(made), sizes);
  }

  /** A column as wide as the longest number that may stand in it. */
  function lettersOf(board) {
    return (board ? board.calls : []).slice(0, MOST_CALLS).reduce(function (most, call) {
      return Math.max(most, call.number.length);
    }, USUAL_LETTERS);
  }

  function framed(board, said) {
    var screen = {widthMm: page.measure('widthMm', view.widthMm), viewingDistanceMm: page.measure('viewingDistanceMm', view.viewingDistanceMm)};
    var bare = isLive() && board && !board.closed && board.paused;
    return giliran.fit.frame(screen, {letters: lettersOf(board), wide: wide || !isCalling(board) || state.standing.length > 1, bare: bare}, function (words) {
      return giliran.foot.lines(said, words);
    });
  }

  function isCalling(board) {
    return board && !board.closed && !board.paused && state.standing.length > 0;
  }

  function draw() {
    var board = view.board;
    var said = saidBelow(board);
    var sizes = framed(board, said);
    head(board);
    if (!calls(board, sizes) && !wide) {
      wide = true;
      sizes = framed(board, said);
      calls(board, sizes);
    }
    var earlier = isCalling(board) ? earlierCalls() : [];
    var since = link.isLive() && view.since ? Date.parse(view.since) : link.lastHeard();
    var whole = wide || state.standing.length > 1;
    giliran.strip.column(whole || !isCalling(board) ? undefined : earlier, sizes);
    giliran.strip.draw({board: board, live: isLive(), since: since, wide: whole, earlier: earlier}, sizes);
    giliran.foot.draw(said, sizes.words);
  }

  /** A server has one hall; its code is asked for once. */
  function begin() {
    if (!atServer) {
      link.watch('/api/wall', take, draw);
    } else if (token) {
      link.identify(token);
      watchHall();
    }
  }

  function watchHall() {
    link.get('/api/halls', 10000, function (status, request) {
      draw();
      if (status !== 200) {
        setTimeout(watchHall, 1000);
        return;
      }
      var hall = JSON.parse(request.responseText).halls[0].code;
      link.watch('/api/halls/' + hall + '/board' + (atServer[1] ? '?zone=' + atServer[1] : ''), take, draw);
    });
  }

  function unlock() {
    if (silent) {
      chime();
    }
  }

  document.addEventListener('keydown', unlock);
  document.addEventListener('click', unlock);
  window.addEventListener('resize', draw);
  window.addEventListener('hashchange', function () {
    location.reload();
  });
  page.load([
    {area: 'common', language: 'id'}, {area: 'common', language: 'en'},
    {area: 'wall', language: 'id'}, {area: 'wall', language: 'en'}
  ], function () {
    draw();
    begin();
    setInterval(function () {
      advanceTo(shown.advance(state, link.tick()));
      draw();
    }, 500);
  });
})(window.giliran);
