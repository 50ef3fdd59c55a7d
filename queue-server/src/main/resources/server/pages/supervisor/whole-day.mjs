/** The hours of a day from its opening to its closing, whether anything happened in them or not. Pure, so that it can be tested. */

const HOUR_MS = 3_600_000;

/**
 * @param {{from: string, arrived: number, served: number}[]} hours in which something happened, without gaps
 * @param {{from: string, until: string}|undefined} opening whole hours; undefined on a day without
 * @returns {{from: string, arrived: number, served: number}[]} the opening hours, and those outside of them that have figures
 */
export function wholeDay(hours, opening) {
  if (!opening) {
    return hours;
  }
  const known = new Map(hours.map((hour) => [Date.parse(hour.from), hour]));
  const first = Math.min(Date.parse(opening.from), ...known.keys());
  const last = Math.max(Date.parse(opening.until) - HOUR_MS, ...known.keys());
  return Array.from({length: (last - first) / HOUR_MS + 1}, (_, at) => {
    const from = first + at * HOUR_MS;
    return known.get(from) ?? {from: new Date(from).toISOString(), arrived: 0, served: 0};
  });
}
