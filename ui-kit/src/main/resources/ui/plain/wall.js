/**
 * The wall for televisions of 2015 and older computers: the same calls, rules and sizes as the wall page, with nothing that
 * such a browser lacks. At a display's `/plain` it shows what that display shows; at a server's `/wall` or `/wall/ZONE`, the
 * board of the hall. ES5.
 */
(function (giliran) {
  'use strict';

  var shown = giliran.shown;
  var hours = giliran.hours;
  var parts = giliran.parts;

  var WAIT_SECONDS = 3;
  /** With the wait, 4.5 s: then what is shown is said to be old before it is five seconds old. */
  var SLACK_MS = 1500;
  var PAUSE_MS = 1000;
  var TURN_MS = 9000;
  var MOST_ROWS = 6;
  var LIMITS = {widthMm: [200, 10000, 952], viewingDistanceMm: [500, 50000, 8000]};

  var state = shown.NOTHING;
  var view = {live: true, board: undefined};
  var version = '';
  var lastGood = 0;
  var since;
  var clock = {at: Date.now(), from: Date.now(), speed: 1};
  var texts = {id: {}, en: {}};
  var wide = false;
  var drawn = {};
  var silent = false;

  function now() {
    return clock.at + (Date.now() - clock.from) * clock.speed;
  }

  /** Real milliseconds that never go back, or as near to it as the browser has. */
  function tick() {
    return window.performance && performance.now ? performance.now() : Date.now();
  }

  function say(language, key, values) {
    var counted = values && 'count' in values ? key + (values.count === 1 ? '.one' : '.other') : key;
    return giliran.words.fill(texts[language][counted] || key, values);
  }

  function queried(name) {
    var found = new RegExp('[?&]' + name + '=([^&]*)').exec(location.search);
    return found ? decodeURIComponent(found[1]) : undefined;
  }

  function measure(name) {
    var limits = LIMITS[name];
    var value = Number(queried(name)) || Number(view[name]) || limits[2];
    return value >= limits[0] && value <= limits[1] ? value : limits[2];
  }

  /* ---- what is heard ---- */

  function get(path, millis, done) {
    var request = new XMLHttpRequest();
    var over = false;
    function end(status) {
      if (!over) {
        over = true;
        clearTimeout(timer);
        done(status, request);
      }
    }
    var timer = setTimeout(function () {
      end(0);
      request.abort();
    }, millis);
    request.onreadystatechange = function () {
      if (request.readyState === 4) {
        end(request.status);
      }
    };
    request.open('GET', path, true);
    request.send();
  }

  function hear(request) {
    var trial = request.getResponseHeader('Giliran-Clock');
    var told = (trial || request.getResponseHeader('Date') || '').split(';speed=');
    var at = Date.parse(told[0]);
    var speed = Number(told[1] || 1);
    if (!isNaN(at) && (speed !== clock.speed || Math.abs(at - now()) > 2000 * speed)) {
      clock = {at: at, from: Date.now(), speed: speed};
    }
    document.getElementById('wall').setAttribute('data-trial', trial ? 'yes' : 'no');
  }

  /** The program of a display sends its view; a server sends the board alone. */
  function take(body) {
    version = body.version;
    view = body.calls ? {live: true, board: body} : body;
    if (view.board) {
      advanceTo(shown.take(state, view.board.calls, tick()));
    }
  }

  function poll(path) {
    var query = (path.indexOf('?') < 0 ? '?' : '&') + 'wait=' + (since === undefined ? WAIT_SECONDS : 0);
    var asked = tick();
    get(path + query + (version ? '&after=' + encodeURIComponent(version) : ''), WAIT_SECONDS * 1000 + SLACK_MS, function (status, request) {
      var good = status === 204 || (status === 200 && heard(request));
      if (good) {
        lastGood = tick();
        since = undefined;
      } else if (since === undefined) {
        since = now();
      }
      draw();
      setTimeout(function () {
        poll(path);
      }, good && (status === 200 || tick() - asked > 1000) ? 0 : PAUSE_MS);
    });
  }

  /** A half answer counts as none. */
  function heard(request) {
    try {
      var body = JSON.parse(request.responseText);
      hear(request);
      take(body);
      return true;
    } catch (failure) {
      return false;
    }
  }

  function isLive() {
    return since === undefined && view.live !== false && tick() - lastGood < WAIT_SECONDS * 1000 + SLACK_MS;
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
    if (queried('sound') === 'off' || (view.display && !view.voicePack)) {
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

  /* ---- what is shown ---- */

  /** Makes a part anew only when it differs, so that nothing flickers. */
  function show(id, key, make) {
    if (drawn[id] === key) {
      return false;
    }
    drawn[id] = key;
    var place = document.getElementById(id);
    place.innerHTML = '';
    parts.append(place, make());
    return true;
  }

  function text(id, words) {
    show(id, words, function () {
      return [document.createTextNode(words)];
    });
  }

  function earlierCalls() {
    return view.board.calls.filter(function (call) {
      return state.standing.every(function (one) {
        return one.call.number !== call.number;
      });
    });
  }

  function sayings(board) {
    var classes = board.priorityClasses || [];
    var legends = classes.length === 0 ? [] : ['id', 'en'].map(function (language) {
      var names = classes.map(function (name) {
        return name[language];
      });
      return {lang: language, text: 'P = ' + say(language, 'legend', {classes: giliran.words.listed(names, language)})};
    });
    return board.notices.map(function (notice) {
      return {lang: 'id', text: notice.text, notice: true};
    }).concat(legends);
  }

  function head(board) {
    text('hall', board ? board.hallName.id : 'Giliran');
    text('zone', silent ? say('id', 'touchForSound') : board && board.zoneName ? board.zoneName.id : '');
    var zone = board ? board.timeZone : 'Asia/Jakarta';
    text('time', hours.timeOfDay(now(), zone, 'id'));
    text('time-zone', hours.zoneName(zone));
    text('date', hours.longDate(now(), zone, say('id', 'days'), say('id', 'months')));
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

  function welcome(board) {
    if (!board) {
      return empty(say('id', 'starting'));
    }
    return board.closed ? empty(say('id', 'closed'), closedHint(board.closed, board.timeZone)) : empty(say('id', 'welcome'), function (language) {
      return say(language, 'welcome.hint');
    });
  }

  function calls(board, sizes) {
    var standing = board && !board.closed ? state.standing : [];
    var room = [sizes.block.width, sizes.block.height, sizes.number, sizes.words].join();
    var keys = standing.map(function (one) {
      return shown.keyOf(one.call) + JSON.stringify(one.call);
    });
    var key = keys.join() + room + (standing.length ? '' : JSON.stringify(board ? board.closed || 0 : 1));
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

  function last(sizes, rows) {
    var earlier = earlierCalls().slice(0, rows);
    var word = giliran.words.commonWord(earlier.map(function (call) {
      return call.counterName.id;
    }));
    return [parts.append(parts.both(say, 'lastCalls'), word ? [parts.element('b', 'word', word)] : [])].concat(earlier.map(function (call) {
      return parts.earlier(call, word, say);
    }));
  }

  function column(board, sizes) {
    var rows = Math.min(MOST_ROWS, Math.max(1, Math.floor(sizes.column.height / sizes.words / 2.15 - 1)));
    var there = board && !board.closed && !wide && state.standing.length > 0;
    document.getElementById('last').style.display = there ? 'block' : 'none';
    if (there) {
      show('last', JSON.stringify(earlierCalls().slice(0, rows)), function () {
        return last(sizes, rows);
      });
    }
  }

  function times(at, zone) {
    return function (language) {
      return {time: hours.withZone(at, zone, language)};
    };
  }

  function paused(board) {
    return function (language) {
      var reason = board.paused.reasonName ? board.paused.reasonName[language] : board.paused.reason;
      return {time: hours.withZone(Date.parse(board.paused.since), board.timeZone, language), reason: reason};
    };
  }

  function strip(board, sizes) {
    var zone = board ? board.timeZone : 'Asia/Jakarta';
    var at = since !== undefined ? since : view.since ? Date.parse(view.since) : now() - (tick() - lastGood);
    var turn = Math.floor(tick() / TURN_MS);
    if (!isLive()) {
      show('strip', 'lost ' + Math.floor(at / 60000), function () {
        return [parts.sign('not-live', say, 'notLive', times(at, zone))];
      });
    } else if (!board || board.closed) {
      text('strip', '');
    } else if (board.paused) {
      show('strip', JSON.stringify(board.paused), function () {
        return [parts.sign('hall-paused', say, 'hallPaused', paused(board))];
      });
    } else {
      inTurn(board, sizes, turn);
    }
  }

  /** Who waits; while a large number needs the whole width, in turns with the calls before. */
  function inTurn(board, sizes, turn) {
    var room = window.innerWidth / sizes.words - 6;
    if (wide && turn % 2 === 1) {
      var earlier = earlierCalls().slice(0, Math.max(1, Math.floor(room / 12)));
      show('strip', 'last' + JSON.stringify(earlier), function () {
        return last(sizes, earlier.length);
      });
      return;
    }
    var waiting = giliran.pages.turn(board.waiting, Math.min(6, Math.max(1, Math.floor(room / 5.4))), turn);
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

  function foot(said, sizes, lines) {
    var ruler = document.getElementById('foot').querySelector('.ruler') || parts.element('span', 'ruler');
    document.getElementById('foot').appendChild(ruler);
    function fits(line) {
      ruler.textContent = line;
      return ruler.offsetWidth <= window.innerWidth - 4 * sizes.words;
    }
    var pages = [];
    said.forEach(function (one) {
      giliran.pages.of(one.text, lines, fits).forEach(function (page, at, all) {
        pages.push({saying: one, lines: page, part: all.length > 1 ? at + 1 + '/' + all.length : ''});
      });
    });
    return pages;
  }

  function showFoot(said, sizes, lines) {
    var key = JSON.stringify(said) + sizes.words + window.innerWidth;
    if (foot.key !== key) {
      foot.key = key;
      foot.pages = foot(said, sizes, lines);
      foot.from = Math.floor(tick() / TURN_MS);
      drawn.foot = undefined;
    }
    var page = foot.pages[(Math.floor(tick() / TURN_MS) - foot.from) % Math.max(1, foot.pages.length)];
    document.getElementById('foot').className = page && page.saying.notice ? 'notice' : '';
    show('foot', JSON.stringify(page), function () {
      var made = parts.element('div', 'saying', undefined, page && page.saying.notice ? 'notice' : 'legend');
      (page ? page.lines : []).forEach(function (line) {
        made.appendChild(parts.element('div', '', line + ' '));
      });
      made.setAttribute('lang', page ? page.saying.lang : 'id');
      return [parts.element('b', 'part', page ? page.part : ''), made];
    });
  }

  function draw() {
    var board = view.board;
    var said = board ? sayings(board) : [];
    var letters = board ? board.calls.slice(0, MOST_ROWS + 3).reduce(function (most, call) {
      return Math.max(most, call.number.length);
    }, 5) : 5;
    var screen = {widthMm: measure('widthMm'), viewingDistanceMm: measure('viewingDistanceMm')};
    var bare = !board || board.closed || state.standing.length === 0;
    var sizes = giliran.fit.frame(screen, letters, wide || bare, said.length === 0 ? 0 : 1);
    head(board);
    if (!calls(board, sizes) && !wide) {
      wide = true;
      sizes = giliran.fit.frame(screen, letters, true, said.length === 0 ? 0 : 1);
      calls(board, sizes);
    }
    column(board, sizes);
    strip(board, sizes);
    showFoot(said, sizes, 1);
  }

  /* ---- the beginning ---- */

  function load(paths, done) {
    var next = paths[0];
    if (!next) {
      done();
      return;
    }
    get('/ui/texts/' + next.area + '_' + next.language + '.properties', 10000, function (status, request) {
      if (status !== 200) {
        setTimeout(function () {
          load(paths, done);
        }, PAUSE_MS);
        return;
      }
      var entries = giliran.words.parse(request.responseText);
      Object.keys(entries).forEach(function (key) {
        texts[next.language][key] = entries[key];
      });
      load(paths.slice(1), done);
    });
  }

  /** A server has one hall; its code is asked for once. */
  function begin() {
    var zone = /^\/wall(?:\/([a-z0-9-]+))?\/?$/.exec(location.pathname);
    if (!zone) {
      poll('/api/wall');
      return;
    }
    get('/api/halls', 10000, function (status, request) {
      if (status !== 200) {
        setTimeout(begin, PAUSE_MS);
        return;
      }
      var hall = JSON.parse(request.responseText).halls[0].code;
      poll('/api/halls/' + hall + '/board' + (zone[1] ? '?zone=' + zone[1] : ''));
    });
  }

  function unlock() {
    if (silent) {
      chime();
    }
  }

  lastGood = tick();
  document.addEventListener('keydown', unlock);
  document.addEventListener('click', unlock);
  window.addEventListener('resize', draw);
  load([
    {area: 'common', language: 'id'}, {area: 'common', language: 'en'},
    {area: 'wall', language: 'id'}, {area: 'wall', language: 'en'}
  ], function () {
    draw();
    begin();
    setInterval(function () {
      advanceTo(shown.advance(state, tick()));
      draw();
    }, 500);
  });
})(window.giliran);
