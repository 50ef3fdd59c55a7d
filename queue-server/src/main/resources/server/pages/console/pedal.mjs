/** The pedal of this computer: learned once, kept in the browser, never in the hall. */
import {html, signal, useEffect, useRef, useSignal} from 'ui/html.mjs';
import {say} from '../shared/words.mjs';
import {Hold} from './pedal-hold.mjs';
import {chordOf, counts, isKept, isPedal} from './pedal-key.mjs';

const KEPT_AS = 'giliran.pedal';

/** @type {import('ui/html.mjs').Signal<import('./pedal-key.mjs').Chord|undefined>} */
export const pedal = signal(kept());

let lastMs = -Infinity;
let movesByKey = false;
addEventListener('pointerdown', () => (movesByKey = false), true);
addEventListener('keydown', ({key}) => (movesByKey ||= key === 'Tab' || key.startsWith('Arrow')), true);
addEventListener('storage', ({key}) => key === KEPT_AS && (pedal.value = kept()));

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(chord) {
  pedal.value = chord;
  try {
    if (chord) {
      localStorage.setItem(KEPT_AS, JSON.stringify(chord));
    } else {
      localStorage.removeItem(KEPT_AS);
    }
  } catch {
    // A full or forbidden store: the pedal works until the page is left.
  }
}

/** Whether the pedal is down, and what it will do is not known yet. */
export const held = signal(false);

const CLOCK = {after: (ms, act) => setTimeout(act, ms), cancel: (timer) => clearTimeout(timer)};

let hold;

/**
 * Whether a key is the pedal here; then one of the acts is run, unless the press only bounced.
 *
 * @param {KeyboardEvent} event
 * @param {boolean} typing in a field
 * @param {{short: () => void, long?: () => void}} acts `long` only where a long press means something now
 */
export function takesPedal(event, typing, acts) {
  const byKeyboard = movesByKey && event.target.closest?.('button, a, summary, [role="tab"]') !== null;
  if (!isPedal(event, pedal.value, {typing, byKeyboard})) {
    return false;
  }
  event.preventDefault();
  if (hold && !hold.over) {
    hold.down();
  } else if (counts(lastMs, event)) {
    lastMs = event.timeStamp;
    acts.long ? holdDown(event, acts) : acts.short();
  }
  return true;
}

function holdDown({code, key}, {short, long}) {
  const end = (act) => () => {
    removeEventListener('keyup', up, true);
    removeEventListener('blur', away);
    held.value = false;
    act();
  };
  hold = new Hold({short: end(short), long: end(long)}, CLOCK);
  const mine = hold;
  // By the key alone: of a chord the key beside it may be let go first.
  const up = (event) => (event.code || event.key) === (code || key) && mine.up();
  const away = () => {
    mine.giveUp();
    end(() => undefined)();
  };
  addEventListener('keyup', up, true);
  addEventListener('blur', away);
  held.value = true;
}

/**
 * Where the pedal is learned: pressed once, shown, and taken away again.
 *
 * @param {{used: (chord: object) => string|undefined}} props the name of the command that a key has already
 */
export function PedalSetting({used}) {
  const learning = useSignal(false);
  const refused = useSignal(undefined);
  const deaf = useRef(() => {});
  const stop = () => {
    deaf.current();
    learning.value = false;
  };
  // It listens at once, not when the page is drawn anew: the next key may come before that.
  const begin = () => {
    refused.value = undefined;
    learning.value = true;
    deaf.current = learn((chord) => {
      stop();
      refused.value = chord && objection(chord, used);
      if (chord && !refused.value) {
        keep(chord);
      }
    });
  };
  useEffect(() => () => deaf.current(), []);
  return html`<section class="pedal" aria-labelledby="pedal-title">
    <h3 id="pedal-title">${say('console.pedal')}</h3>
    <p class="muted">${say('console.pedal.lead')}</p>
    <p class="muted">${say('console.pedal.long')}</p>
    <p class="pedal__now" role="status" data-testid="pedal-now">
      ${learning.value
        ? html`<b>${say('console.pedal.listening')}</b>`
        : pedal.value
          ? html`${say('console.pedal.is')} <kbd>${pedal.value.label}</kbd>`
          : say('console.pedal.none')}
    </p>
    ${refused.value && html`<p class="banner banner--warn" data-testid="pedal-refused"><span>${refused.value}</span></p>`}
    <p class="pedal__buttons">
      ${learning.value
        ? html`<button class="button" onClick=${stop} data-testid="pedal-stop">${say('staff.cancelChoice')}</button>`
        : html`<button class="button" onClick=${begin} data-testid="pedal-learn">
            ${say(pedal.value ? 'console.pedal.other' : 'console.pedal.learn')}
          </button>`}
      ${pedal.value &&
      !learning.value &&
      html`<button class="button button--quiet" onClick=${() => keep(undefined)} data-testid="pedal-remove">
        ${say('console.pedal.remove')}
      </button>`}
    </p>
  </section>`;
}

/**
 * Takes the next key before anything else of the page sees it.
 *
 * @param {(chord?: object) => void} done without a key when it was Escape
 * @returns what ends the listening
 */
function learn(done) {
  const listen = (event) => {
    const chord = chordOf(event);
    if (chord && !event.repeat) {
      event.preventDefault();
      event.stopImmediatePropagation();
      lastMs = event.timeStamp; // the same press does not call anybody
      done(event.key === 'Escape' ? undefined : chord);
    }
  };
  addEventListener('keydown', listen, true);
  return () => removeEventListener('keydown', listen, true);
}

function objection(chord, used) {
  const name = used(chord);
  if (name) {
    return say('console.pedal.used', {key: chord.label, command: say(`console.${name}`)});
  }
  return isKept(chord) ? say('console.pedal.kept', {key: chord.label}) : undefined;
}
