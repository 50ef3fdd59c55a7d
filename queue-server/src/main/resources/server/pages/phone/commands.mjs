/** What a visitor does with his own ticket: say that he is late, give it up, or rate the visit. */
import {Api, newKey} from 'ui/api.mjs';

const api = new Api();

/** One key for all tries of one decision. */
const keys = new Map();

/** @param {Element} main @param {string} path of the ticket @param {string} language */
export function listen(main, path, language) {
  main.addEventListener('click', ({target}) => {
    const button = target.closest('button');
    if (button?.dataset.send) {
      send(main, button, path, language);
    } else if (button?.hasAttribute('data-close')) {
      close(button);
    }
  });
}

function close(button) {
  const asked = button.closest('details');
  if (asked) {
    asked.open = false;
    asked.querySelector('summary').focus();
  }
}

/** The page watches the ticket, so what was done shows by itself. */
async function send(main, button, path, language) {
  const {send: name, score} = button.dataset;
  const decision = `${name} ${score}`;
  keys.set(decision, keys.get(decision) ?? newKey());
  refuse(button, '');
  disable(main, true);
  const body = score ? {score: Number(score)} : {};
  const {problem} = await api.post(`${path}/${name}`, body, {key: keys.get(decision)});
  disable(main, false);
  if (!problem || problem.status !== 0) {
    keys.delete(decision);
  }
  if (problem) {
    refuse(button, await wordsOf(problem, language));
  } else {
    close(button);
  }
}

/** Loaded only when there is something to say. */
async function wordsOf(problem, language) {
  const {loadTexts, problemText} = await import('ui/texts.mjs');
  return problemText(await loadTexts('common', 'problems', 'phone'), language, problem);
}

function disable(main, sending) {
  main.querySelectorAll('[data-send]').forEach((one) => (one.disabled = sending));
}

/** Says what was refused, where it was asked; it goes with its place when the ticket changes. */
function refuse(button, words) {
  const place = button.closest('.own, .rate').querySelector('[data-testid="refusal"]');
  place.className = words ? 'banner banner--alert' : '';
  place.textContent = words;
}
