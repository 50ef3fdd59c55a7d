import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import {phraseOf, textOf} from '../../main/resources/ui/lib/voice/spoken.mjs';
import {
  EVERY_CLIP, isKnown, itemWords, newsWords, screenWords, timeOut, welcome,
} from '../../../../kiosk/src/main/resources/kiosk/pages/kiosk/guide-words.mjs';
import {pack} from './support/pack.mjs';

const FOLDER = new URL('../../main/resources/ui/voice/guide/', import.meta.url);
const PAGES = new URL('../../../../kiosk/src/main/resources/kiosk/pages/kiosk/', import.meta.url);
const {languages} = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8'));
const LANGUAGES = ['id', 'en'];

const INFO = {code: 'info', prefix: 'A', open: true, waiting: 3, requirements: [], steps: [], estimate: {fromMinutes: 5, toMinutes: 10}};
const KTP = {code: 'ktp', prefix: 'C', open: false, waiting: 0, requirements: [{id: 'KK', en: 'Family card'}], steps: []};
const VIEW = {home: {services: [INFO, KTP], priorityClasses: []}, live: true, alone: false, prints: true, help: 'none', volume: {step: 3, of: 5}};
const NAMES = {'service/info': 'Informasi', 'service/ktp': 'KTP', 'bring/ktp': 'KK', 'counter/l3': 'Loket 3', 'group/g': 'Samsat'};

const texts = {clipText: (key) => languages.id[key].text, nameText: (name) => NAMES[name]};
const read = (words) => textOf(words, texts);
const ticket = (more) => ({name: 'ticket', ticket: {number: 'A-017', ahead: 2}, print: 'PENDING', ...more});

test('the first screen says how many services there are', () => {
  assert.equal(read(screenWords({name: 'home'}, VIEW)), 'Ada 2 layanan');
});

test('a service is said by its letter, its name, who waits and how long', () => {
  assert.equal(read(itemWords({id: 'service-info'}, VIEW)), 'Layanan A · Informasi · 3 orang menunggu · Kira-kira 5 sampai 10 menit');
});

test('a closed service is told of as closed, and nobody is said to wait', () => {
  assert.equal(read(itemWords({id: 'service-ktp', disabled: true}, VIEW)), 'Layanan C · KTP · Sedang tutup');
});

test('where nothing speaks names, a service is its letter', () => {
  assert.deepEqual(phraseOf(itemWords({id: 'info-info'}, VIEW), 'id', () => false), [['guide/info'], ['guide/service', 'letter-a']]);
  assert.deepEqual(phraseOf(itemWords({id: 'info-info'}, VIEW), 'id', () => true), [['guide/info'], ['name/service/info']]);
});

const WHERE = 'Kertasnya keluar di celah di bawah layar';

test('a number is said twice, sign by sign, and where its paper comes out right after the first time', () => {
  const words = screenWords(ticket(), VIEW);
  assert.equal(read(words), `Nomor antrean Anda · A-017 · ${WHERE} · Sekali lagi · A-017 · 2 orang di depan Anda`);
  const signs = phraseOf(words, 'id', () => true).filter((group) => group[0] === 'letter-a');
  assert.deepEqual(signs, [['letter-a', 'digit-0', 'digit-1', 'digit-7'], ['letter-a', 'digit-0', 'digit-1', 'digit-7']]);
  assert.match(read(screenWords(ticket({print: 'PRINTED'}), VIEW)), /^Nomor antrean Anda · A-017 · Silakan ambil kertas di celah printer, di bawah layar/);
});

test('what a visitor must do where no paper came is said last', () => {
  assert.match(read(screenWords(ticket({print: 'FAILED'}), VIEW)), /2 orang di depan Anda · Kertas tidak tercetak[^·]*$/);
  assert.match(read(screenWords(ticket({print: 'UNCERTAIN', ask: true}), VIEW)), /Apakah kertasnya keluar\?$/);
  assert.match(read(screenWords(ticket({print: 'PRINTED', staff: true}), VIEW)), /Silakan temui petugas$/);
  assert.match(read(screenWords(ticket({print: 'FAILED', printCode: {code: '1234'}}), VIEW)), /Kode cetak Anda · 1234 · Sekali lagi · 1234$/);
});

test('what becomes of the paper is said when it is known, and once', () => {
  const printed = ticket({print: 'PRINTED'});
  assert.match(read(newsWords(ticket(), printed, VIEW, VIEW)), /ambil kertas di celah printer/);
  assert.deepEqual(newsWords(printed, {...printed, saying: true}, VIEW, VIEW), []);
  assert.match(read(newsWords(ticket(), ticket({print: 'FAILED'}), VIEW, VIEW)), /kertas tidak tercetak/i);
  assert.match(read(newsWords(ticket(), ticket({print: 'UNCERTAIN', ask: true}), VIEW, VIEW)), /Apakah kertasnya keluar/);
});

test('a number that was given without the server is said to join later', () => {
  assert.match(read(screenWords(ticket({ticket: {number: 'AK-001', offline: true}}), VIEW)), /masuk antrean setelah jaringan pulih/);
});

test('help that was called and that comes is said where one stands', () => {
  assert.match(read(newsWords({name: 'help'}, {name: 'help'}, {...VIEW, help: 'coming'}, {...VIEW, help: 'called'})), /menuju ke sini/);
  assert.deepEqual(newsWords({name: 'help'}, {name: 'help'}, VIEW, VIEW), []);
});

