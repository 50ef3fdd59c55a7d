/** Listens for a scanner that types like a keyboard. Its keys press no button and fill in no number. */
import {KeyBurst} from './key-burst.mjs';
import {api} from './state.mjs';

/** Beyond the pause within a code: the page may be busy when the next key is already there. */
const SLACK_MS = 50;

/** Starts to listen; once, by the page. */
export function listenForWedge() {
  const burst = new KeyBurst();
  let timer;
  const onKey = (event) => {
    if (!event.isTrusted) {
      return; // one that was given back
    }
    const {mine, code, released} = burst.press(event, event.timeStamp);
    released.forEach(giveBack);
    if (mine) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (code !== undefined) {
      api.post('/api/scans', {text: code});
    }
    clearTimeout(timer);
    timer = setTimeout(() => burst.release().forEach(giveBack), burst.patienceMs() + SLACK_MS);
  };
  addEventListener('keydown', onKey, {capture: true});
}

/** A hand's key is only late; it goes where it was going. */
function giveBack({target, key, code, shiftKey}) {
  target.dispatchEvent(new KeyboardEvent('keydown', {key, code, shiftKey, bubbles: true, cancelable: true}));
}
