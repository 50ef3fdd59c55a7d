/** Texts, names in a sentence and names of counters, for pages without modules: `giliran.words`. ES5. */
(function (root) {
  'use strict';

  var OR = {id: 'atau', en: 'or'};

  /** `key = value` a line, as `texts.mjs` reads it. */
  function parse(text) {
    var entries = {};
    text.split(/\r?\n/).forEach(function (line) {
      var equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) !== '#') {
        entries[line.slice(0, equals).trim()] = line.slice(equals + 1).trim();
      }
    });
    return entries;
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? String(values[name]) : whole;
    });
  }

  /** `Lansia` becomes `lansia`; `BPJS` stays. */
  function inSentence(name) {
    var second = name.charAt(1);
    return second !== second.toUpperCase() ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  }

  /** `Lansia, ibu hamil, atau membawa bayi`. */
  function listed(names, language) {
    var inside = names.map(function (name, at) {
      return at === 0 ? name : inSentence(name);
    });
    if (inside.length < 3) {
      return inside.join(' ' + OR[language] + ' ');
    }
    return inside.slice(0, -1).join(', ') + ', ' + OR[language] + ' ' + inside[inside.length - 1];
  }

  /** `Loket 3`: the word, and what tells it from others; nothing for `Pengaduan`, which is set as words. */
  function partsOf(name) {
    var found = /^(.+) (\S{1,3})$/.exec(name);
    return found ? {word: found[1], value: found[2]} : {};
  }

  /** The word that all names begin with, so that it need be said only once. */
  function commonWord(names) {
    var words = names.map(function (name) {
      return partsOf(name).word;
    });
    return words.every(function (word) {
      return word === words[0];
    }) ? words[0] : undefined;
  }

  /** Codes of reasons for which everybody leaves the building; a hall may add to one, as `evakuasi-gempa`. `HallPaused.java` has the same. */
  var LEAVE = /^(evakuasi|kebakaran|gempa|evacuation|fire)(-|$)/;

  /** Whether everybody has to leave. @param {string} reason as a code */
  function mustLeave(reason) {
    return LEAVE.test(reason);
  }

  /**
   * What a wall says while the whole hall stands still.
   *
   * @param {{reason: string, reasonName?: {id: string, en: string}}} paused
   * @param {string} time since when, in that language
   * @param {(language: string, key: string, values?: any) => string} say of the area `wall`
   * @returns {{title: string, lines: string[]}}
   */
  function halt(paused, language, time, say) {
    var reason = paused.reasonName ? paused.reasonName[language] : paused.reason;
    if (mustLeave(paused.reason)) {
      return {title: say(language, 'leave'), lines: [say(language, 'leave.how'), say(language, 'paused.since', {reason: reason, time: time})]};
    }
    return {title: say(language, 'paused'), lines: [say(language, 'paused.since', {reason: reason, time: time}), say(language, 'paused.hint')]};
  }

  root.giliran = root.giliran || {};
  root.giliran.words = {parse: parse, fill: fill, listed: listed, partsOf: partsOf, commonWord: commonWord, mustLeave: mustLeave, halt: halt};
})(typeof window === 'object' ? window : globalThis);
