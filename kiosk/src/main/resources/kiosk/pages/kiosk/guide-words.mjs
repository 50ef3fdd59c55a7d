/**
 * What a visitor who cannot read the screen is told. Pure: what stands goes in, parts of sentences come out.
 *
 * @typedef {{clip: string} | {count: number} | {spell: string} | {name: string, otherwise: Part[]}} Part a phrase of the
 *   guide's pack; a number as a word, or sign by sign; words of the hall itself, by `kind/code`, with what is said where nothing
 *   can speak them
 * @typedef {Part[][]} Words groups of parts, between which the voice takes breath
 */

import {mustLeave} from './standstill.mjs';

const clip = (key) => ({clip: key});
const name = (kind, code, ...otherwise) => ({name: `${kind}/${code}`, otherwise});

/** Phrases of the buttons that are called as what they do, by their test ids. */
const BUTTONS = {
  more: 'more', 'ask-first': 'info', 'take-number': 'take-number', cancel: 'cancel', rate: 'rate', code: 'code',
  'large-text': 'large-text', 'high-contrast': 'contrast', language: 'language', help: 'help', back: 'back', done: 'done',
  'paper-came': 'yes', 'paper-missing': 'no', 'print-elsewhere': 'elsewhere', 'try-again': 'try-again', 'call-staff': 'call-staff',
  'no-help': 'no-help', 'rate-by-number': 'by-number', 'rate-by-counter': 'by-counter', 'rate-own': 'rate', 'key-erase': 'erase',
  'key-done': 'continue', 'still-here': 'go-on', sound: 'sound', 'guide-say': 'repeat', 'guide-louder': 'louder',
  'guide-softer': 'softer', 'guide-quiet': 'quiet', listen: 'start',
};

/** Buttons of which there is one for each of something, by how their test ids begin. */
const KINDS = [
  ['service-', (code, view) => serviceItem(serviceOf(view, code))],
  ['group-', (code) => [[clip('group'), name('group', code)]]],
  ['info-', (code, view) => [[clip('info')], serviceName(serviceOf(view, code))]],
  ['priority-', (code) => [[clip('priority'), name('priority', code)]]],
  ['counter-', (code) => [[name('counter', code, clip('counter'), {spell: code})]]],
  ['score-', (code) => [[clip(`score-${code}`)]]],
  ['key-', (code) => [[{spell: code}]]],
];

/** Whether the guide has words of its own for a button. */
export function isKnown(id) {
  return id in BUTTONS || KINDS.some(([start]) => id.startsWith(start));
}

/**
 * What is said of the button where the choice is.
 *
 * @param {{id: string, pressed?: boolean, disabled?: boolean}} item
 * @returns {Words}
 */
export function itemWords({id, pressed, disabled}, view) {
  const kind = KINDS.find(([start]) => id.startsWith(start));
  const words = BUTTONS[id] ? [[clip(BUTTONS[id])]] : kind ? kind[1](id.slice(kind[0].length), view) : [[clip('choice')]];
  const closed = disabled && !id.startsWith('service-') ? [[clip('closed')]] : [];
  return [...words, ...(pressed === undefined ? [] : [[clip(pressed ? 'on' : 'off')]]), ...closed];
}

function serviceOf({home}, code) {
  return home?.services.find((service) => service.code === code);
}

const serviceName = (service) => [name('service', service.code, clip('service'), {spell: service.prefix})];

function serviceItem(service) {
  if (!service) {
    return [[clip('service')]];
  }
  const named = [[clip('service'), {spell: service.prefix}], [name('service', service.code)]];
  return service.open ? [...named, ...waiting(service)] : [...named, [clip('closed')]];
}

function waiting({waiting: people, estimate}) {
  const many = [{count: people}, clip(people === 1 ? 'one-waiting' : 'waiting')];
  return estimate ? [many, minutes(estimate)] : [many];
}

