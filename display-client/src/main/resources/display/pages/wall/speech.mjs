/** The wall's voice: none until the program says that this display is the one of its zone that speaks. */
import {effect, html, signal} from 'ui/html.mjs';
import {Api, newKey} from 'ui/api.mjs';
import {Icon} from 'ui/components.mjs';
import {Voice} from 'ui/voice/voice.mjs';

const REPORT_MS = 5000;
/** A page that is silent since another one speaks asks this often whether it may. */
const ASK_MS = 1500;
const PATH = '/api/sound';
/** A technician rests a finger this long on the head line to hear a sample call. */
const LONG_PRESS_MS = 1200;
const TRY_KEY = 'F9';

/** A late report is worth nothing: the next one comes. */
const api = new Api({retryDelaysMs: []});

/** Whether the page of this display that speaks can be heard. */
const heard = signal(true);

/** Tells the pages of one display apart: only one of them speaks. */
const page = newKey();

/** @type {import('@preact/signals-core').Signal<Voice|undefined>} */
const voice = signal(undefined);

/**
 * Says what comes onto the board, and tells the program how that goes. Another voice is taken between two calls. A program
 * that was started again without a voice gets a page that begins anew: the voice ends with the old page.
 *
 * @param {import('@preact/signals-core').Signal<any>} view of the wall
 */
export function speak(view) {
  effect(() => {
    const folder = view.value?.voicePack;
    const speaking = voice.peek();
    if (speaking && view.value && !folder) {
      location.reload();
    } else if (speaking && folder && folder !== speaking.folder) {
      speaking.use(folder);
    } else if (folder && !speaking) {
      begin(folder);
    }
  });
  effect(() => {
    const board = view.value?.board;
    if (board && voice.value) {
      voice.value.hear(board);
    }
  });
}

function begin(folder) {
  const begun = new Voice({folder, noticeAt: (id) => `/api/notices/${encodeURIComponent(id)}/voice`});
  voice.value = begun;
  begun.ready.then(() => reportOn(begun));
  addEventListener('keydown', ({key}) => key === TRY_KEY && begun.trySound());
}

/**
 * Every few seconds, and at once when the sound comes or goes; the answer says whether this page speaks. A page that is
 * not seen hears of no calls, so it leaves the voice to another one.
 */
function reportOn(begun) {
  let timer;
  const next = () => {
    clearTimeout(timer);
    timer = setTimeout(report, begun.muted.peek() ? ASK_MS : REPORT_MS);
  };
  const report = async () => {
    if (!document.hidden) {
      const {body, problem} = await api.post(PATH, {...begun.report(), page});
      heard.value = body?.heard ?? true;
      begun.letSpeak(body?.speaks ?? (problem?.status !== 0 || begun.muted.peek() === false));
    }
    next();
  };
  const leave = () => {
    begun.letSpeak(false);
    navigator.sendBeacon(PATH, new Blob([JSON.stringify({...begun.report(), page, leaving: true})], {type: 'application/json'}));
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : report()));
  effect(() => {
    begun.suspended.value;
    report();
  });
}

/** A sign in the head, in both languages, that a finger can press: a hall without its voice loses people. */
export function SoundIsOff({texts}) {
  const silent = voice.value?.muted.value;
  if (silent && (heard.value || !voice.value.suspended.value)) {
    return html`<p class="sound" role="status" data-testid="sound-elsewhere">
      <${Icon} name="sound" />
      <span>
        ${texts.say('id', 'soundElsewhere')}${' '}
        <span class="second" lang="en">${texts.say('en', 'soundElsewhere')}</span>
      </span>
    </p>`;
  }
  return (
    voice.value?.suspended.value &&
    html`<button class="sound sound--off" data-testid="sound" onClick=${() => voice.value.resume()}>
      <${Icon} name="sound" />
      <span>
        ${texts.say('id', 'touchForSound')}${' '}
        <span class="second" lang="en">${texts.say('en', 'touchForSound')}</span>
      </span>
    </button>`
  );
}

/** Which number is being said. */
export function Speaking() {
  const number = voice.value?.speaking.value;
  return number && html`<p class="speaking" data-testid="speaking"><${Icon} name="sound" />${number}</p>`;
}

/** Properties of the element that is pressed long to try the sound. */
export function tryByLongPress() {
  let timer;
  const end = () => clearTimeout(timer);
  const start = () => (timer = setTimeout(() => voice.value?.trySound(), LONG_PRESS_MS));
  return {onPointerDown: start, onPointerUp: end, onPointerLeave: end, onPointerCancel: end};
}
