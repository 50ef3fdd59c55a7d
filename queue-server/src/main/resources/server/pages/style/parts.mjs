/** What tells a person how things stand, in each state. */
import {html, signal} from 'ui/html.mjs';
import {Clock} from 'ui/components.mjs';
import {Blank, CalledBlock, Choice, Confirm, Progress, Timer, Toast} from 'ui/parts.mjs';
import {language, say, zone} from '../shared/words.mjs';
import {Sample} from './sample.mjs';

export function Choices() {
  const tile = {prefix: 'A', name: say('style.service'), note: say('style.waiting')};
  return html`<div class="guide__samples">
    <${Sample} code="Choice"><${Choice} ...${tile} /><//>
    <${Sample} code="Choice pressed"><${Choice} ...${tile} pressed=${true} /><//>
    <${Sample} code="Choice disabled"><${Choice} ...${tile} note=${say('style.closed')} disabled /><//>
  </div>`;
}

export function Called() {
  const goTo = say('style.goTo');
  return html`<div class="guide__samples">
    <${Sample} code="CalledBlock fresh"><${CalledBlock} number="A-017" goTo=${goTo} fresh /><//>
    <${Sample} code="CalledBlock"><${CalledBlock} number="B-120" goTo=${goTo} /><//>
  </div>`;
}

export function Clocks() {
  return html`<div class="guide__samples">
    <${Sample} code="Clock date"><${Clock} zone=${zone.value} language=${language.value} date=${true} /><//>
    <${Sample} code="Timer"><${Timer} seconds=${247} /><//>
    <${Sample} code="Timer late"><${Timer} seconds=${2107} late=${say('style.late')} /><//>
    <${Sample} code="Progress done"><${Progress} label=${say('style.progress')} done=${0.6} /><//>
    <${Sample} code="Progress"><${Progress} label=${say('style.progress')} /><//>
  </div>`;
}

/** `asking`, `done`, or nothing: the real bar, from question to undo. */
const step = signal('asking');

export function Asked() {
  const bars = {
    asking: html`<${Confirm} ask=${say('style.ask')} yes=${say('style.yes')} no=${say('style.no')}
      onYes=${() => (step.value = 'done')} onNo=${() => (step.value = 'asking')} />`,
    done: html`<${Toast} undo=${say('console.undo')} seconds=${10} onUndo=${() => (step.value = 'asking')}>${say('style.done')}<//>`,
  };
  return html`<div class="guide__samples">
    <${Sample} wide code="Confirm → Toast">${bars[step.value]}<//>
    <${Sample} wide code="Confirm danger">
      <${Confirm} danger ask=${say('style.askDanger')} yes=${say('style.yesDanger')} no=${say('style.no')} />
    <//>
    <${Sample} wide code="Toast"><${Toast}>${say('style.done')}<//><//>
  </div>`;
}

export function Blanks() {
  return html`<div class="guide__samples">
    <${Sample} code="Blank"><${Blank} title=${say('console.line.empty')}>${say('console.line.emptyLead')}<//><//>
    <${Sample} code="Blank fault">
      <${Blank} fault icon="unplugged" title=${say('style.fault')}>${say('problem.NO_CONNECTION')}<//>
    <//>
    <${Sample} code="Blank icon"><${Blank} icon="clock" title=${say('loading')} /><//>
  </div>`;
}
