import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import {everyKey, LANGUAGES} from '../../main/resources/ui/lib/voice/grammar.mjs';
import {FOLDER, manifest} from './support/pack.mjs';

const entries = LANGUAGES.flatMap((language) => Object.values(manifest.languages[language]));

test('there is a clip for every word that the grammar can ask for, and no other', () => {
  for (const language of LANGUAGES) {
    assert.deepEqual(Object.keys(manifest.languages[language]).sort(), everyKey(language).sort());
  }
});

test('every clip is the file that was rendered, and no file is unlisted', () => {
  for (const {file, sha256} of entries) {
    assert.equal(createHash('sha256').update(readFileSync(new URL(file, FOLDER))).digest('hex'), sha256, file);
  }
  const files = LANGUAGES.flatMap((language) => readdirSync(new URL(language, FOLDER)).map((name) => `${language}/${name}`));
  assert.deepEqual(files.sort(), entries.map(({file}) => file).sort());
});

test('the pack says who speaks, by which engine, and under which licence', () => {
  assert.deepEqual(manifest.engine, 'synthesised with espeak-ng 1.51');
  assert.deepEqual(manifest.licence, 'Apache-2.0');
  assert.ok(manifest.voice && manifest.made);
});

test('the pack stays small enough to be kept with the sources', () => {
  const bytes = entries.reduce((sum, {file}) => sum + statSync(new URL(file, FOLDER)).size, 0);
  assert.ok(bytes < 250_000, `${bytes} bytes`);
});
