/**
 * Which calls stand in the call block. The newest stands on top; a call stays at least eight seconds, and at most
 * three stand at once; in a rush the others wait their turn. Pure: time comes in, the next state goes out.
 *
 * ES5 and no module, so that old televisions show what every wall shows: `giliran.shown`.
 */
(function (root) {
  'use strict';

  /** Long enough to look up, read a number and a counter, and be sure. */
  var SHORTEST_MS = 8000;
  /** With more calls waiting than can stand at once. A wall that lags behind the hall is worse than a hurried one. */
  var HURRIED_MS = 4000;
  /** More could not be read from the back of the hall. */
  var MOST_AT_ONCE = 3;
  /** Nothing was ever shown. */
  var NOTHING = {standing: [], waiting: [], known: {}, started: false};

  /** A call and its recall differ: the recall has another time. */
  function keyOf(call) {
    return call.number + ' ' + call.at;
  }

  /** A call that is on the wall without having come just now: it does not blink. */
  function old(call, now) {
    return {call: call, since: now - SHORTEST_MS, blinks: false};
  }

  /** The key of the newest call by number, or by counter: a counter calls one number at a time. */
  function newestBy(calls, name) {
    var newest = {};
    calls.slice().reverse().forEach(function (call) {
      newest[call[name]] = keyOf(call);
    });
    return newest;
  }

  function keysOf(calls) {
    var keys = {};
    calls.forEach(function (call) {
      keys[keyOf(call)] = true;
    });
    return keys;
  }

  function newestAlone(calls, now) {
    return calls.slice(0, 1).map(function (call) {
      return old(call, now);
    });
  }

  /**
   * Takes the board's calls in.
   *
   * @param state what the last step gave, or NOTHING
   * @param {any[]} calls of the board, newest first
   * @param {number} now in ms, of a clock that never goes back
   */
  function take(state, calls, now) {
    var known = keysOf(calls);
    if (!state.started) {
      return {standing: newestAlone(calls, now), waiting: [], known: known, started: true};
    }
    var numbers = newestBy(calls, 'number');
    var counters = newestBy(calls, 'counter');
    var stillThere = function (call) {
      return numbers[call.number] === keyOf(call) && counters[call.counter] === keyOf(call);
    };
    var fresh = calls.filter(function (call) {
      return !state.known[keyOf(call)] && stillThere(call);
    });
    var standing = state.standing.filter(function (one) {
      return stillThere(one.call);
    });
    var waiting = state.waiting.filter(stillThere).concat(fresh.reverse());
    var alone = standing.length === 0 && waiting.length === 0;
    var next = {standing: alone ? newestAlone(calls, now) : standing, waiting: waiting, known: known, started: true};
    return advance(next, now);
  }

  /** Lets time pass: those who have stood long enough make room, those who wait come up. The same state when nothing changed. */
  function advance(state, now) {
    var shortest = state.waiting.length > MOST_AT_ONCE ? HURRIED_MS : SHORTEST_MS;
    var young = state.standing.filter(function (one) {
      return now - one.since < shortest;
    });
    var coming = state.waiting.slice(0, Math.max(0, MOST_AT_ONCE - young.length));
    if (coming.length > 0) {
      var above = coming.map(function (call) {
        return {call: call, since: now, blinks: true};
      });
      return withCalls(state, above.reverse().concat(young), state.waiting.slice(coming.length));
    }
    var standing = young.length > 0 ? young : state.standing.slice(0, 1);
    return standing.length === state.standing.length ? state : withCalls(state, standing, state.waiting);
  }

  function withCalls(state, standing, waiting) {
    return {standing: standing, waiting: waiting, known: state.known, started: state.started};
  }

  root.giliran = root.giliran || {};
  root.giliran.shown = {NOTHING: NOTHING, MOST_AT_ONCE: MOST_AT_ONCE, keyOf: keyOf, take: take, advance: advance};
})(typeof window === 'object' ? window : globalThis);
