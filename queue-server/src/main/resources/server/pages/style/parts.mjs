/** What tells a person how things stand, in each state. */
import {html, signal} from 'ui/html.mjs';
import {Clock} from 'ui/components.mjs';
import {Confirm, Empty, Progress, Stat, Undo} from 'ui/parts.mjs';
import {language, say, zone} from '../shared/words.mjs';
import {Sample} from './sample.mjs';

export function Called() {
  return html`<div class="guide__samples">
    <${Sample} code=".called .called--new"><${Call} number="A-017" fresh /><//>
    <${Sample} code=".called"><${Call} number="B-120" again=${say('style.again')} /><//>
  </div>`;
}

/** As the server writes it for a phone. */
function Call({number, again, fresh = false}) {
  return html`<div class=${fresh ? 'called called--new' : 'called'}>
    <p class="called__turn">${say('style.turn')}</p>
    <p class="number called__number">${number}</p>
    <p class="called__goto">${say('style.goTo')} <strong>${say('style.counter')}</strong></p>
    ${again && html`<p class="called__again">${again}</p>`}
  </div>`;
}

export function Clocks() {
  const running = say('console.sinceStarted');
  const note = (level) => say(`console.norm.${level}`, {minutes: 10});
  return html`<div class="guide__samples">
    <${Sample} code="Clock date"><${Clock} zone=${zone.value} language=${language.value} date=${true} /><//>
    <${Sample} code="Stat"><dl><${Stat} label=${say('console.waited')} value="12:40" /></dl><//>
    <${Sample} code='Stat level="calm"'><dl><${Stat} label=${running} value="4:07" level="calm" note=${note('calm')} /></dl><//>
    <${Sample} code='Stat level="near"'><dl><${Stat} label=${running} value="8:31" level="near" note=${note('near')} /></dl><//>
    <${Sample} code='Stat level="over"'><dl><${Stat} label=${running} value="15:07" level="over" note=${note('over')} /></dl><//>
    <${Sample} code="Progress"><${Progress} label=${say('style.progress')} done=${0.6} /><//>
  </div>`;
}

/** From the question to the time in which it can be taken back. */
const asking = signal(true);

export function Asked() {
  const undo = {label: say('console.undo'), most: 10, shortcut: 'Z'};
  const ask = html`<${Confirm} title=${say('supervisor.hall.resume')} ask=${say('supervisor.hall.resume.ask')}
    yes=${say('supervisor.hall.resume.yes')} no=${say('staff.cancelChoice')} onYes=${() => (asking.value = false)} />`;
  return html`<div class="guide__samples">
    <${Sample} wide code="Confirm → Undo">
      ${asking.value ? ask : html`<${Undo} ...${undo} seconds=${10} onClick=${() => (asking.value = true)} />`}
    <//>
    <${Sample} code="Undo"><${Undo} ...${undo} seconds=${7} /><//>
    <${Sample} code="Undo seconds=0"><${Undo} ...${undo} seconds=${0} /><//>
  </div>`;
}

export function Empties() {
  return html`<div class="guide__samples">
    <${Sample} code="Empty title"><${Empty} title=${say('console.line.empty')}>${say('console.line.emptyLead')}<//><//>
    <${Sample} code="Empty"><${Empty}>${say('supervisor.counter.empty')}<//><//>
    <${Sample} code=".waiting-page"><div class="waiting-page"><p>${say('loading')}</p></div><//>
    <${Sample} code=".waiting-page (fault)"><div class="waiting-page"><p>${say('problem.NO_CONNECTION')}</p></div><//>
  </div>`;
}
