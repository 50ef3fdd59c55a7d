/**
 * The console by keyboard. Chromium keeps F1, F3, F5, F6, F7, F10, F11 and F12 for itself; F2, F4, F8 and F9 are free, with
 * Shift too. They work while somebody types in a field, because no field needs them; the letters work only while nobody does.
 */
import {advise} from './advice.mjs';
import {commandOf, COMMANDS, takeStep} from './commands.mjs';
import {takesPedal} from './pedal.mjs';
import {moment} from './step.mjs';

/** Commands by key, in the order in which the list of shortcuts shows them. */
export const KEYS = {
  F8: 'step',
  F9: 'recall',
  F2: 'start',
  F4: 'finish',
  'Shift+F9': 'missed',
  'Shift+F8': 'release',
  'Shift+F4': 'cancel',
  P: 'park',
  T: 'transfer',
  S: 'steps',
  N: 'notes',
  Z: 'undo',
};

/** The key of a command, to be shown on its button. */
export function keyOf(name) {
  return Object.keys(KEYS).find((key) => KEYS[key] === name);
}

/** The command that a pedal's key has already, so that it cannot be learned. */
export function takenBy({id, ctrl, alt, shift, meta}) {
  const letter = /^Key([A-Z])$/.exec(id)?.[1];
  return ctrl || alt || meta ? undefined : (KEYS[letter] ?? KEYS[`${shift ? 'Shift+' : ''}${id}`]);
}

/** Listens until the returned function is called. @param {import('./desk.mjs').Desk} desk */
export function listenToKeys(desk) {
  const listen = (event) => onKey(event, desk);
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}

function onKey(event, desk) {
  if (takesPedal(event, isTyping(event.target), byPedal(desk))) {
    return;
  }
  if (isHeldOnButton(event)) {
    event.preventDefault(); // else the browser presses the button anew with each repetition
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const name = nameOfKey(event);
  if (name) {
    event.preventDefault();
    if (!event.repeat) {
      press(desk, name);
    }
  } else if (event.key === 'Escape') {
    desk.advice.value = undefined;
    desk.panel.value = {mode: 'line'};
  } else if (event.key === '?' && !isTyping(event.target)) {
    desk.panel.value = {mode: 'keys'};
  }
}

/** The next step; held down while somebody is called, that he did not come. */
function byPedal(desk) {
  const {current} = desk.view.value ?? {};
  const long = current?.state === 'CALLED' && desk.can('MISSED');
  return {
    short: () => press(desk, 'step'),
    long: long ? () => desk.view.value?.current?.id === current.id && press(desk, 'missed') : undefined,
  };
}

function nameOfKey({key, shiftKey, target}) {
  if (key.length === 1) {
    return isTyping(target) ? undefined : KEYS[key.toUpperCase()];
  }
  return KEYS[`${shiftKey && key.startsWith('F') ? 'Shift+' : ''}${key}`];
}

/** A key that cannot do its work now says why; where opening the counter would help, the same key again opens it. */
function press(desk, name) {
  const before = desk.advice.value;
  const command = commandOf(desk, name);
  desk.advice.value = undefined;
  if (desk.can(COMMANDS[command].needs)) {
    name === 'step' ? takeStep(desk) : COMMANDS[command].run(desk);
  } else if (before?.opens === keyOf(name) && before.at === moment(desk.view.value) && desk.can('OPEN')) {
    COMMANDS.open.run(desk);
  } else {
    desk.advice.value = advise(desk, command, keyOf(name));
  }
}

/** An Enter that is held too long. */
function isHeldOnButton({key, repeat, target}) {
  return repeat && key === 'Enter' && target.tagName === 'BUTTON';
}

function isTyping({tagName}) {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName);
}