function minutes({fromMinutes, toMinutes}) {
  const range = fromMinutes === 0 || fromMinutes === toMinutes ? [] : [{count: fromMinutes}, clip('to')];
  return [clip('about'), ...range, {count: Math.max(1, toMinutes)}, clip('minutes')];
}

/** Said when the guide begins: what it is, and what the keys do. @returns {Words} */
export const welcome = () => [[clip('start')], [clip('keys')]];

/** How loud it is. @param {{step: number, of: number}} volume @returns {Words} */
export const volumeWords = ({step, of}) => [[clip('volume'), {count: step}, clip('of'), {count: of}]];

/** Said once before a screen goes by itself. @returns {Words} */
export const timeOut = () => [[clip('time-out')]];

/**
 * What is said of a screen when it comes up.
 *
 * @param {object} screen
 * @param {{home?: object, live: boolean, alone: boolean, prints: boolean, help: string, volume: {step: number, of: number}}} view
 * @returns {Words}
 */
export function screenWords(screen, view) {
  return (SCREENS[screen.name] ?? (() => []))(screen, view);
}

const SCREENS = {
  home: (_, view) => choices(view, view.home?.services),
  group: ({group}, view) => [[name('group', group)], ...choices(view, view.home?.services.filter((one) => one.group === group))],
  details: ({service}, view) => detailsWords(serviceOf(view, service)),
  ticket: ticketWords,
  'code-paper': ticketWords,
  cancelled: () => [[clip('cancelled')]],
  'ticket-failed': () => [[clip('ticket-failed')], [clip('see-staff')]],
  code: () => [[clip('screen-code')]],
  'code-failed': () => [[clip('code-failed')], [clip('see-staff')]],
  'rate-counter': () => [[clip('screen-rate-counter')]],
  'rate-number': () => [[clip('screen-rate-number')]],
  'rate-score': () => [[clip('screen-rate-score')]],
  'rate-thanks': () => [[clip('thanks')]],
  'rate-failed': () => [[clip('not-received')]],
  'scan-looking': () => [[clip('scan-looking')]],
  'scan-ticket': ({ticket}) => [...numberWords(ticket.number), ...standing(ticket)],
  'scan-own': ({number}) => numberWords(number),
  'scan-unknown': () => [[clip('scan-unknown')]],
  'scan-failed': () => [[clip('network')], [clip('see-staff')]],
  help: (_, {help}) => helpWords(help),
  sound: (_, {volume}) => [[clip('sound')], ...volumeWords(volume)],
};

function choices({home, live, alone, prints}, services) {
  if (!home) {
    return [[clip('not-ready')], [clip('see-staff')]];
  }
  if (home.paused) {
    return pausedWords(home.paused);
  }
  if (home.diskFull) {
    return [[clip('no-numbers')]];
  }
  const news = [!live && 'network', !prints && 'printer-down'].filter(Boolean).map((key) => [clip(key)]);
  const stop = !live && !alone ? [[clip('see-staff')]] : [];
  return [...news, ...stop, [clip('there-are'), {count: services.length}, clip(services.length === 1 ? 'service' : 'services')]];
}

const pausedWords = (paused) => (mustLeave(paused) ? [[clip('leave')]] : [[clip('paused')], [clip('no-numbers-now')]]);

function detailsWords(service) {
  if (!service) {
    return [[clip('closed')]];
  }
  const bring = service.requirements.length === 0 ? clip('bring-nothing') : clip('bring');
  const list = service.requirements.length === 0 && !service.fee ? [] : [[name('bring', service.code, clip('ask-staff'))]];
  return [[clip('screen-details')], serviceName(service), [bring], ...list];
}

const onceMore = (code) => [[{spell: code}], [clip('once-more')], [{spell: code}]];

/** The number twice, sign by sign: nobody who hears it has it in writing yet. */
const numberWords = (number) => [[clip('your-number')], ...onceMore(number)];

