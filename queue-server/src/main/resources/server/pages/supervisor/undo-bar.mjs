/** What was done last on this page, and taking it back while there is time: by its button, or `Z` while nobody types. */
import {html, signal, useEffect, useLayoutEffect, useRef} from 'ui/html.mjs';
import {useTick} from 'ui/components.mjs';
import {Undo} from 'ui/parts.mjs';
import {refusal} from '../staff/press.mjs';
import {say} from '../shared/words.mjs';

/** As long as a counter's own command can be taken back. */
const MOST_SECONDS = 10;

/** For how long one reads that it was taken back. */
const TOLD_SECONDS = 4;

/** `{words, untilMs, back}`; without `back` it only says what became of it. */
const lately = signal(undefined);

/** @param {string} words what was done @param {() => Promise<object|undefined>} back takes it back, and answers */
export function offerUndo(words, back) {
  lately.value = {words, back, untilMs: performance.now() + 1000 * MOST_SECONDS};
}

/** Nothing of it is on the page any more. */
export function forgetUndo() {
  lately.value = undefined;
}

/** @param {{live: boolean}} props */
export function UndoBar({live}) {
  const now = useTick();
  const {words, back, untilMs} = lately.value ?? {};
  const seconds = words ? Math.min(MOST_SECONDS, Math.ceil((untilMs - now) / 1000)) : 0;
  const shown = seconds > 0;
  const bar = useFocusWhileThere(shown && back);
  useEffect(() => {
    if (words && !shown) {
      forgetUndo();
    }
  }, [shown, words]);
  useEffect(() => (shown && back && live ? listen(() => takeBack(back)) : undefined), [shown, back, live]);
  return html`<div class="undo-bar" ref=${bar} role="status" onKeyDown=${stopHeld}>
    ${shown &&
    html`<div class="card undo-bar__card" data-testid="undo-bar" data-overlay>
      <span>${words}</span>
      ${back &&
      html`<${Undo} label=${say('staff.undo')} seconds=${live ? seconds : 0} most=${MOST_SECONDS} shortcut="Z" onClick=${() => takeBack(back)} />`}
    </div>`}
  </div>`;
}

async function takeBack(back) {
  forgetUndo();
  const answer = await back();
  if (answer && !answer.problem && !refusal.value) {
    lately.value = {words: say('staff.undone'), untilMs: performance.now() + 1000 * TOLD_SECONDS};
  }
}

/** An Enter that was held on what was pressed must not press what comes in its place. */
function stopHeld(event) {
  if (event.repeat) {
    event.preventDefault();
  }
}

function listen(act) {
  const onKey = (event) => {
    const typing = ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName);
    if (event.key.toLowerCase() === 'z' && !typing && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** What was pressed is often gone: then the keyboard is here, and afterwards at the hints, never nowhere. */
function useFocusWhileThere(offered) {
  const bar = useRef(null);
  const here = useRef(false);
  useLayoutEffect(() => {
    if (offered && isNowhere()) {
      bar.current.querySelector('button:not(:disabled)')?.focus();
      here.current = true;
    } else if (!offered && here.current) {
      here.current = false;
      if (isNowhere()) {
        document.querySelector('.hints')?.focus();
      }
    }
  }, [offered]);
  return bar;
}

function isNowhere() {
  const {activeElement} = document;
  return !activeElement || activeElement === document.body || activeElement.disabled === true;
}
