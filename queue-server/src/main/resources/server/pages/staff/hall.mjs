/** The hall this page works in, and the names behind its codes. */
import {signal} from 'ui/html.mjs';
import {api} from './session.mjs';
import {nameOf} from '../shared/words.mjs';

/** The hall as `GET /api/halls` describes it; undefined until then, null when the server has none. */
export const hall = signal(undefined);

/** Loads the hall that `?hall=` names, else the first. @returns {Promise<import('ui/api.mjs').Answer>} */
export async function loadHall() {
  const answer = await api.get('/api/halls');
  if (!answer.problem) {
    const asked = new URLSearchParams(location.search).get('hall');
    const {halls} = answer.body;
    hall.value = halls.find(({code}) => code === asked) ?? halls[0] ?? null;
  }
  return answer;
}

/** `/api/halls/<hall>` and what follows. */
export function hallPath(rest) {
  return `/api/halls/${encodeURIComponent(hall.value.code)}${rest}`;
}

/** @returns {{code: string, prefix: string, name: object, serveMinutes?: number}|undefined} */
export function serviceOf(code) {
  return hall.value.services.find((service) => service.code === code);
}

/** A service in words. */
export function serviceName(code) {
  return nameOf(serviceOf(code)?.name) || code;
}

/** A counter of the set-up. @returns {{code: string, name: object, main: string[], whenIdle: string[]}|undefined} */
export function counterOf(code) {
  return hall.value.counters.find((counter) => counter.code === code);
}

/** A counter in words. */
export function counterName(code) {
  return nameOf(counterOf(code)?.name) || code;
}

/** A priority class in words. */
export function priorityName(code) {
  return nameOf(hall.value.priorityClasses.find((one) => one.code === code)?.name) || code;
}

/** The reasons one may give for something: `pause`, `cancel`, `call` or `close`. */
export function reasonsFor(kind) {
  return hall.value.reasons[kind] ?? [];
}

/** A reason code in words. */
export function reasonName(kind, code) {
  return nameOf(reasonsFor(kind).find((reason) => reason.code === code)?.name) || code;
}
