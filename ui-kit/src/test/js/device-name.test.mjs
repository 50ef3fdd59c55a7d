import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './support/page.mjs';

const PAGES = '../../../../queue-server/src/main/resources/server/pages';

openPage(() => Promise.reject(new Error('no program is asked')));
const {loadWords, language} = await import(`${PAGES}/shared/words.mjs`);
const {deviceName} = await import(`${PAGES}/staff/devices.mjs`);
await loadWords('staffcommon');

test('a numbered kiosk or display is named by its number', () => {
  assert.equal(deviceName('KIOSK', 'kiosk-1'), 'anjungan 1');
  assert.equal(deviceName('KIOSK', 'kiosk-12'), 'anjungan 12');
  assert.equal(deviceName('DISPLAY', 'layar-2'), 'layar 2');
});

test('any other code stands whole, so that no two devices have one name', () => {
  assert.equal(deviceName('KIOSK', 'lobi-1'), 'anjungan lobi-1');
  assert.equal(deviceName('KIOSK', 'lantai2-1'), 'anjungan lantai2-1');
  assert.equal(deviceName('KIOSK', 'kiosk-1-b'), 'anjungan kiosk-1-b');
  assert.equal(deviceName('DISPLAY', 'kiosk-1'), 'layar kiosk-1');
});

test('a device is named in the language of the reader', () => {
  language.value = 'en';
  assert.equal(deviceName('KIOSK', 'kiosk-1'), 'kiosk 1');
});
