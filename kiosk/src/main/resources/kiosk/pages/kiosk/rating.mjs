/** Rating a visit: which counter or number, then one of four faces. */
import {html, signal} from 'ui/html.mjs';
import {newKey} from 'ui/api.mjs';
import {Icon} from 'ui/components.mjs';
import {api, home, nameOf, problemOf, screen, t} from './state.mjs';
import {Tiles} from './tiles.mjs';
import {Face} from './faces.mjs';
import {NumberPad} from './number-pad.mjs';

const SCORES = [1, 2, 3, 4];
/** Whether a touch on a face is on its way. */
export const rating = signal(false);

const show = (name, more) => (screen.value = {name, ...more});

export function RateCounter() {
  const heading = html`<${Head} title=${t('rate.where')} other="rate-number" otherId="rate-by-number" otherText=${t('rate.byNumber')} />`;
  return html`<${Tiles} items=${home.value.counters} label=${t('rate.where')} heading=${heading} short=${true}>
      ${({code, name}) => html`<button
        class="tile tile--plain"
        key=${code}
        data-testid="counter-${code}"
        onClick=${() => show('rate-score', {who: {counter: code}, whoText: nameOf(name)})}
      >
        <span class="tile__name">${nameOf(name)}</span>
      </button>`}
  <//>`;
}

export function RateNumber() {
  const prefixes = [...new Set(home.value.services.map(({prefix}) => prefix))];
  return html`<${Head} title=${t('rate.number')} other="rate-counter" otherId="rate-by-counter" otherText=${t('rate.byCounter')} />
    <${NumberPad} prefixes=${prefixes} onDone=${(number) => show('rate-score', {who: {number}, whoText: number})} />`;
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

async function rate(score, who) {
  if (rating.value) {
    return;
  }
  rating.value = true;
  const {problem} = await api.post('/api/ratings', {score, ...who}, {key: newKey()});
  rating.value = false;
  if (problem) {
    show('rate-failed', {problem});
  } else {
    show('rate-thanks', {score});
  }
}

export function RateThanks({score}) {
  return html`<div class="message" role="status" data-testid="thanks">
    <${Face} score=${score} />
    <h2>${t('rate.thanks')}</h2>
    <p>${t('rate.thanks.hint')}</p>
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