test('a network and a printer that are away are said before anything is chosen', () => {
  const words = read(screenWords({name: 'home'}, {...VIEW, live: false, prints: false}));
  assert.equal(words, 'Jaringan terputus · Printer sedang tidak dapat mencetak, nomor disebutkan di sini · Silakan temui petugas · Ada 2 layanan');
});

const paused = (reason) => ({...VIEW, home: {...VIEW.home, paused: {reason}}});

test('a hall that stands still offers nothing: it is said why nothing can be taken, and in an evacuation to leave', () => {
  assert.equal(
    read(screenWords({name: 'home'}, paused('istirahat'))),
    'Pelayanan sedang dihentikan sementara · Sekarang nomor baru tidak diberikan, nomor yang sudah ada tetap berlaku',
  );
  assert.equal(read(screenWords({name: 'home'}, paused('evakuasi'))), 'Segera tinggalkan gedung, ikuti petugas');
});

test('that the hall stands still, or goes on, is said to whoever is choosing then', () => {
  assert.match(read(newsWords({name: 'home'}, {name: 'home'}, paused('evakuasi'), VIEW)), /tinggalkan gedung/);
  assert.equal(read(newsWords({name: 'home'}, {name: 'home'}, VIEW, paused('istirahat'))), 'Ada 2 layanan');
  assert.deepEqual(newsWords({name: 'home'}, {name: 'home'}, paused('istirahat'), paused('istirahat')), []);
});

test('how loud it is, is said with the screen of the sound', () => {
  assert.equal(read(screenWords({name: 'sound'}, VIEW)), 'Suara · Tingkat suara 3 dari 5');
});

test('whether something is switched on is said after it', () => {
  assert.equal(read(itemWords({id: 'large-text', pressed: true}, VIEW)), 'Huruf besar · Aktif');
  assert.equal(read(itemWords({id: 'large-text', pressed: false}, VIEW)), 'Huruf besar · Tidak aktif');
});

test('more than 99 are said digit by digit', () => {
  assert.deepEqual(phraseOf([[{count: 120}]], 'en', () => false), [['digit-1', 'digit-2', 'digit-0']]);
  assert.deepEqual(phraseOf([[{count: 21}]], 'id', () => false), [['digit-2', 'tens', 'digit-1']]);
});

test('every button of the pages is known to the guide by its words', () => {
  const sources = readdirSync(PAGES).filter((name) => name.endsWith('.mjs')).map((name) => readFileSync(new URL(name, PAGES), 'utf8'));
  const ids = sources.flatMap((source) => [...source.matchAll(/<button\b(?:[^>]|=>)*?data-testid="([^"$]+)/g)].map(([, id]) => id));
  assert.ok(ids.length > 15, `${ids}`);
  assert.deepEqual(ids.filter((id) => !isKnown(id)), []);
});

test('there is a clip in both languages for whatever the guide says, and no other', () => {
  for (const language of LANGUAGES) {
    assert.deepEqual(Object.keys(languages[language]).sort(), [...EVERY_CLIP].sort());
  }
  assert.ok([welcome(), timeOut()].flat(2).every(({clip}) => EVERY_CLIP.includes(clip)));
});

test('whatever is said of a ticket, a service or a screen has its clips', () => {
  const screens = ['home', 'group', 'details', 'cancelled', 'ticket-failed', 'code', 'code-failed', 'rate-counter', 'rate-number',
    'rate-score', 'rate-thanks', 'rate-failed', 'scan-looking', 'scan-unknown', 'scan-failed', 'help', 'sound'];
  const all = screens.flatMap((name) => screenWords({name, service: 'ktp', group: 'g'}, VIEW));
  const keys = phraseOf(all, 'id', () => false).flat();
  assert.ok(keys.length > screens.length);
  for (const key of keys) {
    assert.ok(key.startsWith('guide/') ? languages.id[key.slice(6)] : pack.secondsOf('id', key), key);
  }
  for (const name of screens.filter((one) => one !== 'details')) {
    assert.notDeepEqual(screenWords({name, group: 'g'}, VIEW), [], name);
  }
});

test('every clip of the guide is the file that was rendered, and the guide stays small', () => {
  const entries = LANGUAGES.flatMap((language) => Object.values(languages[language]));
  for (const {file, sha256} of entries) {
    assert.equal(createHash('sha256').update(readFileSync(new URL(file, FOLDER))).digest('hex'), sha256, file);
  }
  const files = LANGUAGES.flatMap((language) => readdirSync(new URL(language, FOLDER)).map((name) => `${language}/${name}`));
  assert.deepEqual(files.sort(), entries.map(({file}) => file).sort());
  const bytes = entries.reduce((sum, {file}) => sum + statSync(new URL(file, FOLDER)).size, 0);
  assert.ok(bytes < 600_000, `${bytes} bytes`);
});

test('what the guide says is written as it is rendered', () => {
  for (const language of LANGUAGES) {
    const lines = readFileSync(new URL(`../../../../tools/voice/guide_${language}.txt`, import.meta.url), 'utf8').split('\n');
    const words = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('|'));
    assert.deepEqual(words.map(([key, text]) => [key, text]), Object.entries(languages[language]).map(([key, {text}]) => [key, text]));
  }
});
