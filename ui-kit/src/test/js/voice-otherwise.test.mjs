import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {everyKey} from '../../main/resources/ui/lib/voice/grammar.mjs';
import {loadPack} from '../../main/resources/ui/lib/voice/pack.mjs';

const realFetch = globalThis.fetch;
const realWarn = console.warn;
afterEach(() => Object.assign(globalThis, {fetch: realFetch}) && Object.assign(console, {warn: realWarn}));

/** A context whose decoded clips say where they came from. */
const context = {decodeAudioData: async (bytes) => ({numberOfChannels: 0, duration: 1, from: new TextDecoder().decode(bytes)})};

const entries = (language) => Object.fromEntries(everyKey(language).map((key) => [key, {file: `${language}/${key}`}]));

/** Serves these manifests by folder; every clip is there but the broken ones. */
function serve(manifests, broken = []) {
  console.warn = () => {};
  globalThis.fetch = async (path) => {
    const [, folder] = /^\/(\w+)\//.exec(path);
    if (path.endsWith('manifest.json')) {
      return new Response(JSON.stringify(manifests[folder]));
    }
    return broken.includes(path) ? new Response('', {status: 404}) : new Response(folder);
  };
}

const standard = {languages: {id: entries('id'), en: entries('en')}};
const saidBy = (pack, language) => [...new Set(everyKey(language).map((key) => pack.bufferOf(language, key)?.from))];

test('a language that the hall has not recorded is said by the standard voice', async () => {
  serve({own: {languages: {id: entries('id')}, otherwise: '/standard'}, standard});
  const pack = await loadPack(context, '/own');
  assert.deepEqual([saidBy(pack, 'id'), saidBy(pack, 'en')], [['own'], ['standard']]);
  assert.deepEqual(pack.missing, []);
});

test('a language of which one clip cannot be used is said by the standard voice alone', async () => {
  serve({own: {languages: {id: entries('id'), en: entries('en')}, otherwise: '/standard'}, standard}, ['/own/id/digit-7']);
  const pack = await loadPack(context, '/own');
  assert.deepEqual([saidBy(pack, 'id'), saidBy(pack, 'en')], [['standard'], ['own']]);
});

test('a pack that names no other one says what it lacks', async () => {
  serve({own: {languages: {id: entries('id'), en: entries('en')}}}, ['/own/id/digit-7']);
  assert.deepEqual((await loadPack(context, '/own')).missing, ['id/digit-7']);
});
