/** Making a phone notice its owner's turn: by vibration, where the browser can and its owner has touched the page. */
import {html, signal} from 'ui/html.mjs';
import {say} from '../shared/words.mjs';

/** Long, short pause, long: milliseconds. */
const TURN = [400, 150, 400, 150, 600];
const SAMPLE = [120];

const wanted = signal(false);

function vibrate(pattern) {
  // Before the first touch browsers refuse, and write an error for everybody to see.
  if (navigator.vibrate && navigator.userActivation?.hasBeenActive) {
    navigator.vibrate(pattern);
  }
}

/** Vibrates once when the ticket is called. @param {import('ui/html.mjs').Signal} view @returns {() => void} to stop */
export function alertOnCall(view) {
  let before;
  return view.subscribe((status) => {
    if (status?.state === 'CALLED' && before !== undefined && before !== 'CALLED') {
      vibrate(TURN);
    }
    before = status?.state;
  });
}

/** Keeps the screen on as long as the browser lets it; without HTTPS it does not. */
async function keepAwake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch (refused) {
    console.info('the screen may go dark', refused.name);
  }
}

/** The touch that browsers want before a page may vibrate. Nothing where a phone cannot. */
export function VibrateOffer() {
  if (!navigator.vibrate) {
    return null;
  }
  if (wanted.value) {
    return html`<p class="muted ticket__keep" role="status">${say('phone.vibrate.on')}</p>`;
  }
  const accept = () => {
    wanted.value = true;
    vibrate(SAMPLE);
    keepAwake();
  };
  return html`<button class="button" onClick=${accept} data-testid="vibrate">${say('phone.vibrate')}</button>`;
}
