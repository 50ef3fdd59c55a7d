/** Rating a visit: which counter or number, then one of four faces. */
import {html, signal} from 'ui/html.mjs';
import {newKey} from 'ui/api.mjs';
import {Icon} from 'ui/components.mjs';
import {api, home, kiosk, nameOf, problemOf, screen, t} from './state.mjs';
import {Tiles} from './tiles.mjs';
import {Face} from './faces.mjs';
import {NumberPad} from './number-pad.mjs';
import {shape} from './panel.mjs';

const SCORES = [1, 2, 3, 4];
/** Whether a touch on a face is on its way. */
export const rating = signal(false);

const show = (name, more) => (screen.value = {name, ...more});

export function RateCounter() {
  const heading = html`<${Head} title=${t('rate.where')} other="rate-number" otherId="rate-by-number" otherText=${t('rate.byNumber')} />`;
  return html`<${Tiles} items=${home.value.counters} label=${t('rate.where')} heading=${heading} short=${true}>
      ${({code, name}, place) => html`<button
        class="tile tile--plain"
        style=${place}
        key=${code}
        data-testid="counter-${code}"
        onClick=${() => show('rate-score', {who: {counter: code}, whoText: nameOf(name)})}
      >
        <span class="tile__name">${nameOf(name)}</span>
      </button>`}
  <//>`;
}

/** With a `press` the face is chosen already: by the rating panel beside the screen. */
export function RateNumber({press}) {
  const prefixes = [...new Set(home.value.services.map(({prefix}) => prefix))];
  const done = (number) =>
    press ? rate(press.score, {number}, press.id) : show('rate-score', {who: {number}, whoText: number});
  return html`${shape.value !== 'compact' && html`<${PadQuestion} name="rate-number" press=${press} />`}
    <${NumberPad} prefixes=${prefixes} onDone=${done} />`;
}

/** What is to be typed in; a compact panel shows it in its head. */
export function PadQuestion({name, press}) {
  return press ? html`<${Chosen} ...${press} />` : html`<h2 class="question">${t(name === 'code' ? 'code.type' : 'rate.number')}</h2>`;
}

/** The other way to say which visit; not once a face is chosen. */
export function RateFoot({press}) {
  return press
    ? null
    : html`<button class="touch touch--wide" data-testid="rate-by-counter" onClick=${() => show('rate-counter')}><span>${t('rate.byCounter')}</span></button>`;
}

function Chosen({score}) {
  return html`<div class="rate-head rate-head--chosen" data-testid="chosen-${score}">
    <${Face} score=${score} />
    <h2 class="question">${t(`score.${score}`)} · ${t('rate.number')}</h2>
  </div>`;
}

function Head({title, other, otherId, otherText}) {
  return html`<div class="rate-head">
    <h2 class="question">${title}</h2>
    <button class="touch touch--text" data-testid=${otherId} onClick=${() => show(other)}>${otherText}</button>
  </div>`;
}

export function RateScore({who, whoText}) {
  return html`<h2 class="question">${t('rate.how')} <span class="question__who">${whoText}</span></h2>
    <div class="faces" role="group" aria-label=${t('rate.how')}>
      ${SCORES.map(
        (score) => html`<button
          class="face face--${score}"
          key=${score}
          data-testid="score-${score}"
          disabled=${rating.value}
          onClick=${() => rate(score, who)}
        >
          <${Face} score=${score} />
          <span>${t(`score.${score}`)}</span>
        </button>`,
      )}
    </div>`;
}

async function rate(score, who, press) {
  if (rating.value) {
    return;
  }
  rating.value = true;
  const {body, problem} = await api.post('/api/ratings', {score, ...who, ...(press && {press})}, {key: newKey()});
  rating.value = false;
  if (problem) {
    show('rate-failed', {problem});
  } else {
    show('rate-thanks', {score, kept: body?.kept});
  }
}

/** What the kiosk keeps for its server is said to be kept; it counts. */
export function RateThanks({score, kept}) {
  return html`<div class="message" role="status" data-testid="thanks">
    <${Face} score=${score} />
    <h2>${t('rate.thanks')}</h2>
    <p data-testid="thanks-hint">${t(kept ? 'rate.thanks.kept' : 'rate.thanks.hint')}</p>
  </div>`;
}

export function RateFailed({problem}) {
  return html`<div class="message" role="alert">
    <${Icon} name="warning" />
    <h2>${t('rate.failed')}</h2>
    <p data-testid="problem">${problemOf(problem)}</p>
    <button class="touch touch--wide touch--primary" data-testid="try-again" onClick=${() => show('rate-number')}>
      <span>${t('rate.byNumber')}</span>
    </button>
  </div>`;
}

/** The newest press of the rating panel that this page knows; those of before it was opened are over. */
let known;

/** A visitor at the rating panel is asked for the number; one who gave it before is rated at once. */
function onPress(press) {
  const {name, who} = screen.value;
  if (name === 'rate-score') {
    rate(press.score, who, press.id);
  } else if (!['ticket', 'ticket-failed', 'code', 'code-paper'].includes(name) && home.value && !rating.value) {
    show('rate-number', {press});
  }
}

/** A finished visit was scanned: rated with the face that is chosen at the rating panel, or asked for one. */
export function rateVisit(number, scan) {
  const press = kiosk.peek()?.press;
  if (press) {
    rate(press.score, {number}, press.id);
  } else {
    show('rate-score', {who: {number}, whoText: number, scan});
  }
}

/** Starts to heed the rating panel; once, by the page. */
export function watchPresses() {
  kiosk.subscribe((view) => {
    const press = view?.press;
    if (view && known === undefined) {
      known = press?.id ?? 0;
    } else if (press && press.id > known) {
      known = press.id;
      onPress(press);
    }
  });
}
