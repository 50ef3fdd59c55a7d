/**
 * The one way to watch: `GET <view>?after=<version>&wait=<seconds>`, again and again. A page has one poll; hidden, it
 * stops (but for a page that calls its reader); visible again, it asks at once.
 */
import {signal} from '@preact/signals-core';
import {Api, awayMs} from './api.mjs';
import {now} from './time.mjs';

/** With the slack on top, a server that fell silent is known to be away after 5 s, as devices know it. */
const WAIT_SECONDS = 3;
/** A server that answers late is not lost; one that does not answer this long after the wait is. */
const SLACK_MS = 2000;
/** A server with more polls than it has places for answers one at once. Then ask again after this, not at once. */
const NO_PLACE_PAUSE_MS = 1000;
/** Whoever sends us away for longer is asked all the same: a screen must not stay dark. */
const LONGEST_AWAY_MS = 30_000;
/** A screen in the hall is back within 2 s of its server. */
const LONGEST_PAUSE_MS = 1500;

/**
 * How long to pause after a failure: doubling from half a second to the longest, a quarter more or less by chance, so
 * that many screens do not come back at one moment.
 *
 * @param {number} failures in a row, from 1
 * @param {number} longestMs before chance
 * @param {number} chance from 0 to 1
 */
export function pauseMs(failures, longestMs = LONGEST_PAUSE_MS, chance = Math.random()) {
  return Math.min(longestMs, 500 * 2 ** (failures - 1)) * (0.75 + chance / 2);
}

/**
 * Watches a view until `stop`.
 *
 * @param {string} path without `after` and `wait`; it may have a query
 * @param {{api?: Api, wait?: number, longestPauseMs?: number,
 *   also?: import('@preact/signals-core').Signal<Record<string, string>>, evenHidden?: boolean}} [options] `longestPauseMs`
 *   between two tries while the server is away; `also` is more of the query: when it changes the view is asked for anew;
 *   `evenHidden` goes on in a tab that nobody looks at, for a page whose title calls its reader
 * @returns {{view: import('@preact/signals-core').Signal<any>,
 *   link: import('@preact/signals-core').Signal<{live: boolean, since?: string}>,
 *   problem: import('@preact/signals-core').Signal<any>, fresh: import('@preact/signals-core').Signal<boolean>,
 *   stop: () => void}} `view` is undefined until the first answer and
 *   then keeps the newest; `link.since` is the last moment it was live; `problem` is the refusal of the last poll, if any;
 *   `fresh` is false after the page was hidden, until the view is known to be the newest again
 */
export function watch(path, options = {}) {
  return new Poll(path, options).start();
}

class Poll {
  constructor(path, {api = new Api(), wait = WAIT_SECONDS, longestPauseMs, also, evenHidden = false}) {
    Object.assign(this, {path, api, wait, longestPauseMs, also, evenHidden, failures: 0, stopped: false, lastGood: now()});
    this.view = signal(undefined);
    this.link = signal({live: true});
    this.problem = signal(undefined);
    this.fresh = signal(!this.rests());
  }

  start() {
    this.onVisibility = () => (this.rests() ? this.putDown() : this.wake?.());
    document.addEventListener('visibilitychange', this.onVisibility);
    this.forget = this.also?.subscribe(() => this.request?.abort());
    this.run();
    const {view, link, problem, fresh} = this;
    return {view, link, problem, fresh, stop: () => this.stop()};
  }

  /** Nobody looks: what is shown may be old when somebody does again. */
  putDown() {
    this.fresh.value = false;
    this.request?.abort();
  }

  stop() {
    this.stopped = true;
    this.forget?.();
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.request?.abort();
    this.wake?.();
  }

  rests() {
    return document.hidden && !this.evenHidden;
  }

  async run() {
    while (!this.stopped) {
      if (this.rests()) {
        await this.sleep();
      } else {
        await this.ask();
      }
    }
  }

  async ask() {
    this.request = new AbortController();
    const {signal} = this.request;
    const wait = this.failures > 0 || !this.fresh.value ? 0 : this.wait;
    const asked = performance.now();
    const answer = await this.api.get(this.address(wait), {signal, timeoutMs: wait * 1000 + SLACK_MS});
    if (signal.aborted) {
      return;
    }
    if (answer.problem) {
      this.failed(answer.problem);
      const away = Math.min(LONGEST_AWAY_MS, awayMs(answer));
      await this.sleep(Math.max(away, pauseMs(this.failures, this.longestPauseMs)));
      return;
    }
    this.succeeded(answer.body);
    if (answer.body === undefined && performance.now() - asked < (wait * 1000) / 2) {
      await this.sleep(NO_PLACE_PAUSE_MS * (0.75 + Math.random() / 2));
    }
  }

  /** A server that was away, or not asked for a while, is asked not to hold the poll: that it answers is news enough. */
  address(wait) {
    const query = new URLSearchParams({...this.also?.value, wait: String(wait)});
    if (this.view.value?.version !== undefined) {
      query.set('after', this.view.value.version);
    }
    return `${this.path}${this.path.includes('?') ? '&' : '?'}${query}`;
  }

  succeeded(view) {
    this.failures = 0;
    this.fresh.value = true;
    this.lastGood = now();
    this.problem.value = undefined;
    if (!this.link.value.live) {
      this.link.value = {live: true};
    }
    if (view !== undefined) {
      this.view.value = view;
    }
  }

  failed(problem) {
    this.failures += 1;
    this.problem.value = problem.status === 0 ? undefined : problem;
    if (this.link.value.live) {
      this.link.value = {live: false, since: new Date(this.lastGood).toISOString()};
    }
  }

  /** Waits, but not longer than until the page becomes visible or the poll stops. Without `ms`: until then. */
  sleep(ms) {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
