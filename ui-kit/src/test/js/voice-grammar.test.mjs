import assert from 'node:assert/strict';
import {test} from 'node:test';
import {callPhrase, noticePhrase, othersPhrase, shortPhrase} from '../../main/resources/ui/lib/voice/grammar.mjs';
import {scoreOf} from '../../main/resources/ui/lib/voice/score.mjs';
import {COUNTER_WORDS, DIGIT_WORDS} from './support/counter-words.mjs';
import {heard} from './support/pack.mjs';

const LONG = process.env.GILIRAN_LONG === 'true';
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PREFIXES = [...LETTERS, ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))];

const named = (id, en) => ({id, en});
const call = (number, counterName, more = {}) => ({number, counterName, language: 'id', calls: 1, ...more});
const full = (given) => heard(callPhrase(given), given.language);
const short = (given) => heard(shortPhrase(given), given.language);
const LOKET_3 = named('Loket 3', 'Counter 3');

test('a call is said letter by letter and digit by digit, then where to go', () => {
  assert.equal(full(call('A-017', LOKET_3)), 'nomor antrean | A nol satu tujuh | silakan menuju loket tiga');
  assert.equal(
    full(call('A-017', LOKET_3, {language: 'en'})),
    'queue number | A zero one seven | please go to counter three',
  );
});

test('a call is said in the language of its ticket; an unknown one is Indonesian', () => {
  assert.deepEqual(callPhrase(call('B-002', LOKET_3, {language: 'jv'})), callPhrase(call('B-002', LOKET_3)));
});

test('the second call and the last one say so', () => {
  assert.match(full(call('A-017', LOKET_3, {calls: 2})), /^panggilan kedua \| nomor antrean \| A/);
  assert.match(full(call('A-017', LOKET_3, {calls: 3, last: true})), /^panggilan terakhir \| nomor antrean/);
  assert.match(full(call('A-017', LOKET_3, {calls: 3, last: false})), /^panggilan ulang \| nomor antrean/);
  assert.match(full(call('A-017', LOKET_3, {calls: 3, last: true, language: 'en'})), /^last call \| queue number/);
});

test('a voice that is behind says only number and counter', () => {
  assert.equal(short(call('A-017', LOKET_3)), 'A nol satu tujuh | loket tiga');
});

test('rooms and desks are called what the wall calls them', () => {
  const room = named('Ruang 12', 'Room 12');
  assert.match(full(call('A-017', room)), /silakan menuju ruang dua belas$/);
  assert.match(full(call('A-017', room, {language: 'en'})), /please go to room twelve$/);
  assert.match(full(call('A-017', named('Meja 4', 'Desk 4'))), /menuju meja empat$/);
});

for (const [name, said] of [
  ['Loket 9 Prioritas', 'loket sembilan'],
  ['Loket A', 'loket A'],
  ['Loket 3A', 'loket tiga A'],
  ['Loket B2', 'loket B dua'],
  ['Loket 07', 'loket nol tujuh'],
  ['Loket 101', 'loket satu nol satu'],
  ['Ruang Foto 2', 'ruang dua'],
  ['7', 'loket tujuh'],
  ['Loket 10 Pengaduan', 'loket sepuluh'],
  ['Loket KTP 3', 'loket tiga'],
  ['Loket KTP 4', 'loket empat'],
  ['Meja IT 2', 'meja dua'],
  ['Loket A 3', 'silakan lihat layar'],
  ['Loket 3 Lantai 2', 'silakan lihat layar'],
  ['Loket 3, Lantai 2', 'silakan lihat layar'],
  ['Loket A B', 'silakan lihat layar'],
  ['Loket KTP', 'silakan lihat layar'],
  ['Meja IT', 'silakan lihat layar'],
  ['Loket Prioritas', 'silakan lihat layar'],
  ['Loket', 'silakan lihat layar'],
  ['', 'silakan lihat layar'],
]) {
  test(`the counter "${name}" is said as "${said}"`, () => {
    assert.equal(short(call('A-017', named(name, name))), `A nol satu tujuh | ${said}`);
  });
}

