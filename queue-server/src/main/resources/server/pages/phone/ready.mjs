/** What a visitor has ticked off of what he needs: kept on his phone, for this ticket alone. */

const PREFIX = 'giliran.ready.';

/** @param {Storage} storage @param {string} token @returns {string[]} the names of what is ticked off */
export function ticked(storage, token) {
  try {
    return JSON.parse(storage.getItem(PREFIX + token) ?? '[]');
  } catch {
    return [];
  }
}

/** Keeps them, and forgets those of other tickets: they are over. */
export function keep(storage, token, names) {
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX) && key !== PREFIX + token)
    .forEach((key) => storage.removeItem(key));
  storage.setItem(PREFIX + token, JSON.stringify(names));
}

/** Gives the boxes on the page their ticks, and keeps what its owner changes. @param {Element} main */
export function keepTicks(main, token) {
  const boxes = [...main.querySelectorAll('[data-keep]')];
  const nameOf = (box) => box.dataset.keep;
  const names = ticked(localStorage, token);
  for (const box of boxes) {
    box.checked = names.includes(nameOf(box));
    box.onchange = () => keep(localStorage, token, boxes.filter((one) => one.checked).map(nameOf));
  }
}
