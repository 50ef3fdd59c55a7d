/** Making a phone notice its owner's turn: by vibration, where it can and its owner has touched the page, and by its icon. */

/** Long, short pause, long: milliseconds. */
const TURN = [400, 150, 400, 150, 600];
const SAMPLE = [120];

const ICONS = {CALLED: '/ui/img/favicon-call.svg'};
const USUAL = '/ui/img/favicon.svg';

let accepted = false;
let before;

function vibrate(pattern) {
  // Before the first touch browsers refuse, and write an error for everybody to see.
  if (navigator.vibrate && navigator.userActivation?.hasBeenActive) {
    navigator.vibrate(pattern);
  }
}

/** What calls for a stir: that everybody leaves the building; the state and, while it is called, which call it is. */
export function isNewCall(earlier, state, calls) {
  if (earlier === undefined) {
    return false;
  }
  return earlier.state === state ? state === 'CALLED' && earlier.calls < calls : state === 'CALLED' || state === 'LEAVE';
}

/** Looks at the ticket on the page: a new call stirs the phone. @param {Element} main */
export function stir(main) {
  const {state, calls} = main.querySelector('[data-testid="ticket"]').dataset;
  if (isNewCall(before, state, Number(calls))) {
    vibrate(TURN);
  }
  before = {state, calls: Number(calls)};
  const icon = document.querySelector('link[rel="icon"]');
  const wanted = ICONS[state] ?? USUAL;
  if (icon.getAttribute('href') !== wanted) {
    icon.setAttribute('href', wanted);
  }
}

/** Keeps the screen on as long as the browser lets it; without HTTPS it does not. */
async function keepAwake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch (refused) {
    console.info('the screen may go dark', refused.name);
  }
}

document.addEventListener('visibilitychange', () => accepted && !document.hidden && keepAwake());

/** The touch that browsers want before a page may vibrate. Nothing where a phone cannot. @param {Element} main */
export function offerToVibrate(main) {
  const offer = main.querySelector('[data-vibrate]');
  if (!offer || !navigator.vibrate) {
    return;
  }
  offer.parentElement.hidden = false;
  offer.hidden = accepted;
  main.querySelector('[data-vibrates]').hidden = !accepted;
  offer.onclick = () => {
    accepted = true;
    vibrate(SAMPLE);
    keepAwake();
    offerToVibrate(main);
  };
}