test('a number that is none has no words', () => {
  for (const number of ['', 'A-17', '017', 'ABC-001', 'a-017', 'A-01x']) {
    assert.deepEqual(callPhrase(call(number, LOKET_3)), [], number);
    assert.deepEqual(shortPhrase(call(number, LOKET_3)), [], number);
  }
});

test('a number of more than three digits is said to its end', () => {
  assert.match(full(call('ZZ-10250', LOKET_3)), /\| Z Z satu nol dua lima nol \|/);
});

test('who was not called by voice is sent to the screen, and so is who should read a notice', () => {
  assert.equal(heard(othersPhrase(), 'id'), 'nomor lain | silakan lihat layar');
  assert.equal(heard(noticePhrase({key: 'n-1', spoken: false}), 'en'), 'attention please | please look at the screen');
});

test('a notice that can be spoken is a clip of its own', () => {
  assert.deepEqual(scoreOf({kind: 'notice', key: 'n-1', spoken: true}, 'full').phrase, [['attention'], ['n-1']]);
});

/** What people expect to hear, from tables written by hand. */
function expected(prefix, sequence, counter, language) {
  const letters = [...prefix].join(' ');
  const digits = [...sequence].map((digit) => DIGIT_WORDS[language][digit]).join(' ');
  const number = COUNTER_WORDS[language][counter];
  return language === 'en'
    ? `queue number | ${letters} ${digits} | please go to counter ${number}`
    : `nomor antrean | ${letters} ${digits} | silakan menuju loket ${number}`;
}

const SEQUENCES = Array.from({length: 1000}, (_, index) => String(index).padStart(3, '0'));
const COUNTERS = Array.from({length: 99}, (_, index) => index + 1);
const at = (prefix, sequence, counter, language) =>
  call(`${prefix}-${sequence}`, named(`Loket ${counter}`, `Counter ${counter}`), {language});

/** Compared first, for an assertion is slow to make. */
function assertSaid(prefix, sequence, counter, language) {
  const [said, wanted] = [full(at(prefix, sequence, counter, language)), expected(prefix, sequence, counter, language)];
  if (said !== wanted) {
    assert.equal(said, wanted);
  }
}

/** Ticket and counter know nothing of each other: each is tried beside some of the other, all tickets in the long run. */
for (const language of ['id', 'en']) {
  test(`tickets from A-000 to ZZ-999 in "${language}"`, () => {
    PREFIXES.forEach((prefix, place) => {
      for (let index = LONG ? 0 : place % 7; index < 1000; index += LONG ? 1 : 7) {
        assertSaid(prefix, SEQUENCES[index], ((place + index) % 99) + 1, language);
      }
    });
  });

  test(`every counter from 1 to 99 beside every prefix and every sequence in "${language}"`, () => {
    for (const counter of COUNTERS) {
      PREFIXES.forEach((prefix, place) => assertSaid(prefix, SEQUENCES[(place * 37 + counter) % 1000], counter, language));
      SEQUENCES.forEach((sequence, place) => assertSaid(PREFIXES[(place * 37) % 702], sequence, counter, language));
    }
  });

  test(`what is said of a ticket does not depend on the counter, nor the other way round, in "${language}"`, () => {
    const ticketOf = (phrase) => JSON.stringify(phrase.slice(0, -1));
    const counterOf = (phrase) => JSON.stringify(phrase.at(-1));
    const places = COUNTERS.map((counter) => counterOf(callPhrase(at('A', '000', counter, language))));
    for (let index = 0; index < 702_000; index += LONG ? 23 : 701) {
      const [prefix, sequence] = [PREFIXES[Math.floor(index / 1000)], SEQUENCES[index % 1000]];
      const ticket = ticketOf(callPhrase(at(prefix, sequence, 1, language)));
      for (const counter of COUNTERS) {
        const phrase = callPhrase(at(prefix, sequence, counter, language));
        if (ticketOf(phrase) !== ticket || counterOf(phrase) !== places[counter - 1]) {
          assert.fail(`${prefix}-${sequence} at ${counter}: ${JSON.stringify(phrase)}`);
        }
      }
    }
  });
}
