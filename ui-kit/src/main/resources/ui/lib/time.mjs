/**
 * Times as the hall reads them. A page corrects its own clock by the `Date` header of every answer, because a staff PC's
 * clock may be minutes off.
 */
let offsetMs = 0;

/** The header has whole seconds, so smaller differences say nothing. */
const NOTICEABLE_MS = 2000;

/** @param {string|null} dateHeader of an answer that has just come */
export function syncClock(dateHeader) {
  const theirs = Date.parse(dateHeader ?? '');
  if (!Number.isNaN(theirs) && Math.abs(theirs - now()) > NOTICEABLE_MS) {
    offsetMs = theirs - Date.now();
  }
}

/** Milliseconds since 1970 by the server's clock. */
export function now() {
  return Date.now() + offsetMs;
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
