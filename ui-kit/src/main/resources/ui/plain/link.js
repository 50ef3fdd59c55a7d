/** The one way to watch, by XHR: asks again and again, knows how old the answer is, keeps the hall's clock. ES5. */
(function (giliran) {
  'use strict';

  var WAIT_SECONDS = 3;
  /** With the wait, 4.5 s: then what is shown is said to be old before it is five seconds old. */
  var SLACK_MS = 1500;
  var PAUSE_MS = 1000;

  var clock = {at: Date.now(), from: Date.now(), speed: 1};
  var version = '';
  var lastGood = 0;
  /** Shown with every request for data; a display's own program asks for none. */
  var token = '';
  /** Whether the last answer was that nobody may see this without a good token. */
  var refused = false;
  /** When the answers stopped, by the hall's clock; undefined while they come. */
  var since;

  function now() {
    return clock.at + (Date.now() - clock.from) * clock.speed;
  }

  /** Real milliseconds that never go back, or as near to it as the browser has. */
  function tick() {
    return window.performance && performance.now ? performance.now() : Date.now();
  }

  function get(path, millis, done) {
    var request = new XMLHttpRequest();
    var over = false;
    function end(status) {
      if (!over) {
        over = true;
        clearTimeout(timer);
        refused = status === 0 ? refused : status === 401 || status === 403;
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
    if (token && path.indexOf('/api/') === 0) {
      request.setRequestHeader('Authorization', 'Bearer ' + token);
    }
    request.send();
  }

  /** @param {string} shown the token that every request for data is made with from now on */
  function identify(shown) {
    token = shown;
  }

  function isRefused() {
    return refused;
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

  /** A half answer counts as none. */
  function heard(request, take) {
    try {
      var body = JSON.parse(request.responseText);
      hear(request);
      take(body);
      version = body.version;
      return true;
    } catch (failure) {
      return false;
    }
  }

  function answered(good) {
    if (good) {
      lastGood = tick();
      since = undefined;
    } else if (since === undefined) {
      since = now();
    }
  }

  /**
   * @param {string} path of the view; it may have a query
   * @param {(body: any) => void} take gets every new view
   * @param {() => void} then done after every answer, and after every one that failed
   */
  function watch(path, take, then) {
    var asked = tick();
    var query = (path.indexOf('?') < 0 ? '?' : '&') + 'wait=' + (since === undefined ? WAIT_SECONDS : 0);
    var after = version ? '&after=' + encodeURIComponent(version) : '';
    get(path + query + after, WAIT_SECONDS * 1000 + SLACK_MS, function (status, request) {
      var good = status === 204 || (status === 200 && heard(request, take));
      answered(good);
      then();
      setTimeout(function () {
        watch(path, take, then);
      }, good && (status === 200 || tick() - asked > PAUSE_MS) ? 0 : PAUSE_MS);
    });
  }

  /** Whether answers come: a script that was held up does not believe what it has either. */
  function isLive() {
    return since === undefined && tick() - lastGood < WAIT_SECONDS * 1000 + SLACK_MS;
  }

  /** The last moment an answer came, by the hall's clock. */
  function lastHeard() {
    return since === undefined ? now() - (tick() - lastGood) * clock.speed : since;
  }

  lastGood = tick();
  giliran.link = {
    identify: identify, isRefused: isRefused, get: get, watch: watch, isLive: isLive, lastHeard: lastHeard, now: now, tick: tick
  };
})(window.giliran);
