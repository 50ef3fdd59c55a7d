/**
 * A pedal, or a big key, that types one key. Pure, so that it can be tested: what is stored is a plain object, and events are
 * read by their fields.
 *
 * @typedef {{id: string, label: string, ctrl: boolean, alt: boolean, shift: boolean, meta: boolean}} Chord
 */

/** A pedal bounces, and a foot that waits for something presses again; nobody needs two steps within this time. */
const AGAIN_AFTER_MS = 1500;

const MODIFIERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn'];

/** What the browser keeps, or what a page needs to be left and moved in. */
const KEPT = ['Tab', 'Escape', 'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'];

/** What presses the button that has the focus. */
const PRESSING = ['Enter', 'Space', 'NumpadEnter'];

/** @returns {Chord|undefined} undefined for a key that is only held beside another */
export function chordOf({key = '', code = '', ctrlKey, altKey, shiftKey, metaKey}) {
  if (MODIFIERS.includes(key) || !(code || key) || key === 'Unidentified') {
    return undefined;
  }
  const [ctrl, alt, shift, meta] = [ctrlKey, altKey, shiftKey, metaKey].map(Boolean);
  return {id: code || key, label: labelOf({key, code, ctrl, alt, shift, meta}), ctrl, alt, shift, meta};
}

function labelOf({key, code, ctrl, alt, shift, meta}) {
  const plain = key.length === 1 ? key.toUpperCase() : key;
  const named = key === ' ' ? 'Space' : plain || code;
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta', named].filter(Boolean).join('+');
}

/** @param {Chord|undefined} one @param {Chord|undefined} other */
export function sameChord(one, other) {
  return Boolean(one && other) && ['id', 'ctrl', 'alt', 'shift', 'meta'].every((part) => one[part] === other[part]);
}

/** Whether the browser or the page needs the key, so that it cannot be a pedal's. @param {Chord} chord */
export function isKept({id, ctrl, alt, meta}) {
  return KEPT.includes(id) && !ctrl && !alt && !meta;
}

/**
 * Whether a key is the pedal, here and now.
 *
 * @param {object} event of the key
 * @param {Chord|undefined} pedal
 * @param {{typing: boolean, byKeyboard: boolean}} where `typing`: in a field; `byKeyboard`: on something that Enter presses, reached by Tab
 */
export function isPedal(event, pedal, {typing, byKeyboard}) {
  const chord = chordOf(event);
  return sameChord(chord, pedal) && !typing && !(byKeyboard && PRESSING.includes(chord.id) && !chord.ctrl && !chord.alt);
}

/** Whether a press counts, or only belongs to the one before. @param {number} lastMs @param {{repeat?: boolean, timeStamp: number}} event */
export function counts(lastMs, {repeat, timeStamp}) {
  return !repeat && timeStamp - lastMs >= AGAIN_AFTER_MS;
}
