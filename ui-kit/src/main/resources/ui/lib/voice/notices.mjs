/** The notices of the board as sound, where the display's program can have them spoken. */

/** The program gives a text five seconds; a notice that is not there then is shown only. */
const PATIENCE_MS = 8000;
const COMING = 'coming';
const SHOWN_ONLY = 'shown only';

/** Fetches what is new, keeps what is on the board. */
export class NoticeClips {
  /** By the notice: its sound, or why there is none. */
  #clips = new Map();
  #board;

  /**
   * @param {BaseAudioContext} context
   * @param {(notice: string) => string} [pathOf] where a notice's sound is; left out when nothing speaks them
   * @param {() => void} changed called when a sound has come, or is known not to
   */
  constructor(context, pathOf, changed) {
    Object.assign(this, {context, pathOf, changed});
  }

  /** The board as the queue may have it: without those notices whose sound is on its way still. */
  ready(board) {
    const began = this.#board !== undefined;
    this.#board = board;
    const posted = new Set(board.notices.map(({id}) => id));
    [...this.#clips.keys()].filter((id) => !posted.has(id)).forEach((id) => this.#clips.delete(id));
    [...posted].filter((id) => !this.#clips.has(id)).forEach((id) => this.#begin(id, began));
    const notices = board.notices.filter(({id}) => this.#clips.get(id) !== COMING);
    return {...board, notices: notices.map((notice) => ({...notice, spoken: this.bufferOf(notice.id) !== undefined}))};
  }

  /** What stood there when the page began is not said. */
  #begin(id, began) {
    this.#clips.set(id, began && this.pathOf ? COMING : SHOWN_ONLY);
    if (this.#clips.get(id) === COMING) {
      this.#fetch(id);
    }
  }

  async #fetch(id) {
    const clip = await this.#clip(id);
    if (this.#clips.has(id)) {
      this.#clips.set(id, clip);
      this.changed();
    }
  }

  async #clip(id) {
    try {
      const response = await fetch(this.pathOf(id), {signal: AbortSignal.timeout(PATIENCE_MS)});
      return response.status === 200 ? await this.context.decodeAudioData(await response.arrayBuffer()) : SHOWN_ONLY;
    } catch (failure) {
      console.warn('a notice is shown only', String(failure));
      return SHOWN_ONLY;
    }
  }

  /** @returns {AudioBuffer|undefined} */
  bufferOf(id) {
    const clip = this.#clips.get(id);
    return clip === COMING || clip === SHOWN_ONLY ? undefined : clip;
  }

  /** The last board, as the queue may have it now. */
  get board() {
    return this.ready(this.#board);
  }
}

/** A pack that has the clips of notices, too. */
export function withNotices(pack, clips) {
  const bufferOf = (language, key) => pack.bufferOf(language, key) ?? clips.bufferOf(key);
  return {...pack, bufferOf, secondsOf: (language, key) => pack.secondsOf(language, key) ?? clips.bufferOf(key)?.duration};
}
