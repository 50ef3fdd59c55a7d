/** A sample call, and which voice the displays use. What cannot be taken back is asked once more, in its place. */
import {html, useRef, useSignal} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {dateAndTime, say} from '../shared/words.mjs';
import {pending} from '../staff/press.mjs';
import {callSample, sampled} from './listening.mjs';
import {phase} from './microphone.mjs';
import {command, part} from './recordings.mjs';
import {take} from './takes.mjs';

export function Use() {
  const {recorded, phrases, published, changed} = part.value;
  const whole = recorded === phrases.length;
  const playing = useSignal(false);
  const now = useRef();
  /** The button that was pressed may be gone: what came of it is read next. */
  const change = async (name) => {
    await command(name);
    now.current?.focus();
  };
  const busy = pending.value !== undefined || phase.value !== 'OFF';
  return html`<section class="card use">
    <div class="use__head">
      <h2>${say('voice.use')}</h2>
      <p class="muted" role="status" data-testid="sampled">${playing.value && say('voice.sample.playing', sampled.value)}</p>
    </div>
    <p class="use__now" tabindex="-1" ref=${now} data-testid="in-use" data-use=${published ? (changed ? 'CHANGED' : 'OWN') : 'STANDARD'}>
      ${inUse(published, changed)}
    </p>
    <div class="use__buttons">
      <${Sample} disabled=${busy} playing=${playing} />
      <button class="button button--primary" disabled=${busy || !whole || (published && !changed)} onClick=${() => change('publish')}
        data-testid="publish">
        ${say(published && changed ? 'voice.publish.again' : 'voice.publish')}
      </button>
      ${published && html`<button class="button" disabled=${busy} onClick=${() => change('withdraw')} data-testid="withdraw">
        ${say('voice.withdraw')}
      </button>`}
      ${(recorded > 0 || published) && html`<${EraseAll} disabled=${busy} change=${change} />`}
    </div>
    ${!whole && html`<p class="muted" data-testid="missing">${say('voice.missing', {count: phrases.length - recorded})}</p>`}
  </section>`;
}

function inUse(published, changed) {
  if (!published) {
    return say('voice.use.standard');
  }
  return say(changed ? 'voice.use.changed' : 'voice.use.own', {time: dateAndTime(published.at)});
}

function Sample({disabled, playing}) {
  const timer = useRef();
  const play = async () => {
    const seconds = await callSample();
    playing.value = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => (playing.value = false), seconds * 1000);
  };
  return html`<button class="button" disabled=${disabled} onClick=${play} data-testid="sample">
    <${Icon} name="sound" />${say('voice.sample')}
  </button>`;
}

function EraseAll({disabled, change}) {
  const asked = useSignal(false);
  const next = useRef();
  const ask = (value) => {
    asked.value = value;
    requestAnimationFrame(() => next.current?.focus());
  };
  const erase = () => {
    asked.value = false;
    take.value = undefined;
    change('erase');
  };
  if (!asked.value) {
    return html`<button ref=${next} class="button use__erase" disabled=${disabled} onClick=${() => ask(true)} data-testid="erase">
      ${say('voice.erase')}
    </button>`;
  }
  return html`<div class="use__asked" role="group" aria-label=${say('voice.erase')}>
    <p>${say('voice.erase.sure', {count: part.value.recorded})}</p>
    <button class="button button--danger" disabled=${disabled} onClick=${erase} data-testid="erase-yes">${say('voice.erase.yes')}</button>
    <button ref=${next} class="button" onClick=${() => ask(false)} data-testid="erase-no">${say('staff.cancelChoice')}</button>
  </div>`;
}
