/** Times as the hall reads them, where a browser knows no time zones: `giliran.hours`. ES5, for old televisions. */
(function (root) {
  'use strict';

  /** Hours before Greenwich; Indonesia has no summer time. */
  var ZONES = {
    'Asia/Jakarta': [7, 'WIB'],
    'Asia/Pontianak': [7, 'WIB'],
    'Asia/Makassar': [8, 'WITA'],
    'Asia/Jayapura': [9, 'WIT']
  };

  /** A date whose UTC fields are those of the hall; elsewhere those of the television's own clock. */
  function inZone(millis, zone) {
    var hours = ZONES[zone] ? ZONES[zone][0] : -new Date(millis).getTimezoneOffset() / 60;
    return new Date(millis + hours * 3600000);
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  /** `13.05`, in English `13:05`. */
  function timeOfDay(millis, zone, language) {
    var at = inZone(millis, zone);
    return two(at.getUTCHours()) + (language === 'en' ? ':' : '.') + two(at.getUTCMinutes());
  }

  /** `WIB`; nothing for a zone of another country. */
  function zoneName(zone) {
    return ZONES[zone] ? ZONES[zone][1] : '';
  }

  function withZone(millis, zone, language) {
    return (timeOfDay(millis, zone, language) + ' ' + zoneName(zone)).replace(/ $/, '');
  }

  /**
   * `Senin, 30 November 2026`.
   *
   * @param {string} days from Sunday on, with commas between them
   * @param {string} months from January on
   */
  function longDate(millis, zone, days, months) {
    var at = inZone(millis, zone);
    var day = days.split(',')[at.getUTCDay()];
    return day + ', ' + at.getUTCDate() + ' ' + months.split(',')[at.getUTCMonth()] + ' ' + at.getUTCFullYear();
  }

  root.giliran = root.giliran || {};
  root.giliran.hours = {timeOfDay: timeOfDay, zoneName: zoneName, withZone: withZone, longDate: longDate};
})(typeof window === 'object' ? window : globalThis);
