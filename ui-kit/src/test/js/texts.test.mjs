import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fill, parse, Texts} from 'ui/texts.mjs';

const texts = new Texts({
  id: parse('people.one = {count} orang\npeople.other = {count} orang\nday = Jum\'at\n'),
  en: parse('people.one = {count} person\npeople.other = {count} people\nday = Friday\n'),
});

test('a value keeps its apostrophes, backslashes and equal signs', () => {
  assert.deepEqual([...parse("# note\n\nday = Jum'at\nsum = a = b\\n\n")], [['day', "Jum'at"], ['sum', 'a = b\\n']]);
});

test('a name that is not given stays visible', () => {
  assert.equal(fill('{a} and {b}', {a: 1}), '1 and {b}');
});

test('one and many are told apart', () => {
  assert.equal(texts.say('en', 'people', {count: 1}), '1 person');
  assert.equal(texts.say('en', 'people', {count: 0}), '0 people');
  assert.equal(texts.say('id', 'people', {count: 2}), '2 orang');
});

test('a language that is not there is Indonesian', () => {
  assert.equal(texts.say('jv', 'day'), "Jum'at");
});
