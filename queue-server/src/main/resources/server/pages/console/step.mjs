/**
 * The one next step of a counter: what the big button says, and what `F8` and the pedal do. It never calls again and never gives
 * anybody up: that is decided by looking up. Pure, so that it can be tested.
 */

/** A hand or a foot that waits for something presses again; nobody needs two steps within this time. */
export const AGAIN_AFTER_MS = 1500;

/**
 * Whoever was called is begun with; whoever is served is finished, and the next one called where somebody waits and may be
 * called; else the next one is called.
 *
 * @param {{current?: {state: string}, lineLength?: number, may?: string[]}|undefined} view of the counter
 * @returns {'next'|'start'|'finish'} a command of the console
 */
export function stepOf(view) {
  switch (view?.current?.state) {
    case 'CALLED':
      return 'start';
    case 'BEING_SERVED':
      return view.lineLength > 0 && view.may.includes('CALL') ? 'next' : 'finish';
    default:
      return 'next';
  }
}

/** How the counter stands: what changes when a step was taken. */
export function moment(view) {
  return [view?.state, view?.current?.id, view?.current?.state].join(' ');
}

/**
 * Keeps one press from taking two steps: after a step, the next is taken only when the screen has shown for a while what came
 * of it, however late that was. Another command in between is no double press, and lets the next step through.
 */
export class StepGuard {
  #last;

  /** Whether a press counts now. */
  lets(nowMs) {
    return !this.#last || nowMs - (this.#last.shownMs ?? this.#last.pressedMs) >= AGAIN_AFTER_MS;
  }

  /** A step was taken. @param {string} at the moment in which it was pressed */
  took(at, nowMs) {
    this.#last = {at, pressedMs: nowMs};
  }

  /** The screen shows this. @param {string} at the moment */
  shows(at, nowMs) {
    if (this.#last && at !== this.#last.at) {
      this.#last.shownMs ??= nowMs;
    }
  }

  /** Another command was given. */
  forget() {
    this.#last = undefined;
  }
}
