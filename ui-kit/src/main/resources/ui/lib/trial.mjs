/**
 * The sign on every page of a hall whose clock is not the real one: `Simulasi ×20`. Nobody shall take a trial for the
 * hall's work, and no page has to think of it.
 */
import {loadTexts} from './texts.mjs';

/** The style sheet shows one of them, the first on a page in another language. */
const SHOWN = ['id', 'en'];

let shown = false;

/** @param {string|null} trial the header `Giliran-Clock` of an answer; null in a hall that works */
export async function showTrial(trial) {
  if (!trial || shown) {
    return;
  }
  shown = true;
  const texts = await loadTexts('common');
  const speed = Number(trial.split(';speed=')[1] ?? 1);
  const sign = document.createElement('p');
  sign.className = 'trial';
  sign.dataset.testid = 'trial';
  sign.append(...SHOWN.map((language) => words(texts, language, speed)));
  document.documentElement.append(sign);
}

/** In each language; the style sheet shows that of the page. */
function words(texts, language, speed) {
  const span = document.createElement('span');
  span.lang = language;
  span.textContent = speed === 1 ? texts.say(language, 'trial') : texts.say(language, 'trial.faster', {speed});
  return span;
}
