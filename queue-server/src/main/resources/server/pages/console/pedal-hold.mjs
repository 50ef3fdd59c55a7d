/**
 * A pedal that is held down. Pure, so that it can be tested: time and what waits for it are handed in.
 *
 * Where a long press means something, a short one is known only when the foot is gone: it acts then, and a long one acts while
 * the pedal is still down. Where a long press means nothing, no `Hold` is made, and a press acts at once.
 */

/** Longer than a foot that walks on the pedal, shorter than patience. */
export const LONG_MS = 900;

/** A contact that opens for less than this bounces; the foot is still there. */
export const BOUNCE_MS = 60;

export class Hold {
  /** Whether it has acted, or was given up. */
  over = false;

  #clock;
  #short;
  #long;
  #timer;
  #due = 'long';

  /**
   * Begins with the press.
   *
   * @param {{short: () => void, long: () => void}} acts one of them, once; neither where it is given up
   * @param {{after: (ms: number, act: () => void) => any, cancel: (timer: any) => void}} clock
   */
  constructor({short, long}, clock) {
    this.#clock = clock;
    this.#short = short;
    this.#long = long;
    this.#timer = clock.after(LONG_MS, () => this.#end(this.#long));
  }

  /** The contact opened: the foot is gone, if it stays so. */
  up() {
    if (!this.over && this.#due === 'long') {
      this.#wait('short', BOUNCE_MS, this.#short);
    }
  }

  /** The contact closed again at once: it had only bounced; the time begins anew. */
  down() {
    if (!this.over && this.#due === 'short') {
      this.#wait('long', LONG_MS, this.#long);
    }
  }

  /** The page lost the keyboard: nobody knows where the foot is. */
  giveUp() {
    this.#end(() => undefined);
  }

  #wait(due, ms, act) {
    this.#clock.cancel(this.#timer);
    this.#due = due;
    this.#timer = this.#clock.after(ms, () => this.#end(act));
  }

  #end(act) {
    if (!this.over) {
      this.over = true;
      this.#clock.cancel(this.#timer);
      act();
    }
  }
}
