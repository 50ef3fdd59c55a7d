import assert from 'node:assert/strict';
import {test} from 'node:test';
import 'ui/plain/pages.js';
import 'ui/plain/sizes.js';
import {mediaWidth} from '../../../../display-client/src/main/resources/display/pages/wall/place.mjs';

const {pages, sizes} = globalThis.giliran;
const within = (letters) => (line) => line.length <= letters;

test('a notice that fits stays whole', () => {
  assert.deepEqual(pages.of('Loket 3 tutup.', 1, within(20)), [['Loket 3 tutup.']]);
});

test('a long notice comes on pages with all of its words, each line within its place', () => {
  const text = 'Pelayanan akta perkawinan pindah ke lantai dua mulai pukul 13.00 karena pemeliharaan jaringan.';
  const made = pages.of(text, 2, within(20));
  assert.ok(made.length > 1);
  assert.ok(made.every((lines) => lines.length <= 2 && lines.every(within(20))));
  assert.equal(made.flat().join(' '), text);
});

test('pages are turned between sentences, and a dot within a time ends none', () => {
  const text = 'Loket 3 tutup. Buka lagi pukul 13.00 besok. Terima kasih.';
  assert.deepEqual(pages.of(text, 1, within(30)), [['Loket 3 tutup.'], ['Buka lagi pukul 13.00 besok.'], ['Terima kasih.']]);
  assert.deepEqual(pages.of(text, 2, within(20)), [['Loket 3 tutup.'], ['Buka lagi pukul', '13.00 besok.'], ['Terima kasih.']]);
});

test('pages are filled evenly', () => {
  assert.deepEqual(pages.of('a b c d', 3, within(1)).map((lines) => lines.length), [2, 2]);
});

test('lines are of like length: no last word stands alone', () => {
  assert.deepEqual(pages.of('lansia, disabilitas, ibu hamil, atau membawa bayi', 2, within(43)), [['lansia, disabilitas, ibu', 'hamil, atau membawa bayi']]);
  assert.deepEqual(pages.of('a antrean', 1, within(8)).flat(), ['a', 'antrean']);
});

test('a word longer than a line is broken, not lost', () => {
  const address = 'https://disdukcapil.example/antrean';
  assert.equal(pages.of(address, 1, within(10)).flat().join(''), address);
});

test('nothing to say is no page', () => {
  assert.deepEqual(pages.of('  ', 2, within(10)), []);
});

test('services take turns in pages of equal size', () => {
  const services = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  assert.deepEqual(pages.turn(services, 4, 1), {page: 1, pages: 2, shown: ['e', 'f', 'g']});
  assert.deepEqual(pages.turn(services, 4, 2).shown, ['a', 'b', 'c', 'd']);
  assert.deepEqual(pages.turn([], 4, 5).shown, []);
});

/** Height of capitals in millimetres for every metre of distance. */
const perMetre = (px, {width, widthMm, viewingDistanceMm, capEm}) => (px * capEm * widthMm) / width / (viewingDistanceMm / 1000);

for (const [name, widthMm, viewingDistanceMm] of [['32 inches at 6 m', 708, 6000], ['43 inches at 8 m', 952, 8000], ['55 inches at 8 m', 1210, 8000]]) {
  for (const [width, height] of [[1280, 720], [1920, 1080], [3840, 2160]]) {
    test(`on ${name}, ${width} × ${height}, letters are as large as the eye needs`, () => {
      const screen = {widthMm, viewingDistanceMm, width, height, capEm: 0.672};
      const {number, figures, words} = sizes.of(screen);
      assert.ok(perMetre(number, screen) >= 12.2, 'a called number: 0.7°');
      assert.ok(perMetre(figures, screen) >= 3.5, 'figures: 12 minutes of arc');
      assert.ok(perMetre(words, screen) >= 2, 'words: 7 minutes of arc');
      assert.ok(perMetre(words * 0.72, screen) >= 1.45, 'captions: the limit of normal sight, 5 minutes of arc');
    });
  }
}

test('with room, figures and words have all that the rule asks', () => {
  const screen = {widthMm: 1210, viewingDistanceMm: 5000, width: 1920, height: 1080, capEm: 0.672};
  const {figures, words} = sizes.of(screen);
  assert.ok(perMetre(figures, screen) >= 4.999);
  assert.ok(perMetre(words, screen) >= 2.899);
});

test('a picture leaves the number its size, and has at most two fifths of the screen', () => {
  for (const numberSize of [120, 200, 293, 366]) {
    const width = mediaWidth({width: 1920, height: 1080, number: 'A-017', words: 40, numberSize});
    assert.ok(width === 0 || width + 5 * 0.62 * numberSize <= 1920);
    assert.ok(width * 1080 * 0.8 <= 0.4 * 1920 * 1080 + 1);
  }
});

test('where a number needs the room there is no picture', () => {
  assert.equal(mediaWidth({width: 1920, height: 1080, number: 'AX-1234', words: 50, numberSize: 366}), 0);
});
