/**
 * The rows of a wall, as its page for old televisions makes them (`ui/plain/parts.js`): that page has its own sheet for everything,
 * so each sample stands in a tree of its own.
 */
import 'ui/plain/words.js';
import '/ui/plain/parts.js';
import {html, useLayoutEffect, useRef} from 'ui/html.mjs';
import {language, pageTexts} from '../shared/words.mjs';
import {Sample} from './sample.mjs';

const {parts} = giliran;
const say = (spoken, key, values) => pageTexts().say(spoken, key, values);

const COUNTER = {counterName: {id: 'Loket 3', en: 'Counter 3'}, language: 'id', calls: 1, priority: false};
const NAMED = {id: 'Loket 9 Prioritas', en: 'Priority counter 9'};
const call = (number, more) => ({...COUNTER, number, ...more});
const standing = (number, more, blinks = false) => ({call: call(number, more), blinks});

export function WallRows() {
  const rows = [standing('A-017', {}, true), standing('BX-120', {priority: true, calls: 2, language: 'en'}), standing('C-004', {counterName: NAMED})];
  return html`<div class="guide__samples">
    <${Wall} code="parts.call (alone, new)" draw=${() => [block([standing('A-017', {calls: 2, priority: true}, true)])]} />
    <${Wall} code="parts.call (rows: new; priority, again, English; named counter)" draw=${() => [block(rows)]} />
    <${Wall} code=".block.lost" draw=${() => [block(rows.slice(0, 2), 'lost')]} />
    <${Wall} code="parts.earlier" draw=${() => earlier([call('A-016'), call('B-119', {priority: true})], 'Loket')} />
    <${Wall} code="parts.earlier (named counters)" draw=${() => earlier([call('A-016', {counterName: NAMED})])} />
    <${Wall} code="parts.service" draw=${() => ['Kartu Keluarga', 'KTP-el'].map(service)} />
    <${Wall} code="parts.sign" draw=${() => [parts.sign('sign', say, 'notLive', () => ({time: '13.05 WIB'}))]} />
    <${Wall} code="parts.halt" draw=${() => [halt('gangguan')]} />
    <${Wall} code="parts.halt (leave)" draw=${() => [halt('evakuasi')]} />
  </div>`;
}

function block(calls, more = '') {
  const alone = calls.length === 1;
  const made = calls.map((one) => sized(parts.call(one, alone, say), alone));
  return parts.append(parts.element('div', `block ${more}`), [parts.labels(say, alone), ...made]);
}

/** As `fit.js` sizes it on a wall of this width. */
function sized(made, alone) {
  made.querySelector('.number').style.fontSize = alone ? '4.4em' : '2em';
  made.querySelector('.counter').style.fontSize = alone ? '2.4em' : '1.5em';
  Object.assign(made.style, alone ? {} : {height: '3em', lineHeight: '3em'});
  return made;
}

function earlier(calls, word) {
  return calls.map((one) => parts.earlier(one, word, say));
}

function service(name, at) {
  const made = parts.service({service: `s${at}`, prefix: 'AB'[at], count: 12 - at, name: {id: name}});
  Object.assign(made.style, {width: '48%', height: '4.6em'});
  return made;
}

function halt(reason) {
  const reasonName = {id: reason === 'evakuasi' ? 'Evakuasi gedung' : 'Gangguan teknis', en: reason === 'evakuasi' ? 'Building evacuation' : 'Technical fault'};
  return parts.halt({reason, reasonName}, () => '13.05 WIB', say);
}

function Wall({code, draw}) {
  const host = useRef(null);
  useLayoutEffect(() => {
    const root = host.current.shadowRoot ?? host.current.attachShadow({mode: 'open'});
    const sheet = parts.element('link');
    Object.assign(sheet, {rel: 'stylesheet', href: '/ui/plain/wall.css'});
    root.replaceChildren(sheet, ...draw());
  }, [language.value]);
  return html`<${Sample} wide code=${code}><div class="guide__wall" ref=${host}></div><//>`;
}
