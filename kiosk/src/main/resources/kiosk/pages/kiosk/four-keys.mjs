/**
 * Four keys that can be felt: previous, next, choose, help or back. They move a choice over all that can be touched, in reading
 * order, and all that can be touched can be done by them.
 */
import {guiding, kiosk, language, screen} from './state.mjs';
import {sayEntry, sayItem, sayNews, sayScreen, startGuide, viewNow} from './guide.mjs';
import {meaningOf, settle, step} from './ring.mjs';

/** A hand that trembles presses twice; and nobody can mean what has only just come up. */
const DEAF_MS = 400;

const NOTHING = {ring: {screen: '', ids: []}, screen: {}, view: {}};
/** What was last looked at, as the ring, the screen's state and what was said of it. */
let last = NOTHING;
let at;
let heardEntry;
let deaf;
const places = new Map();

const buttons = () => {
  const dialog = document.querySelector('[role="alertdialog"]');
  const parts = dialog ? [dialog] : ['.main', '.foot', '.head', '.guide'].flatMap((part) => [...document.querySelectorAll(part)]);
  const all = parts.flatMap((part) => (part.matches('button') ? [part] : [...part.querySelectorAll('button')]));
  return new Map(all.filter(canBeRead).map((button) => [button.dataset.testid, button]));
};

/** A closed service is told of, though it cannot be chosen. */
const canBeRead = (button) => button.dataset.testid && (!button.disabled || button.classList.contains('tile--closed'));

const item = (button) => ({
  id: button.dataset.testid,
  disabled: button.disabled,
  ...(button.ariaPressed && button.dataset.testid !== 'sound' && {pressed: button.ariaPressed === 'true'}),
});

const current = () => buttons().get(at);

/** By what is drawn: the screen's state may be ahead of it. */
function ringOf(shown) {
  const {group, service} = screen.peek();
  const name = document.querySelector('.main').dataset.testid.slice('screen-'.length);
  const page = document.querySelector('[role="alertdialog"]') ? 'dialog' : [name, group ?? service].filter(Boolean).join(':');
  return {screen: page, ids: [...shown.keys()]};
}

/** Sees what stands now; says what of it is new. */
function look() {
  if (!guiding.peek()) {
    forget();
    return;
  }
  const shown = buttons();
  const before = last;
  const ring = ringOf(shown);
  const wasAt = at;
  at = settle(before.ring, ring, at, places.get(ring.screen));
  const button = shown.get(at);
  last = {ring, screen: screen.peek(), view: viewNow(), language: language.peek(), pressed: button?.ariaPressed};
  mark(button);
  if (ring.screen !== before.ring.screen || before.language !== last.language) {
    begin(before, button);
  } else if (!hearsEntry() && !sayNews(before) && button && (at !== wasAt || before.pressed !== last.pressed)) {
    sayItem(item(button));
  }
  places.set(ring.screen, at);
}

/** Another screen, or the same in another language. */
function begin(before, button) {
  hearNothing();
  heardEntry = entry();
  sayScreen(button && item(button), {first: before === NOTHING, dialog: last.ring.screen === 'dialog'});
  if (last.ring.screen === 'home' && before.ring.screen.startsWith('group')) {
    places.delete(before.ring.screen);
  }
}

function hearNothing() {
  clearTimeout(deaf);
  document.documentElement.dataset.deaf = '';
  deaf = setTimeout(() => delete document.documentElement.dataset.deaf, DEAF_MS);
}

const entry = () => document.querySelector('[data-testid="entry"]')?.textContent.replace(/[^A-Z0-9]/g, '');

function hearsEntry() {
  const now = entry();
  const news = now !== undefined && now !== heardEntry;
  heardEntry = now;
  if (news && now !== '') {
    sayEntry(now);
  }
  return news;
}

function forget() {
  if (last !== NOTHING) {
    last = NOTHING;
    at = undefined;
    places.clear();
    mark(undefined);
  }
}

function mark(button) {
  document.querySelectorAll('[data-at]').forEach((one) => one !== button && one.removeAttribute('data-at'));
  if (button && !button.hasAttribute('data-at')) {
    button.setAttribute('data-at', '');
    button.focus({preventScroll: true});
  }
}

/** Says the screen once more, from its beginning. */
export function repeat() {
  const button = current();
  const read = button && button.dataset.testid !== 'guide-say' ? item(button) : undefined;
  sayScreen(read, {dialog: last.ring.screen === 'dialog'});
}

function move(by) {
  const shown = buttons();
  at = step([...shown.keys()], at, by);
  places.set(last.ring.screen, at);
  const button = shown.get(at);
  if (button) {
    mark(button);
    last = {...last, pressed: button.ariaPressed};
    sayItem(item(button));
  }
}

function choose() {
  const button = current();
  if (!button || 'deaf' in document.documentElement.dataset) {
    return;
  }
  if (button.disabled) {
    sayItem(item(button));
    return;
  }
  const turnsPage = at === 'more';
  button.click();
  if (turnsPage) {
    requestAnimationFrame(() => {
      at = undefined;
      move(1);
    });
  }
}

/** Back where there is a way back, else to the help: it lies over a number that stands, which is not lost by it. */
function goBackOrHelp() {
  const shown = buttons();
  (shown.get('back') ?? shown.get('help'))?.click();
}

const ACTS = {previous: () => move(-1), next: () => move(1), choose, help: goBackOrHelp};

/** Whether a key goes to whoever types on an ordinary keyboard: Enter is pressed on what has the focus, until the guide goes on. */
const isOrdinary = (meaning) =>
  !guiding.peek() && meaning === 'choose' && (screen.peek().name !== 'home' || document.activeElement !== document.body);

function onKey(event) {
  const {keys, headset} = kiosk.peek() ?? {};
  const plug = headset && meaningOf(headset, event.code);
  const meaning = keys && meaningOf(keys, event.code);
  if (plug) {
    plug === 'in' ? guiding.peek() || startGuide() : (guiding.value = false);
  } else if (!meaning || isOrdinary(meaning) || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  } else {
    act(meaning, event.repeat);
  }
  event.preventDefault();
  event.stopPropagation();
}

/** The first press only starts the guide; one that answers "are you still here?" does no more than that. */
function act(meaning, repeated) {
  if (!guiding.peek()) {
    startGuide();
  } else if (last.ring.screen !== 'dialog' && !(repeated && (meaning === 'choose' || meaning === 'help'))) {
    ACTS[meaning]();
  }
}

/** Starts to listen; once, by the page, after the scanner: its Enter chooses nothing. */
export function listenForKeys() {
  addEventListener('keydown', onKey, {capture: true});
  new MutationObserver(look).observe(document.getElementById('app'), {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['disabled', 'aria-pressed'],
  });
}
