import assert from 'node:assert/strict';
import {test} from 'node:test';

/** A program with a third language: its line in the list, and one file of one text. */
const FILES = {
  languages: 'id = Bahasa Indonesia\nen = English\njv = Basa Jawa\n',
  phone_id: 'phone.called = Giliran Anda\nphone.number = Nomor antrean Anda\npeople.other = {count} orang\n',
  phone_en: 'phone.called = It is your turn\nphone.number = Your queue number\npeople.other = {count} people\n',
  phone_jv: 'phone.called = Giliran panjenengan\n',
};
globalThis.fetch = async (path) => {
  const name = /^\/ui\/texts\/(\w+)\.properties$/.exec(path)?.[1];
  return name in FILES ? new Response(FILES[name]) : new Response('', {status: 404});
};

const {LANGUAGES, languageName, loadTexts, nextLanguage} = await import('ui/texts.mjs');

test('a third language is one more line and its files', async () => {
  assert.deepEqual(LANGUAGES, ['id', 'en', 'jv']);
  assert.equal(languageName('jv'), 'Basa Jawa');
  const texts = await loadTexts('phone');
  assert.equal(texts.say('jv', 'phone.called'), 'Giliran panjenengan');
});

test('what a language leaves out is said in the first', async () => {
  const texts = await loadTexts('phone');
  assert.equal(texts.say('jv', 'phone.number'), 'Nomor antrean Anda');
  assert.equal(texts.say('jv', 'people', {count: 3}), '3 orang');
});

test('the button that goes round offers each of those that the page has', () => {
  assert.deepEqual(['id', 'en', 'jv'].map((code) => nextLanguage(code)), ['en', 'jv', 'id']);
  assert.equal(nextLanguage('en', ['id', 'en']), 'id');
  assert.equal(nextLanguage('jv', ['id', 'en']), 'id');
});
