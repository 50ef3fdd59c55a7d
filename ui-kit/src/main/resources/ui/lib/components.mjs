/** Small parts that more than one page shows. */
import {html, useEffect, useState} from './html.mjs';
import {clockKnown, clockSpeed, longDate, now, timeOfDay, timeWithZone, zoneName} from './time.mjs';

/** Milliseconds by the hall's clock, renewed at each of its full seconds; where it runs faster, every real second. */
export function useNow() {
  const [at, setAt] = useState(now());
  useEffect(() => {
    const timer = setTimeout(() => setAt(now()), clockSpeed() === 1 ? 1000 - (now() % 1000) : 1000);
    return () => clearTimeout(timer);
  });
  return at;
}

/** Real milliseconds, renewed every second: for what a reader needs time for, however fast the hall's clock runs. */
export function useTick() {
  const [at, setAt] = useState(performance.now());
  useEffect(() => {
    const timer = setTimeout(() => setAt(performance.now()), 1000);
    return () => clearTimeout(timer);
  });
  return at;
}

/** Stands where the time will be. */
const NO_TIME = {id: '––.––', en: '––:––'};

/** The hall's clock: `13.05 WIB` and, with `date`, the day; dashes until the hall's time is known. */
export function Clock({zone, language, date = false}) {
  const at = useNow();
  if (!clockKnown.value) {
    return html`<time class="clock"><span class="clock__time">${NO_TIME[language] ?? NO_TIME.id}</span></time>`;
  }
  return html`<time class="clock">
    <span class="clock__time">${timeOfDay(at, zone, language)}</span>
    ${' '}<span class="clock__zone">${zoneName(at, zone)}</span>
    ${date && html`<span class="clock__date">${longDate(at, zone, language)}</span>`}
  </time>`;
}

/**
 * One line that says something is wrong, or new.
 *
 * @param {{kind?: 'info'|'warn'|'alert', icon?: string, id?: string}} props `id` becomes the test id
 */
export function Banner({kind = 'info', icon, id, children}) {
  return html`<div class="banner banner--${kind}" role=${kind === 'alert' || kind === 'leave' ? 'alert' : 'status'} data-testid=${id}>
    ${icon && html`<${Icon} name=${icon} />`}
    <span>${children}</span>
  </div>`;
}

/**
 * "Tidak langsung sejak 13.05 WIB", for a page that has lost its server; nothing while it is live.
 *
 * @param {{link: {live: boolean, since?: string}, texts: import('./texts.mjs').Texts}} props `textKey` has `{time}`
 */
export function LiveBanner({link, texts, language, zone, textKey = 'notLive'}) {
  if (link.live) {
    return null;
  }
  const time = link.since ? timeWithZone(link.since, zone, language) : '–';
  return html`<${Banner} kind="alert" icon="unplugged" id="not-live">${texts.say(language, textKey, {time})}<//>`;
}

/** A name whose words are not broken at their hyphens, `KTP-el`, and whose `&` begins a line rather than ends one. */
export function Words({text}) {
  return text
    .replace(/(^| )& /g, '$1&\u00a0')
    .split(' ')
    .flatMap((word) => [' ', word.includes('-') ? html`<span class="unbroken">${word}</span>` : word])
    .slice(1);
}

/** The letter of a service. */
export function Letter({prefix}) {
  return html`<span class="letter" aria-hidden="true">${prefix}</span>`;
}

/** `P Prioritas`: a letter and a word, never only a colour. */
export function PriorityTag({children}) {
  return html`<span class="tag tag--priority"><b>P</b>${' '}${children}</span>`;
}

const ICONS = {
  arrow: 'M4 12h16M13 5l7 7-7 7',
  back: 'M20 12H4M11 5l-7 7 7 7',
  check: 'M4 12.5l5.5 5.5L20 6.5',
  contrast: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  help: 'M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 2.3M12 18v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600L19 19M5 19l1.400-1.400M17.600 6.400L19 5',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4 7 7 0 0 0 20 14.500z',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-5 3-7 7-7s7 2 7 7M16 3.3a4 4 0 0 1 0 7.4M18 14.4c2.5.8 4 2.9 4 6.6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.5l3.5 2',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4M12 5V3',
  list: 'M9 6h11M9 12h11M9 18h11M4 6l.01 0M4 12l.01 0M4 18l.01 0',
  money: 'M3 6h18v12H3zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 9v.01M18 15v.01',
  printer: 'M7 9V3h10v6M7 17H4v-6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v6h-3M7 14h10v7H7z',
  paper: 'M6 3h9l4 4v14l-2.6-1.6L14 21l-2-1.6L10 21l-2.4-1.6L6 21zM9 9h6M9 13h6',
  camera: 'M4 8h3.5L9 5h6l1.5 3H20v11H4zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 10v.01M15.5 10v.01M8 14.5c1 1.4 2.3 2 4 2s3-.6 4-2',
  sound: 'M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  text: 'M3 19L8 6l5 13M4.8 15h6.4M14.5 19l3.2-8.5L21 19M15.6 16.4h4.3',
  unplugged: 'M3 3l18 18M5 13a10 10 0 0 1 4-2.5M2 9.5A15 15 0 0 1 6.5 6.7M12 5c3.8 0 7.300 1.600 10 4.500M15.500 11.300c1.300.500 2.500 1.200 3.500 2.100M9 16.500a4.500 4.500 0 0 1 5.500-.300M12 20v.01',
  warning: 'M12 4L2.500 20h19zM12 10v5M12 17.500v.01',
  erase: 'M9 5h12v14H9l-6-7zM12 9.500l5 5M17 9.500l-5 5',
};

/** A drawn sign; never the only bearer of a meaning, so it is hidden from screen readers. */
export function Icon({name}) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]} /></svg>`;
}
