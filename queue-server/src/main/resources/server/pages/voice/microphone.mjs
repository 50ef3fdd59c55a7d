/** The microphone of this computer: how loud it is now, and one phrase at a time. */
import {signal} from 'ui/html.mjs';
import {heard, listen} from 'ui/voice/listen.mjs';
import {levels} from 'ui/voice/take.mjs';

/** As the server keeps clips. */
export const RATE = 48_000;

const ROOM_BLOCKS = 200;
const WORKLET = '/pages/voice/capture-worklet.mjs';

/** What keeps us from the microphone, by the name of the browser's failure. */
const TROUBLES = {
  NotAllowedError: 'REFUSED',
  NotFoundError: 'ABSENT',
  OverconstrainedError: 'ABSENT',
  NotReadableError: 'BUSY',
  AbortError: 'BUSY',
};

/** The voice as it is: what a telephone call would do to it must not be done. */
const CONSTRAINTS = {
  audio: {channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false},
};

/** Level of the last hundredth of a second, in dB. */
export const level = signal(-120);

/** `OFF`, or what a recording waits for: see `listen.mjs`. */
export const phase = signal('OFF');

/** Why there is no microphone: `INSECURE`, `REFUSED`, `ABSENT`, `BUSY`, or undefined. */
export const trouble = signal(mayAsk() ? undefined : 'INSECURE');

let context;
let stream;
let opening;
/** How often it was closed: what was asked for before belongs to nobody after. */
let closed = 0;
/** The last blocks and their levels; the newest last. */
let room = [];
let recording;

/** Browsers give the microphone only to pages that came over https, or from this computer. */
function mayAsk() {
  return window.isSecureContext && navigator.mediaDevices !== undefined;
}

/** The clock and decoder of this page's sound; made at the first press, for only then may it sound. */
export function audio() {
  context ??= new AudioContext({sampleRate: RATE});
  if (context.state !== 'running') {
    context.resume();
  }
  return context;
}

/**
 * Records what is said next: it begins when the room is quiet and ends when the speaker is.
 *
 * @returns {Promise<Float32Array|undefined>} undefined when there is no microphone, or the recording was put off
 */
export async function record() {
  opening ??= open(closed);
  const mine = opening;
  if (!(await mine)) {
    opening = opening === mine ? undefined : opening;
    return undefined;
  }
  return new Promise((resolve) => {
    recording = {state: listen(room.map(({db}) => db)), blocks: [], resolve};
    phase.value = recording.state.phase;
  });
}

/** Ends the recording now; what was said so far counts only when something was. */
export function stop() {
  if (recording) {
    finish(recording.state.phase === 'SPEAKING');
  }
}

/** Lets go of the microphone, so that the computer shows it as off; the next recording opens it anew. */
export function close() {
  closed += 1;
  opening = undefined;
  if (recording) {
    finish(false);
  }
  release(stream);
  stream = undefined;
  room = [];
  level.value = -120;
  context?.close();
  context = undefined;
}

function release(given) {
  given?.getTracks().forEach((track) => track.stop());
}

/** @param {number} turn of closing at which it was asked for: a permission may be given after that */
async function open(turn) {
  try {
    const given = await navigator.mediaDevices.getUserMedia(CONSTRAINTS);
    if (turn !== closed) {
      release(given);
      return false;
    }
    stream = given;
    await audio().audioWorklet.addModule(WORKLET);
    if (turn !== closed) {
      return false;
    }
    const capture = new AudioWorkletNode(audio(), 'capture', {numberOfOutputs: 0});
    capture.port.onmessage = ({data}) => take(data);
    new MediaStreamAudioSourceNode(audio(), {mediaStream: stream}).connect(capture);
    stream.getTracks().forEach((track) => track.addEventListener('ended', lost));
    trouble.value = undefined;
    return true;
  } catch (failure) {
    if (turn === closed) {
      release(stream);
      trouble.value = TROUBLES[failure.name] ?? 'BUSY';
    }
    return false;
  }
}

/** The cable was pulled, or the permission taken back. */
function lost() {
  opening = undefined;
  trouble.value = 'ABSENT';
  level.value = -120;
  stop();
}

function take(samples) {
  const [db] = levels(samples, RATE);
  level.value = db;
  room = [...room.slice(1 - ROOM_BLOCKS), {db}];
  if (!recording) {
    return;
  }
  recording.blocks.push(samples);
  recording.state = heard(recording.state, db);
  phase.value = recording.state.phase;
  if (recording.state.phase === 'OVER') {
    finish(true);
  }
}

function finish(counts) {
  const {blocks, state, resolve} = recording;
  recording = undefined;
  phase.value = 'OFF';
  resolve(counts ? joined(blocks.slice(state.began)) : undefined);
}

function joined(blocks) {
  const samples = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    samples.set(block, at);
    at += block.length;
  }
  return samples;
}
