/** Texts, the page's address and its parts: what every script of the plain wall uses. ES5. */
(function (giliran) {
  'use strict';

  var RETRY_MS = 1000;
  var LIMITS = {widthMm: [200, 10000, 952], viewingDistanceMm: [500, 50000, 8000]};

  var texts = {id: {}, en: {}};
  var drawn = {};

  function say(language, key, values) {
    var counted = values && 'count' in values ? key + (values.count === 1 ? '.one' : '.other') : key;
    return giliran.words.fill(texts[language][counted] || key, values);
  }

  function queried(name) {
    var found = new RegExp('[?&]' + name + '=([^&]*)').exec(location.search);
    return found ? decodeURIComponent(found[1]) : undefined;
  }

  /** A size of the screen: what the address says, else what the program tells, else that of 43 inches read from 8 m. */
  function measure(name, told) {
    var limits = LIMITS[name];
    var value = Number(queried(name)) || Number(told) || limits[2];
    return value >= limits[0] && value <= limits[1] ? value : limits[2];
  }

  /** Makes a part anew only when it differs, so that nothing flickers. */
  function show(id, key, make) {
    if (drawn[id] === key) {
      return false;
    }
    drawn[id] = key;
    var place = document.getElementById(id);
    place.innerHTML = '';
    giliran.parts.append(place, make());
    return true;
  }

  /** Has a part made anew the next time. */
  function forget(id) {
    drawn[id] = undefined;
  }

  function text(id, words) {
    show(id, words, function () {
      return [document.createTextNode(words)];
    });
  }

  function load(paths, done) {
    var next = paths[0];
    if (!next) {
      done();
      return;
    }
    giliran.link.get('/ui/texts/' + next.area + '_' + next.language + '.properties', 10000, function (status, request) {
      if (status !== 200) {
        setTimeout(function () {
          load(paths, done);
        }, RETRY_MS);
        return;
      }
      var entries = giliran.words.parse(request.responseText);
      Object.keys(entries).forEach(function (key) {
        texts[next.language][key] = entries[key];
      });
      load(paths.slice(1), done);
    });
  }

  giliran.page = {say: say, queried: queried, measure: measure, show: show, forget: forget, text: text, load: load};
})(window.giliran);
