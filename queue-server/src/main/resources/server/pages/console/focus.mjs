/** Where the keyboard is: never nowhere. */
import {useEffect, useLayoutEffect, useRef} from 'ui/html.mjs';

/**
 * Keeps the keyboard's focus at the work. At arrival it goes to the first thing one can do. Later, when what had it went
 * away or stopped working, it goes to the visitor and not to the next button, so that an Enter held too long does nothing;
 * at the side of the console, to the side's body.
 *
 * @returns a ref for the element that holds the visitor's card and the actions
 */
export function useFocusAtWork() {
  const work = useRef(null);
  const arrived = useRef(false);
  useEffect(keepFocus, []);
  useLayoutEffect(() => {
    if (work.current && !arrived.current && isNowhere(document.activeElement)) {
      (work.current.querySelector('.actions button:not(:disabled)') ?? visitor()).focus();
    }
    arrived.current = work.current !== null;
  });
  return work;
}

/**
 * Gives the keyboard to a question while it is asked. Afterwards it goes back to where it was, or to what stands for the
 * same thing by then (the same ticket in another list), else to the visitor. All this happens with the change of the page
 * and never after it, so that no key that follows goes astray.
 *
 * @param {string|undefined} question what is asked; undefined while nothing is
 * @returns a ref for the body of the question
 */
export function useFocusOnQuestion(question) {
  const body = useRef(null);
  const before = useRef(undefined);
  if (question && !before.current) {
    before.current = document.activeElement; // here, while it still stands in the page
  }
  useLayoutEffect(() => {
    if (question) {
      body.current.focus();
    } else if (before.current) {
      const back = before.current;
      before.current = undefined;
      if (isNowhere(document.activeElement)) {
        standingFor(back).focus();
      }
    }
  }, [question]);
  return body;
}

function standingFor(element) {
  const now = element.isConnected ? element : element.id && document.getElementById(element.id);
  return now && !isNowhere(now) ? now : visitor();
}

/**
 * Watches the page itself, for its parts change each by themselves: what has the keyboard may be removed, disabled, or moved
 * within a list, which takes the focus from it too.
 *
 * @returns what ends the watch
 */
function keepFocus() {
  let last = placeOf(document.activeElement);
  const observer = new MutationObserver((changes) => {
    if (last && isNowhere(document.activeElement) && wasTaken(last.element, changes)) {
      comeBack(last);
    }
  });
  const remember = ({target}) => (last = placeOf(target));
  const letGo = () => (last = undefined); // a click beside everything takes the focus away on purpose
  observer.observe(document.body, {subtree: true, childList: true, attributeFilter: ['disabled']});
  addEventListener('focusin', remember);
  addEventListener('pointerdown', letGo);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', remember);
    removeEventListener('pointerdown', letGo);
  };
}

/** Whether the page took the keyboard from there; else its owner did, by a Tab beyond the end. */
function wasTaken(element, changes) {
  const moved = ({removedNodes}) => [...removedNodes].some((node) => node.contains(element));
  return isNowhere(element) || !element.isConnected || changes.some(moved);
}

/** What has the keyboard, and the part of the console that it is in. */
function placeOf(element) {
  return element && !isNowhere(element) ? {element, atSide: element.closest('.side') !== null} : undefined;
}

function comeBack({element, atSide}) {
  const there = element.isConnected && !isNowhere(element);
  const near = there ? element : atSide ? document.querySelector('.side__body') : visitor();
  near?.focus();
}

function visitor() {
  return document.querySelector('.visitor');
}

function isNowhere(element) {
  return !element || element === document.body || element.disabled === true;
}
