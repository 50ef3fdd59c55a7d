/** Renders the voice as the wall's page does, into memory, and measures the samples. Times in milliseconds. */
import {everyKey, LANGUAGES} from '/ui/lib/voice/grammar.mjs';
import {loadPack} from '/ui/lib/voice/pack.mjs';
import {hastenAll, schedule} from '/ui/lib/voice/player.mjs';
import {hear, NOTHING_HEARD, turn} from '/ui/lib/voice/queue.mjs';
import {lengthOf, placed, scoreOf} from '/ui/lib/voice/score.mjs';

const RATE = 48_000;
/** -40 dB: what a listener in a hall takes for silence. */
const SILENT = 0.01;

const offline = (seconds) => new OfflineAudioContext(1, Math.ceil(seconds * RATE), RATE);
const pack = await loadPack(offline(1), '/ui/voice');
const manifest = await (await fetch('/ui/voice/manifest.json')).json();

const peak = (samples) => samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
const decibel = (share) => 20 * Math.log10(share);
const part = (samples, from, to) => samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
const firstSound = (samples) => samples.findIndex((sample) => Math.abs(sample) > SILENT) / RATE;
const lastSound = (samples) => (samples.findLastIndex((sample) => Math.abs(sample) > SILENT) + 1) / RATE;

/** Every clip: how long, how loud, and how much silence was left at its ends. */
export function clips() {
  return LANGUAGES.flatMap((language) => everyKey(language).map((key) => clip(language, key)));
}

function clip(language, key) {
  const buffer = pack.bufferOf(language, key);
  if (buffer === undefined) {
    return {name: `${language}/${key}`, decoded: false};
  }
  const samples = buffer.getChannelData(0);
  const loudness = decibel(Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
  return {
    name: `${language}/${key}`,
    decoded: true,
    offMs: 1000 * Math.abs(buffer.duration - manifest.languages[language][key].seconds),
    peak: peak(samples),
    loudness,
    quietness: -loudness,
    headMs: 1000 * firstSound(samples),
    tailMs: 1000 * (buffer.duration - lastSound(samples)),
  };
}

/** One call: the loudest sample, the sound within its gaps, and how long each gap is to the ear. */
export async function announcement(call, manner) {
  const score = scoreOf({kind: 'call', call}, manner);
  const context = offline(12);
  schedule(context, score, pack, 0.5);
  const samples = (await context.startRendering()).getChannelData(0);
  const {clips: laid, end} = placed(score, pack, 0.5);
  const groups = score.phrase.flatMap((group, place) => group.map(() => place));
  const gaps = laid.slice(1).map((next, place) => gap(samples, laid[place], next, groups[place] === groups[place + 1]));
  return {seconds: end - 0.5, peak: peak(samples), gaps, afterChime: part(samples, laid[0].at - 0.03, laid[0].at).some(loud)};
}

const loud = (sample) => Math.abs(sample) > SILENT;

function gap(samples, one, next, inGroup) {
  const end = one.at + one.seconds;
  const last = one.at + lastSound(part(samples, one.at, end));
  const first = next.at + firstSound(part(samples, next.at, next.at + next.seconds));
  return {
    key: `${one.key} ${next.key}`,
    inGroup,
    laidMs: 1000 * (next.at - end),
    heardMs: 1000 * (first - last),
    within: peak(part(samples, end + 0.002, next.at - 0.002)),
  };
}

/** How many clips are hastened still when a hasty call is laid on the clock. */
export async function hastenedLate(call) {
  const ready = await loadPack(offline(1), '/ui/voice');
  await hastenAll(ready);
  let made = 0;
  const Plain = globalThis.AudioBuffer;
  globalThis.AudioBuffer = class extends Plain {
    constructor(options) {
      super(options);
      made += 1;
    }
  };
  schedule(offline(12), scoreOf({kind: 'call', call}, 'hasty'), ready, 0.5);
  globalThis.AudioBuffer = Plain;
  return made;
}

/** Calls at these seconds, through the queue and onto one clock: whether any two sound at once, and whether anything clips. */
export async function rush(seconds) {
  const said = queued(seconds);
  const context = offline(said.at(-1).at + 10);
  said.forEach(({item, manner, at}) => schedule(context, scoreOf(item, manner), pack, at));
  const samples = (await context.startRendering()).getChannelData(0);
  const silent = said.slice(1).every(({at}) => peak(part(samples, at - 0.1, at)) < SILENT);
  return {spoken: said.length, lag: Math.max(...said.map(({item, at}) => at - item.came)), peak: peak(samples), silent};
}

function queued(seconds) {
  const measure = (item, manner) => lengthOf(item, manner, pack);
  const board = (calls) => ({day: '', calls, notices: []});
  const calls = [];
  const said = [];
  let state = hear(NOTHING_HEARD, board([]), 0, measure);
  for (let now = 0; now < 120; now += 0.1) {
    while (seconds[calls.length] <= now) {
      calls.unshift(numbered(calls.length));
      state = hear(state, board(calls.slice(0, 20)), now, measure);
    }
    const next = turn(state, now, measure);
    state = next.state;
    said.push(...(next.say ? [{...next.say, at: now}] : []));
  }
  return said;
}

function numbered(place) {
  const counter = (place % 12) + 1;
  return {
    number: `${'ABCDEFG'[place % 7]}-${String(7 + place * 13).padStart(3, '0')}`,
    counterName: {id: `Loket ${counter}`, en: `Counter ${counter}`},
    language: place % 10 === 3 ? 'en' : 'id',
    at: new Date(Date.UTC(2026, 2, 2) + place).toISOString(),
    calls: 1,
  };
}