/** Where the paper comes out is told with the number, while it comes out; what went wrong with it last, for it asks for something. */
function ticketWords(screen) {
  const {ticket} = screen;
  const place = ticket.offline ? [[clip('joins-later')]] : ticket.ahead === undefined ? [] : [ahead(ticket.ahead)];
  const [number, ...again] = onceMore(ticket.number);
  const paper = paperWords(screen);
  const begins = [[clip('your-number')], number];
  return comesOut(screen) ? [...begins, ...paper, ...again, ...place] : [...begins, ...again, ...place, ...paper];
}

const comesOut = ({print, staff, came, printCode}) => !printCode?.code && !staff && (came || print === 'PENDING' || print === 'PRINTED');

function ahead(people) {
  return people === 0 ? [clip('none-ahead')] : [{count: people}, clip(people === 1 ? 'one-ahead' : 'ahead')];
}

function paperWords({print, ask, staff, came, printCode}) {
  if (printCode?.code) {
    return [[clip('print-code')], ...onceMore(printCode.code)];
  }
  if (staff) {
    return [[clip('see-staff')]];
  }
  const key = came || print === 'PRINTED' ? 'take-paper' : ask ? 'paper-asks' : print === 'PENDING' ? 'printing' : 'no-paper';
  return [[clip(key)]];
}

function standing({state, ahead: people, counter}) {
  if (state === 'WAITING') {
    return [[clip('scan-waiting')], ahead(people)];
  }
  return state === 'CALLED' ? [[clip('scan-called'), name('counter', counter, clip('counter'), {spell: counter})]] : [[clip('see-staff')]];
}

const helpWords = (help) => [[clip({none: 'screen-help', called: 'help-called', coming: 'help-coming', away: 'help-away'}[help])]];

/**
 * What is new on a screen that stands: its paper, the help that comes, what was entered.
 *
 * @returns {Words}
 */
export function newsWords(before, after, view, viewBefore) {
  if (after.name !== before.name) {
    return [];
  }
  if (after.name === 'ticket' || after.name === 'code-paper') {
    const [was, is] = [paperWords(before), paperWords(after)].map((words) => JSON.stringify(words));
    const refused = after.cancelling?.problem && !before.cancelling?.problem ? [[clip('no-cancel')], [clip('see-staff')]] : [];
    return [...(was === is ? [] : paperWords(after)), ...refused];
  }
  const stopped = view.home?.paused?.reason;
  if (stopped !== viewBefore.home?.paused?.reason && ['home', 'group'].includes(after.name)) {
    return screenWords(after, view);
  }
  return view.help !== viewBefore.help && ['called', 'coming'].includes(view.help) ? helpWords(view.help) : [];
}

/** Every phrase of the pack that may be asked for. */
export const EVERY_CLIP = [
  ...new Set([
    ...Object.values(BUTTONS),
    'start', 'keys', 'there-are', 'services', 'service', 'group', 'choice', 'waiting', 'one-waiting', 'about', 'to', 'minutes',
    'closed', 'not-ready', 'no-numbers', 'network', 'paused', 'no-numbers-now', 'leave', 'screen-details', 'bring', 'bring-nothing', 'ask-staff', 'your-number',
    'once-more', 'ahead', 'one-ahead', 'none-ahead', 'joins-later', 'printing', 'take-paper', 'no-paper', 'printer-down', 'paper-asks',
    'see-staff', 'print-code', 'cancelled', 'no-cancel', 'ticket-failed', 'screen-code', 'code-failed', 'screen-rate-counter',
    'screen-rate-number', 'screen-rate-score', 'thanks', 'not-received', 'scan-looking', 'scan-unknown', 'scan-waiting',
    'scan-called', 'counter', 'screen-help', 'help-called', 'help-coming', 'help-away', 'time-out', 'info', 'priority', 'on', 'off',
    'score-1', 'score-2', 'score-3', 'score-4', 'entered', 'volume', 'of',
  ]),
];
