/** What is recorded, as the server keeps it, and the commands that change it. */
import {computed, signal} from 'ui/html.mjs';
import {base64, wavOf} from 'ui/voice/wav.mjs';
import {hallPath} from '../staff/hall.mjs';
import {press} from '../staff/press.mjs';
import {api, session} from '../staff/session.mjs';
import {audio, RATE} from './microphone.mjs';

const LANGUAGES = ['id', 'en'];

/** `VoiceState` of the server, or undefined until it has answered. */
export const voice = signal(undefined);

/** Why it could not be read. */
export const unread = signal(undefined);

/** Which language is recorded now; the address has it. */
export const spoken = signal(spokenInAddress());
addEventListener('hashchange', () => (spoken.value = spokenInAddress()));

function spokenInAddress() {
  return LANGUAGES.find((one) => location.hash === `#${one}`) ?? 'id';
}

export const part = computed(() => voice.value?.languages.find(({language}) => language === spoken.value));

export const phrases = computed(() => part.value?.phrases ?? []);

/** Rises when somebody picks a phrase from the list: recording it is the next thing to do. */
export const picked = signal(0);

/** The phrase on the stage, by language. */
const chosen = signal({});

export const current = computed(
  () => phrases.value.find(({phrase}) => phrase === chosen.value[spoken.value]) ?? firstMissing() ?? phrases.value[0],
);

export function choose(phrase) {
  chosen.value = {...chosen.value, [spoken.value]: phrase};
}

function firstMissing(after = -1) {
  const all = phrases.value;
  return [...all.slice(after + 1), ...all.slice(0, after + 1)].find(({clip}) => !clip);
}

const place = () => phrases.value.findIndex(({phrase}) => phrase === current.value?.phrase);

/** The phrase before or after; the list is a ring. */
export function step(by) {
  const all = phrases.value;
  choose(all[(place() + by + all.length) % all.length].phrase);
}

/** Goes on to the next phrase that is not recorded. @returns {boolean} false when there is none */
export function goOn() {
  const next = firstMissing(place());
  if (next) {
    choose(next.phrase);
  }
  return next !== undefined;
}

export async function load() {
  const {body, problem} = await api.get(hallPath('/voice'));
  unread.value = problem;
  voice.value = body ?? voice.value;
}

/** Keeps a recording. @returns {Promise<boolean>} whether it is kept */
export async function keep(language, phrase, samples) {
  const sound = base64(wavOf(samples, RATE));
  const answer = await press('record', voicePath(language, 'clips'), {body: {phrase, sound}});
  return changed(answer);
}

/** `publish`, `withdraw`, or `erase` with the phrase or without. */
export async function command(name, body = {}) {
  return changed(await press(name, voicePath(spoken.value, name), {body}));
}

async function changed(answer) {
  await load();
  return answer !== undefined && !answer.problem;
}

function voicePath(language, rest) {
  return hallPath(`/voice/${language}/${rest}`);
}

/** Decoded sounds by their name; a sound never changes. */
const decoded = new Map();

/** A recording as it is played. @returns {Promise<AudioBuffer|undefined>} */
export async function sound(language, {sound: name}) {
  if (!decoded.has(name)) {
    const response = await fetch(voicePath(language, `sounds/${name}`), {
      headers: {Authorization: `Bearer ${session.value.token}`},
    });
    if (!response.ok) {
      return undefined;
    }
    decoded.set(name, await audio().decodeAudioData(await response.arrayBuffer()));
  }
  return decoded.get(name);
}
