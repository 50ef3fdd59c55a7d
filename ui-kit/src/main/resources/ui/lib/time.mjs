/**
 * Times as the hall reads them. A page corrects its own clock by every answer, because a staff PC's clock may be minutes
 * off: by the `Date` header, or in a trial, whose clock was set and may run faster, by `Giliran-Clock`.
 */

import {signal} from '@preact/signals-core';

/** Whether the hall's time has been heard; until then `now()` is only this computer's. */
export const clockKnown = signal(false);

/** The hall's time was `atMs` when this computer's was `sinceMs`, and runs `speed` times as fast. */
let clock = {atMs: 0, sinceMs: 0, speed: 1};

/** The `Date` header has whole seconds, so smaller differences say nothing. In real milliseconds. */
const NOTICEABLE_MS = 2000;

/**
 * @param {string|null} date header of an answer that has just come
 * @param {string|null} [trial] its header `Giliran-Clock`: `<instant>;speed=<number>`
 */
export function syncClock(date, trial) {
  const [instant, rate] = (trial || date || '').split(';speed=');
  const atMs = Date.parse(instant);
  const speed = Number(rate ?? 1);
  if (!Number.isNaN(atMs) && (speed !== clock.speed || Math.abs(atMs - now()) > NOTICEABLE_MS * speed)) {
    clock = {atMs, sinceMs: Date.now(), speed};
  }
  clockKnown.value ||= !Number.isNaN(atMs);
}

/** Milliseconds since 1970 by the hall's clock. */
export function now() {
  return clock.atMs + (Date.now() - clock.sinceMs) * clock.speed;
}

/** How many times as fast as a real one the hall's clock runs. */
export function clockSpeed() {
  return clock.speed;
}

const LOCALES = {id: 'id-ID', en: 'en-GB'};
const formats = new Map();

function format(language, zone, options) {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(LOCALES[language] ?? LOCALES.id, {timeZone: zone, ...options}));
  }
  return formats.get(key);
}

/** `WIB`, `WITA` or `WIT`; in English too, where browsers would write `GMT+7`. */
export function zoneName(instant, zone) {
  const parts = format('id', zone, {timeZoneName: 'short'}).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName').value;
}

/** `13.05` in Indonesian, `13:05` in English. @param {string|number} instant */
export function timeOfDay(instant, zone, language) {
  return format(language, zone, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(new Date(instant));
}

/** `13.05 WIB`. */
export function timeWithZone(instant, zone, language) {
  return `${timeOfDay(instant, zone, language)} ${zoneName(instant, zone)}`;
}

/** `Sabtu, 21 November 2026`. */
export function longDate(instant, zone, language) {
  const options = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'};
  return format(language, zone, options).format(new Date(instant));
}

/** `Sabtu, 21 Nov`. @param {string|number} instant */
export function shortDate(instant, zone, language) {
  return format(language, zone, {weekday: 'long', day: 'numeric', month: 'short'}).format(new Date(instant));
}

/** Whole seconds from an instant until now; never below 0. */
export function secondsSince(instant) {
  return Math.max(0, Math.floor((now() - Date.parse(instant)) / 1000));
}

/** `4:07`, or `1:04:07` from an hour on: for clocks that run. */
export function stopwatch(seconds) {
  const two = (n) => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
