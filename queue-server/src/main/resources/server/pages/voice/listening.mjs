/** Hearing what is recorded: one phrase, or a whole call as the wall will say it. */
import {signal} from 'ui/html.mjs';
import {loadPack, packOf} from 'ui/voice/pack.mjs';
import {schedule} from 'ui/voice/player.mjs';
import {lengthOf, playable, scoreOf} from 'ui/voice/score.mjs';
import {audio} from './microphone.mjs';
import {phrases, sound, spoken} from './recordings.mjs';

const LEAD = 0.1;
const STANDARD = '/ui/voice';

/** One after the other, so that every kind of word is heard. */
const SAMPLES = [
  {number: 'A-017', counter: 3, calls: 1},
  {number: 'F-346', counter: 12, calls: 2},
  {number: 'K-258', counter: 20, calls: 1},
  {number: 'B-901', counter: 11, calls: 3, last: true},
];

let next = 0;
let sounding;
let standard;

/** The sample call that was played last, `{number, counter}`. */
export const sampled = signal(undefined);

/** Plays one recording. */
export async function hear(clip) {
  const buffer = await sound(spoken.value, clip);
  if (buffer) {
    play(buffer);
  }
}

/** Plays samples that are not kept yet. */
export function hearSamples(samples, rate) {
  const buffer = new AudioBuffer({length: samples.length, sampleRate: rate});
  buffer.copyToChannel(samples, 0);
  play(buffer);
}

function play(buffer) {
  hush();
  const context = audio();
  const source = new AudioBufferSourceNode(context, {buffer});
  source.connect(context.destination);
  source.start();
  sounding = source;
}

function hush() {
  sounding?.disconnect();
  sounding = undefined;
}

/** Says a sample call as the wall does. What is not recorded is said by the standard voice. @returns {Promise<number>} seconds */
export async function callSample() {
  hush();
  const {counter, ...call} = SAMPLES[next % SAMPLES.length];
  next += 1;
  sampled.value = {number: call.number, counter};
  const item = {
    kind: 'sample',
    call: {...call, language: spoken.value, counterName: {id: `Loket ${counter}`, en: `Counter ${counter}`}},
  };
  const pack = await draft();
  sounding = schedule(audio(), playable(scoreOf(item, 'full'), pack), pack, audio().currentTime + LEAD);
  return lengthOf(item, 'full', pack);
}

/** The recordings, and for the rest the voice that comes with Giliran. */
async function draft() {
  standard ??= loadPack(audio(), STANDARD);
  const {bufferOf} = await standard;
  const language = spoken.value;
  const clips = phrases.value.map(async ({phrase, clip}) => [
    phrase,
    (clip && (await sound(language, clip))) ?? bufferOf(language, phrase),
  ]);
  return packOf(new Map([[language, new Map(await Promise.all(clips))]]));
}
