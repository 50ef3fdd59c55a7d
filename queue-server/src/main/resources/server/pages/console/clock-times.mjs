/** What a time of day, noted on paper in the hall, is as an instant. */

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;
const DAY_MS = 2 * HALF_A_DAY_MS;

/**
 * The instant that a clock in the hall showed a time last. One a little ahead is a mistake and stays so; one that is more
 * than half a day ahead was yesterday evening.
 *
 * @param {string} text `09:41`
 * @param {string} zone the hall's
 * @param {Date|number} current
 * @returns {string} ISO 8601
 */
export function lastTime(text, zone, current) {
  const at = Number(current);
  const [hours, minutes] = text.split(':').map(Number);
  const today = wallClock(at, zone);
  const midnight = today - (today % DAY_MS);
  const wanted = midnight + (hours * 60 + minutes) * 60_000;
  const instant = wanted - (today - at);
  // The offset then may have been another one, where clocks go forward and back.
  const corrected = instant + (wanted - wallClock(instant, zone));
  return new Date(corrected - at > HALF_A_DAY_MS ? corrected - DAY_MS : corrected).toISOString();
}

/** What a clock in the zone shows at an instant, as if it were UTC; whole seconds. */
function wallClock(at, zone) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type) => Number(parts.find((one) => one.type === type).value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown + (at % 1000);
}
