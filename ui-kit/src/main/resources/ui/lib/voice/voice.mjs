/** The voice of a wall page: hears the board, says the calls, knows whether the browser lets it. */
import {signal} from '@preact/signals-core';
import {NoticeClips, withNotices} from './notices.mjs';
import {loadPack, NO_PACK} from './pack.mjs';
import {fadeOut, hastenAll, schedule} from './player.mjs';
import {backlog, hear, NOTHING_HEARD, silenced, tried, turn} from './queue.mjs';
import {lengthOf, playable, scoreOf} from './score.mjs';

/** An announcement is laid on the audio clock this long before it sounds, so that the page may be late. */
const LEAD = 0.15;
const LOOK_MS = 100;

/** One for a page; it makes its sound until the page goes. */
export class Voice {
  #queue = NOTHING_HEARD;
  #pack;
  #notices;
  /** What the announcement that was begun last sounds through. */
  #sounding;
  #lengthOf = (item, manner) => lengthOf(item, manner, this.#pack);

  /**
   * @param {{folder: string, noticeAt?: (notice: string) => string, context?: AudioContext}} options `folder` of the voice
   *   pack, and where a notice is as sound
   */
  constructor({folder, noticeAt, context = new AudioContext()}) {
    this.#notices = new NoticeClips(context, noticeAt, () => this.#take(this.#notices.board));
    this.#pack = withNotices(NO_PACK, this.#notices);
    this.context = context;
    /** True while the browser waits for a first touch before it makes a sound. */
    this.suspended = signal(context.state !== 'running');
    /** Whether another page speaks; undefined until that is known: calls wait then. */
    this.muted = signal(undefined);
    /** The number that is being said, if one is. */
    this.speaking = signal(undefined);
    context.addEventListener('statechange', () => this.#followContext());
    for (const touch of ['pointerdown', 'keydown']) {
      addEventListener(touch, () => this.resume());
    }
    /** Settled when the first pack is there, or is known not to come. */
    this.ready = this.use(folder);
    setInterval(() => this.#turn(), LOOK_MS);
  }

  /**
   * Speaks with the pack of that folder from the next announcement on, as soon as it is loaded whole; until then with the one
   * before. An announcement is laid on the clock as a whole, so what is being said is not touched.
   *
   * @param {string} folder
   */
  async use(folder) {
    this.folder = folder;
    try {
      const pack = await loadPack(this.context, folder);
      if (folder === this.folder) {
        this.#pack = withNotices(pack, this.#notices);
        hastenAll(pack);
      }
    } catch (failure) {
      console.warn('this voice cannot be used', folder, String(failure));
    }
  }

  #followContext() {
    this.suspended.value = this.context.state !== 'running';
    this.#turn();
  }

  /** Lets this page speak, or keeps it silent since another one does. */
  letSpeak(speaks) {
    this.muted.value = !speaks;
    this.#turn();
  }

  /** Asks the browser for sound; works only within a touch or a key press, unless it is started to allow it always. */
  resume() {
    if (this.context.state !== 'running') {
      this.context.resume().catch((failure) => console.warn('no sound yet', String(failure)));
    }
  }

  /** Takes the board in. While there is no sound, what comes is not kept: said later it would be wrong. */
  hear(board) {
    this.#take(this.#notices.ready(board));
  }

  #take(board) {
    this.#queue = hear(this.#queue, board, this.context.currentTime, this.#lengthOf);
    this.#turn();
  }

  /** Says a sample call in both languages, for whoever sets the loudspeaker up. */
  trySound() {
    this.#queue = tried(this.#queue, this.context.currentTime);
  }

  #turn() {
    if (this.suspended.peek() || this.muted.peek()) {
      this.#fallSilent();
    } else if (this.muted.peek() === false) {
      this.#sayNext();
    }
    this.speaking.value = this.#queue.saying?.item.call?.number;
  }

  /** What was begun lies on the audio clock, which may stand still now: its rest would be heard when that goes on. */
  #fallSilent() {
    this.#queue = silenced(this.#queue);
    this.#sounding?.disconnect();
    this.#sounding = undefined;
  }

  #sayNext() {
    const at = this.context.currentTime + LEAD;
    const {state, say, breaksOff} = turn(this.#queue, at, this.#lengthOf);
    this.#queue = state;
    if (breaksOff) {
      fadeOut(this.#sounding, at);
    }
    if (say) {
      this.#sounding = schedule(this.context, playable(scoreOf(say.item, say.manner), this.#pack), this.#pack, at);
    }
  }

  /** What the display's program is told. @returns {{state: string, backlogSeconds: number}} */
  report() {
    const behind = backlog(this.#queue, this.context.currentTime, this.#lengthOf);
    return {state: this.#state(), backlogSeconds: Math.ceil(behind)};
  }

  #state() {
    if (this.suspended.peek()) {
      return 'SUSPENDED';
    }
    return this.#pack.missing?.length === 0 ? 'PLAYING' : 'NO_VOICE';
  }
}
