/** The rating panel of the workbench: four buttons to be pressed in every way, four lights to be seen. */
import {html, signal, useEffect} from 'ui/html.mjs';
import {api, devices, t, turn} from './bench.mjs';

/** A light that flashes is lit for 250 ms. */
const LOOK_EVERY_MS = 120;

/** What was said last of the panel: a press has two or three lines. */
const SAID = 6;

const BUTTONS = [1, 2, 3, 4];
const GESTURES = ['PRESS', 'BOUNCE', 'HOLD', 'TOGETHER'];

/** How a click on a button presses it. */
const gesture = signal('PRESS');

/** The first of two buttons that are to be pressed together. */
const first = signal(undefined);

const panel = signal(undefined);

async function look() {
  const {body} = await api.get('/api/workbench/panel');
  panel.value = body ?? panel.value;
}

/** Looks again as soon as it has seen, and not at all while nobody reads the page. */
function useEye() {
  useEffect(() => {
    let timer;
    const next = async () => {
      if (!document.hidden) {
        await look();
      }
      timer = setTimeout(next, LOOK_EVERY_MS);
    };
    next();
    return () => clearTimeout(timer);
  }, []);
}

function push(button) {
  const path = `/api/workbench/buttons/${button}`;
  if (isHeld(button)) {
    return turn(path, {gesture: 'RELEASE'});
  }
  if (gesture.value !== 'TOGETHER') {
    return turn(path, {gesture: gesture.value});
  }
  if (first.value === undefined || first.value === button) {
    first.value = first.value === button ? undefined : button;
    return undefined;
  }
  const other = first.value;
  first.value = undefined;
  return turn(path, {gesture: 'PRESS', with: other});
}

function choose(one) {
  gesture.value = one;
  first.value = undefined;
}

const isHeld = (button) => panel.value?.pressed.includes(button) ?? false;

export function Switches() {
  useEye();
  const {lit, cable, report, counterUnknown, said} = panel.value ?? devices.value.panel;
  return html`<section class="card bench__switches" data-testid="panel">
    <h2>${t('panel')}</h2>
    <p class="panel__where">${report?.counter ? t('panel.counter', {counter: report.counter}) : t('panel.exit')}</p>
    <div class="panel">
      ${BUTTONS.map(
        (button) => html`<div class="panel__place" key=${button}>
          <span
            class="panel__light ${lit.includes(button) ? 'panel__light--lit' : ''}"
            role="img"
            aria-label=${t(lit.includes(button) ? 'panel.lit' : 'panel.dark', {button})}
            data-testid="light-${button}"
          ></span>
          <button
            class="panel__button ${isHeld(button) || first.value === button ? 'panel__button--down' : ''}"
            data-testid="button-${button}"
            aria-label=${t('panel.button', {button, score: t(`panel.score.${button}`)})}
            onClick=${() => push(button)}
          >
            ${button}
          </button>
          <span class="panel__score">${t(`panel.score.${button}`)}</span>
        </div>`,
      )}
    </div>
    <ol class="panel__said" data-testid="panel-said">
      ${said.slice(0, SAID).map(({button, word}) => html`<li><b>${button}</b> ${t(`panel.said.${word}`)}</li>`)}
    </ol>
    <div class="switch" role="group" aria-labelledby="gesture">
      <h3 id="gesture">${t('panel.gesture')}</h3>
      ${GESTURES.map(
        (one) => html`<button class="button" data-testid="gesture-${one}" aria-pressed=${String(gesture.value === one)} onClick=${() => choose(one)}>
          ${t(`panel.gesture.${one}`)}
        </button>`,
      )}
      <p class="muted panel__hint">${t(`panel.hint.${gesture.value}`)}</p>
    </div>
    <h3>${t('panel.state')}</h3>
    <p class="tag panel__state" data-testid="panel-state">${counterUnknown ? t('panel.state.counterUnknown', {counter: report?.counter}) : t(`panel.state.${report?.state ?? 'ABSENT'}`)}</p>
    <div class="switch" role="group" aria-labelledby="panel-cable">
      <h3 id="panel-cable">${t('panel.cable')}</h3>
      ${['IN', 'OUT'].map(
        (one) => html`<button
          class="button"
          data-testid="panel-cable-${one}"
          aria-pressed=${String(cable === one)}
          onClick=${() => turn('/api/workbench/panel', {cable: one})}
        >
          ${t(`panel.cable.${one}`)}
        </button>`,
      )}
    </div>
  </section>`;
}
