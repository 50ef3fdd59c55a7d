/** Speaks to one visitor: what comes next breaks off what is being said. Clips are fetched when they are first needed. */
import {schedule} from './player.mjs';
import {placed} from './score.mjs';
import {PAUSE} from './timing.mjs';
import {namesIn, phraseOf, textOf} from './spoken.mjs';

/** Laid on the audio clock this long before it sounds. */
const LEAD = 0.08;
/** Steps of 6 dB. The middle one is for a quiet hall; 12 dB are left above it. */
const VOLUMES = [0.0625, 0.125, 0.25, 0.5, 1];
const NORMAL = 2;

/** One for a page. */
export class Speaker {
  /** Of the two packs, so many as these have; they stay. */
  #clips = new Map();
  /** Of the hall's own words, which change; they stay for one visitor. */
  #names = new Map();
  #manifests = {};
  #sounding = [];
  #endsAt = 0;
  #turn = 0;
  #last = Promise.resolve();
  #volume = NORMAL;

  /**
   * @param {{guide: string, calls: string, nameAt: (language: string, name: string) => string,
   *   nameText: (name: string) => string|undefined, onText: (text: string) => void}} options folders of the two packs; where the
   *   hall's own words are as sound, and how they read; told what is being said
   */
  constructor(options) {
    Object.assign(this, options);
  }

  /** Within a key press or a touch: only then does a browser make a sound. */
  begin() {
    this.context ??= new AudioContext();
    this.context.resume().catch((failure) => console.warn('no sound yet', String(failure)));
    this.#volume = NORMAL;
  }

  /** How loud, as a step of so many. */
  get volume() {
    return {step: this.#volume + 1, of: VOLUMES.length};
  }

  /** Louder by one step, or with -1 softer. */
  turn(by) {
    this.#volume = Math.min(VOLUMES.length - 1, Math.max(0, this.#volume + by));
  }

  /** Says it now. */
  say(words, language) {
    this.silence();
    return this.#lay(words, language);
  }

  /** Says it when what is being said has ended. */
  append(words, language) {
    return this.#lay(words, language);
  }

  /** Breaks off. */
  silence() {
    this.#turn += 1;
    this.#sounding.forEach((output) => output.disconnect());
    this.#sounding = [];
    this.#endsAt = 0;
    this.#last = Promise.resolve();
  }

  /** Breaks off, and forgets what only this visitor needed. */
  end() {
    this.silence();
    this.#names = new Map();
  }

  #lay(words, language) {
    const turn = this.#turn;
    this.#last = this.#last.then(() => this.#sound(words, language, turn)).catch((failure) => console.warn('not said', String(failure)));
    return this.#last;
  }

  async #sound(words, language, turn) {
    const texts = await this.#texts(language);
    const buffers = await this.#buffers(words, language);
    if (turn !== this.#turn) {
      return;
    }
    const now = this.context.currentTime + LEAD;
    const at = Math.max(now, this.#endsAt + (this.#endsAt > now ? PAUSE : 0));
    setTimeout(() => turn === this.#turn && this.onText(textOf(words, texts)), (at - now) * 1000);
    const score = {chime: false, language, phrase: phraseOf(words, language, (name) => buffers.has(`name/${name}`)), tempo: 1};
    const whole = {...score, phrase: score.phrase.map((group) => group.filter((key) => buffers.get(key)))};
    const pack = {bufferOf: (_, key) => buffers.get(key), secondsOf: (_, key) => buffers.get(key).duration};
    const output = schedule(this.context, whole, pack, at);
    output.gain.value = VOLUMES[this.#volume];
    this.#sounding.push(output);
    this.#endsAt = placed(whole, pack, at).end;
  }

  async #texts(language) {
    const guide = await this.#manifest(this.guide);
    return {clipText: (key) => guide.languages[language][key]?.text ?? '', nameText: this.nameText};
  }

  /** All clips of some words that are there, by key. */
  async #buffers(words, language) {
    const names = await Promise.all(namesIn(words).map(async (name) => [`name/${name}`, await this.#name(name, language)]));
    const spoken = new Map(names.filter(([, buffer]) => buffer));
    const keys = new Set(phraseOf(words, language, (name) => spoken.has(`name/${name}`)).flat().filter((key) => !key.startsWith('name/')));
    const clips = await Promise.all([...keys].map(async (key) => [key, await this.#clip(key, language)]));
    return new Map([...clips, ...spoken]);
  }

  /** Nothing says it where there is no synthesiser; that is asked again, for it may have been slow. */
  #name(name, language) {
    return this.#kept(this.#names, `${language}/${name}/${this.nameText(name)}`, () => this.nameAt(language, name));
  }

  async #clip(key, language) {
    const [folder, own] = key.startsWith('guide/') ? [this.guide, key.slice('guide/'.length)] : [this.calls, key];
    const {languages} = await this.#manifest(folder);
    return this.#kept(this.#clips, `${language}/${key}`, () => `${folder}/${languages[language][own].file}`);
  }

  async #kept(buffers, key, path) {
    if (!buffers.has(key)) {
      buffers.set(key, await this.#fetched(path()));
    }
    return buffers.get(key) ?? (buffers.delete(key), undefined);
  }

  async #fetched(path) {
    try {
      const response = await fetch(path);
      return response.status === 200 ? await this.context.decodeAudioData(await response.arrayBuffer()) : undefined;
    } catch (failure) {
      console.warn('not to be heard', path, String(failure));
      return undefined;
    }
  }

  async #manifest(folder) {
    this.#manifests[folder] ??= fetch(`${folder}/manifest.json`).then((response) => response.json());
    try {
      return await this.#manifests[folder];
    } catch (failure) {
      delete this.#manifests[folder];
      throw failure;
    }
  }
}
