/** The phrase that is to be said, large, and how recording it goes. */
import {html, useEffect, useRef} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {say} from '../shared/words.mjs';
import {choose, command, current, phrases, picked, spoken, step} from './recordings.mjs';
import {hearAgain} from './keys.mjs';
import {Meter} from './meter.mjs';
import {phase, trouble} from './microphone.mjs';
import {keepTake, mayKeep, onward, take, takeFile, toggle, unreadable} from './takes.mjs';

export function Stage() {
  const {phrase, text} = current.value;
  const number = phrases.value.findIndex((one) => one.phrase === phrase) + 1;
  return html`<section class="card stage" data-testid="stage" data-phrase=${phrase} data-phase=${phase.value}>
    <div class="stage__head">
      <p class="muted">${say('voice.number', {number, total: phrases.value.length})}</p>
      <${State} />
    </div>
    <p class="stage__text" lang=${spoken.value} data-testid="phrase">${text}</p>
    ${trouble.value ? html`<${Trouble} />` : html`<${Meter} />`}
    <${Told} />
    <${Buttons} />
    <label class="stage__onward">
      <input type="checkbox" checked=${onward.value} onChange=${({target}) => (onward.value = target.checked)} data-testid="onward" />
      ${say('voice.onward')}
    </label>
  </section>`;
}

/** The newest take, if it is of the phrase on the stage. */
function takeHere() {
  const {value} = take;
  return value?.phrase === current.value.phrase && value.language === spoken.value ? value : undefined;
}

/** Standard, recorded, or recorded and not kept: by a word, not by colour alone. */
function State() {
  const mine = takeHere();
  const state = mine && mine.state !== 'SAVED' ? mine.state : current.value.clip ? 'RECORDED' : 'STANDARD';
  return html`<span class=${`tag state state--${state}`} data-testid="state" data-state=${state}>${say(`voice.state.${state}`)}</span>`;
}

/** What the speaker should know: what is waited for, or what is wrong with what was said. */
function Told() {
  return html`<div class="stage__told" role="status" data-testid="told">
    ${phase.value !== 'OFF' && html`<p class=${`cue cue--${phase.value}`}>${say(`voice.phase.${phase.value}`)}</p>`}
    ${phase.value === 'OFF' && unreadable.value && html`<p class="cue cue--wrong">${say('voice.file.unreadable')}</p>`}
    ${phase.value === 'OFF' && take.value && html`<${Verdict} take=${take.value} />`}
    ${phase.value === 'OFF' && !take.value && !unreadable.value && !trouble.value && html`<p class="muted">${say('voice.hint')}</p>`}
  </div>`;
}

function Verdict({take: {problems, state}}) {
  if (state === 'UNSAVED') {
    return html`<p class="cue cue--wrong" data-testid="unsaved">${say('voice.unsaved')}</p>`;
  }
  return problems.length === 0
    ? html`<p class="cue cue--good">${say(state === 'SAVED' ? 'voice.good' : 'voice.saving')}</p>`
    : html`<ul class="stage__problems">
        ${problems.map((problem) => html`<li key=${problem} class="cue cue--wrong" data-testid=${`problem-${problem}`}>${say(`voice.problem.${problem}`)}</li>`)}
      </ul>`;
}

function Buttons() {
  const recording = phase.value !== 'OFF';
  const button = useRef();
  useEffect(() => button.current?.focus({preventScroll: true}), [picked.value]);
  const mine = takeHere();
  const asking = mine && ['ASKING', 'UNSAVED'].includes(mine.state) && mayKeep(mine);
  const {clip} = current.value;
  const heard = clip || mine?.samples.length > 0;
  return html`<div class="stage__buttons">
    <button class="button stage__step" onClick=${() => step(-1)} data-testid="previous">
      <${Icon} name="back" /><span class="visually-hidden">${say('voice.previous')}</span>
    </button>
    <button ref=${button} class=${`button button--big stage__record ${recording ? 'stage__record--on' : ''}`} disabled=${trouble.value === 'INSECURE'}
      onClick=${toggle} data-testid="record">
      <span class="dot" aria-hidden="true" />${say(recording ? 'voice.stop' : clip || mine ? 'voice.again' : 'voice.record')}
    </button>
    <button class="button stage__step" onClick=${() => step(1)} data-testid="next">
      <${Icon} name="arrow" /><span class="visually-hidden">${say('voice.next')}</span>
    </button>
    <div class="stage__more">
      <button class="button" disabled=${!heard || recording} onClick=${hearAgain} data-testid="hear"><${Icon} name="sound" />${say('voice.hear')}</button>
      <${FileButton} disabled=${recording} />
      <button class="button" disabled=${!clip || recording} onClick=${erase} data-testid="erase-phrase">${say('voice.erase.phrase')}</button>
      ${asking && html`<button class="button button--strong" onClick=${keepTake} data-testid="keep">${say('voice.keep')}</button>`}
    </div>
  </div>`;
}

async function erase() {
  const {phrase} = current.value;
  take.value = undefined;
  choose(phrase);
  await command('erase', {phrase});
  picked.value += 1;
}

function FileButton({disabled}) {
  const taken = ({target}) => {
    const [file] = target.files;
    target.value = '';
    if (file) {
      takeFile(file);
    }
  };
  return html`<label class=${`button stage__file ${disabled ? 'stage__file--off' : ''}`}>
    ${say('voice.file')}
    <input class="visually-hidden" type="file" accept="audio/*,.wav" disabled=${disabled} onChange=${taken} data-testid="file" />
  </label>`;
}

/** No microphone: why, and what to do, never only "error". */
function Trouble() {
  return html`<div class="banner banner--warn stage__trouble" role="alert" data-testid=${`trouble-${trouble.value}`}>
    <${Icon} name="warning" />
    <span><b>${say(`voice.trouble.${trouble.value}`)}</b> ${say(`voice.trouble.${trouble.value}.help`, {port: location.port || 80})}</span>
  </div>`;
}
