/*
 * The look that this browser keeps for the pages of staff. Not a module, and before every sheet of the page: what is painted first
 * has it already. `giliran.look` is for the switch in the head; by itself the page follows the machine.
 */
(function () {
  'use strict';
  var KEPT_AS = 'giliran.look';
  var LOOKS = ['auto', 'light', 'dark', 'high'];
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  var contrast = matchMedia('(prefers-contrast: more)');
  var now = kept();
  var watchers = [];

  function kept() {
    try {
      var look = localStorage.getItem(KEPT_AS);
      return LOOKS.indexOf(look) < 0 ? 'auto' : look;
    } catch (e) {
      return 'auto';
    }
  }

  function keep(look) {
    try {
      localStorage.setItem(KEPT_AS, look);
    } catch (e) {
      // A full or forbidden store: the look holds until the page is left.
    }
  }

  function ofMachine() {
    return contrast.matches ? 'high' : dark.matches ? 'dark' : 'light';
  }

  function wear(look) {
    var worn = look === 'auto' ? ofMachine() : look;
    root.removeAttribute('data-theme');
    root.removeAttribute('data-contrast');
    if (worn === 'high') {
      root.setAttribute('data-contrast', 'high');
    } else if (worn === 'dark') {
      root.setAttribute('data-theme', 'dark');
    }
  }

  function take(look) {
    now = look;
    wear(look);
    watchers.forEach(function (watcher) {
      watcher(look);
    });
  }

  function again() {
    wear(now);
  }

  window.giliran = window.giliran || {};
  window.giliran.look = {
    /** What was chosen. */
    now: function () {
      return now;
    },
    /** What comes after a look. */
    after: function (look) {
      return LOOKS[(LOOKS.indexOf(look) + 1) % LOOKS.length];
    },
    /** Takes a look, for this browser. */
    choose: function (look) {
      keep(look);
      take(look);
    },
    /** Tells of every look that is taken, here or in another tab. */
    watch: function (watcher) {
      watchers.push(watcher);
    }
  };

  [dark, contrast].forEach(function (query) {
    query.addEventListener('change', again);
  });
  addEventListener('storage', function (event) {
    if (event.key === KEPT_AS) {
      take(kept());
    }
  });
  // Paper is white.
  addEventListener('beforeprint', function () {
    wear('light');
  });
  addEventListener('afterprint', again);
  again();
})();
