/** Talking to the program that served the page: JSON there and back, problem documents, safe retries. */
import {syncClock} from './time.mjs';

/**
 * What came of a request. Exactly one of `body` and `problem` is meant for use; a 204 has neither.
 *
 * @typedef {{status: number, body?: any, problem?: {code: string, status: number, detail?: string, field?: string,
 *   retryAfterMs?: number}}} Answer  `retryAfterMs`: how long the server asks to be left alone
 */

const TIMEOUT_MS = 10_000;
const RETRY_DELAYS_MS = [300, 700, 1500, 3000];

/** A server that sends us away for longer than a person waits has refused. */
const LONGEST_AWAY_MS = 5000;

/** Said before anything of a request was done, of whoever sends too much, or of a server with too much to do. */
const TOO_MUCH = new Set(['TOO_MANY_REQUESTS', 'TOO_BUSY']);

/** 32 hex digits of chance: one for each intent of a person, kept over every retry. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A client of one program. */
export class Api {
  /**
   * @param {{token?: () => string|undefined, retryDelaysMs?: number[]}} [options] `token` is asked before every request
   */
  constructor({token = () => undefined, retryDelaysMs = RETRY_DELAYS_MS} = {}) {
    this.token = token;
    this.retryDelaysMs = retryDelaysMs;
  }

  /** @param {{signal?: AbortSignal, timeoutMs?: number}} [options] @returns {Promise<Answer>} */
  get(path, {signal, timeoutMs = TIMEOUT_MS} = {}) {
    return this.#ask(path, {method: 'GET'}, timeoutMs, signal);
  }

  /**
   * Sends a command. As long as nobody answers, or the answer is that the outcome is unknown or that too much was sent, it
   * is sent again under the same key, a few times, and not before the server wants it; then the problem is `NO_CONNECTION`, and the caller may try again with the key it gave.
   *
   * @param {{key?: string, method?: string}} [options]
   * @returns {Promise<Answer>}
   */
  async post(path, body = {}, {key = newKey(), method = 'POST'} = {}) {
    const request = {
      method,
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
      body: JSON.stringify(body),
    };
    for (const delayMs of this.retryDelaysMs) {
      const answer = await this.#ask(path, request, TIMEOUT_MS);
      if (!worthRepeating(answer)) {
        return answer;
      }
      await new Promise((resolve) => setTimeout(resolve, Math.max(delayMs, awayMs(answer))));
    }
    return this.#ask(path, request, TIMEOUT_MS);
  }

  /** @returns {Promise<Answer>} */
  delete(path, options = {}) {
    return this.post(path, undefined, {...options, method: 'DELETE'});
  }

  async #ask(path, request, timeoutMs, signal) {
    const token = this.token();
    const headers = {...request.headers, ...(token && {Authorization: `Bearer ${token}`})};
    const patience = patienceOf(timeoutMs, signal);
    try {
      const response = await fetch(path, {...request, headers, cache: 'no-store', signal: patience.signal});
      const trial = response.headers.get('Giliran-Clock');
      syncClock(response.headers.get('Date'), trial);
      if (trial) {
        showTrial(trial);
      }
      return await read(response);
    } catch (failure) {
      return {status: 0, problem: {code: 'NO_CONNECTION', status: 0, detail: String(failure)}};
    } finally {
      patience.end();
    }
  }
}

/** Loaded where there is a trial: a phone far from the server of a hall that works does not pay for it. */
async function showTrial(trial) {
  const sign = await import('./trial.mjs');
  sign.showTrial(trial);
}

/**
 * Aborts after a time, or when the caller does. Ended with its request: a signal of `AbortSignal.timeout` would hold on to
 * the answer until its time is up, and a page in a busy hall asks many times in that time.
 */
function patienceOf(timeoutMs, signal) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.aborted ? signal.reason : new DOMException('no answer in time', 'TimeoutError'));
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) {
    abort();
  }
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

function worthRepeating({status, problem}) {
  return (
    status === 0 ||
    (status === 503 && problem?.code !== 'DISK_FULL') ||
    (status === 429 && TOO_MUCH.has(problem.code) && (problem.retryAfterMs ?? 0) <= LONGEST_AWAY_MS)
  );
}

/**
 * How long the server wants to be left alone, and up to a half more by chance, so that those it sent away together do not
 * come back together; 0 when it does not say.
 */
export function awayMs({problem}, chance = Math.random()) {
  return (problem?.retryAfterMs ?? 0) * (1 + chance / 2);
}

async function read(response) {
  const {status} = response;
  const text = await response.text();
  const body = text === '' ? undefined : JSON.parse(text);
  return response.ok ? {status, body} : {status, problem: {code: 'UNKNOWN_PROBLEM', ...body, status, ...away(response)}};
}

/** A server says it in whole seconds, or with a date, for which its clock would have to be ours. */
function away({headers}) {
  const seconds = headers.get('Retry-After');
  return /^\d{1,6}$/.test(seconds ?? '') && {retryAfterMs: seconds * 1000};
}
