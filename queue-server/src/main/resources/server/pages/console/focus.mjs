/** Where the keyboard is: never nowhere. */
import {useEffect, useRef} from 'ui/html.mjs';

/**
 * Keeps the keyboard's focus at the work. At arrival it goes to the first thing one can do. Later, when what had it went
 * away or stopped working, it goes to the visitor and not to the next button, so that an Enter held too long does nothing.
 *
 * @returns a ref for the element that holds the visitor's card and the actions
 */
export function useFocusAtWork() {
  const work = useRef(null);
  const arrived = useRef(false);
  useEffect(() => {
    if (work.current && isNowhere(document.activeElement)) {
      const first = !arrived.current && work.current.querySelector('.actions button:not(:disabled)');
      (first || work.current.querySelector('.visitor')).focus();
    }
    arrived.current = work.current !== null;
  });
  return work;
}

function isNowhere(element) {
  return !element || element === document.body || element.disabled === true;
}
