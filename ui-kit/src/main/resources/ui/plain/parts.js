/** What the plain wall is made of: elements for calls, services, signs. ES5, for televisions of 2015. */
(function (giliran) {
  'use strict';

  var words = giliran.words;

  /** Text is set as text, whatever is in it. */
  function element(tag, className, text, testId) {
    var made = document.createElement(tag);
    made.className = className || '';
    if (text !== undefined) {
      made.appendChild(document.createTextNode(text));
    }
    if (testId) {
      made.setAttribute('data-testid', testId);
    }
    return made;
  }

  function append(parent, children) {
    children.forEach(function (child) {
      parent.appendChild(child);
    });
    return parent;
  }

  /** In both languages, one below the other. */
  function both(say, key, values) {
    var english = element('span', 'second', say('en', key, values));
    english.setAttribute('lang', 'en');
    return append(element('div', 'label', say('id', key, values)), [english]);
  }

  function notes(call, say) {
    var language = call.language === 'en' ? 'en' : 'id';
    var made = element('div', 'notes');
    if (call.priority) {
      made.appendChild(element('span', 'tag', 'P ' + say(language, 'priority')));
    }
    if (call.calls > 1) {
      made.appendChild(element('span', 'tag', say(language, 'callAgain', {count: call.calls})));
    }
    return made;
  }

  function counter(name) {
    var parts = words.partsOf(name);
    var made = element('span', parts.value ? 'counter' : 'counter counter--words');
    if (!parts.value) {
      made.appendChild(document.createTextNode(name));
      return made;
    }
    return append(made, [element('small', '', parts.word + ' '), element('b', '', parts.value)]);
  }

  /** One call: its number, and where to go; alone it has the words that send there beside it. */
  function call(standing, alone, say) {
    var one = standing.call;
    var language = one.language === 'en' ? 'en' : 'id';
    var made = element('div', 'call' + (alone ? ' call--alone' : ' call--row') + (standing.blinks ? ' call--new' : ''), undefined, 'call-' + one.number);
    made.setAttribute('lang', language);
    var to = append(element('div', 'to'), [counter(one.counterName[language])]);
    if (alone) {
      to.insertBefore(both(say, 'goTo'), to.firstChild);
    }
    return append(made, [element('span', 'number', one.number), notes(one, say), to]);
  }

  function labels(say, alone) {
    return append(element('div', alone ? 'labels' : 'labels labels--row'), alone ? [both(say, 'number')] : [both(say, 'number'), both(say, 'goTo')]);
  }

  /** A call before: `A-016 P → 4`. */
  function earlier(one, word, say) {
    var name = one.counterName.id;
    var made = element('div', word ? 'earlier' : 'earlier earlier--named', undefined, 'last-' + one.number);
    made.appendChild(element('span', 'number', one.number));
    if (one.priority) {
      made.appendChild(element('span', 'tag', 'P'));
    }
    made.appendChild(element('span', 'where', (word ? '' : '→ ') + (word ? words.partsOf(name).value : name)));
    return made;
  }

  /** `KTP-el` stays in one line. */
  function unbroken(name) {
    return name.split(' ').map(function (word, at) {
      return element('span', word.indexOf('-') < 0 ? '' : 'unbroken', (at === 0 ? '' : ' ') + word);
    });
  }

  function service(one) {
    var made = element('div', 'service', undefined, 'waiting-' + one.service);
    return append(made, [
      element('span', 'letter', one.prefix),
      element('b', 'count', String(one.count)),
      append(element('div', 'name'), unbroken(one.name.id))
    ]);
  }

  /** What must be seen from every seat. */
  function sign(id, say, key, valuesOf) {
    var english = element('div', 'second', say('en', key, valuesOf('en')));
    english.setAttribute('lang', 'en');
    var made = element('div', 'sign', undefined, id);
    made.setAttribute('role', 'alert');
    return append(made, [element('div', '', say('id', key, valuesOf('id'))), english]);
  }

  function haltIn(language, paused, time, say) {
    var made = element('div', language === 'en' ? 'second' : '');
    made.setAttribute('lang', language);
    var said = words.halt(paused, language, time, say);
    return append(made, [element('h2', '', said.title)].concat(said.lines.map(function (line) {
      return element('p', '', line);
    })));
  }

  /** The whole hall stands still: a number that was called before must not send anybody to a counter now. */
  function halt(paused, timeIn, say) {
    var made = element('div', words.mustLeave(paused.reason) ? 'halt leave' : 'halt', undefined, 'hall-paused');
    made.setAttribute('role', 'alert');
    return append(made, [append(element('div', 'middle'), ['id', 'en'].map(function (language) {
      return haltIn(language, paused, timeIn(language), say);
    }))]);
  }

  giliran.parts = {
    element: element, append: append, both: both, call: call, labels: labels, earlier: earlier, service: service, sign: sign, halt: halt
  };
})(window.giliran);
