/** Nobody there any more: ask where something would be lost, then make ready for the next visitor. */
import {computed, signal} from 'ui/html.mjs';
import {guiding, screen, startAfresh, touched, priority} from './state.mjs';
import {sending} from './ticket-desk.mjs';

const IDLE_SECONDS = 30;
/** WCAG 2.2.1: at least 20 s to say "I am still here" with one simple action. */
const ASK_SECONDS = 20;
/** With the paper in hand nothing is lost; without it the number must stay until it is written down. */
const TICKET_SECONDS = {PRINTED: 15, FAILED: 90, UNCERTAIN: 90, PENDING: 90};
const THANKS_SECONDS = 8;
/** As long as a printed ticket: a number, and what to do. */
const SCAN_SECONDS = 15;
/** Whoever hears the screen needs the longer for it. */
const GUIDED = 3;

/** Whole seconds since the last touch or key, or since the screen's own news. */
const idleSeconds = signal(0);

/** How long the present screen stays without a touch or a key. */
const staySeconds = computed(() => (guiding.value ? GUIDED : 1) * usualSeconds());

function usualSeconds() {
  switch (screen.value.name) {
    case 'ticket':
    case 'code-paper':
      return TICKET_SECONDS[screen.value.print];
    case 'rate-thanks':
    case 'cancelled':
      return THANKS_SECONDS;
    case 'scan-looking':
    case 'scan-ticket':
    case 'scan-own':
    case 'scan-unknown':
    case 'scan-failed':
      return SCAN_SECONDS;
    default:
      return IDLE_SECONDS + (somethingToLose() ? ASK_SECONDS : 0);
  }
}

/** Seconds until this screen goes by itself. */
export const secondsLeft = computed(() => Math.max(0, staySeconds.value - idleSeconds.value));

/** Whether to ask "are you still here?" now. */
export const askStillHere = computed(
  () => somethingToLose() && touched.value && secondsLeft.value <= ASK_SECONDS && sending.value === undefined,
);

function somethingToLose() {
  const {name} = screen.value;
  return name === 'home' ? priority.value !== undefined : !goesByItself(name);
}

/** Screens that say something and ask nothing: they count down to the first screen, and nothing is lost. */
export function goesByItself(name) {
  return name === 'ticket' || name === 'code-paper' || name === 'rate-thanks' || name === 'cancelled' || name.startsWith('scan-');
}

/** Somebody is there. */
export function stay() {
  idleSeconds.value = 0;
}

function tick() {
  if (!touched.value || sending.value !== undefined) {
    idleSeconds.value = 0;
    return;
  }
  idleSeconds.value += 1;
  if (secondsLeft.value === 0) {
    startAfresh();
  }
}

/** Starts counting; once, by the page. */
export function watchIdleness() {
  setInterval(tick, 1000);
  for (const sign of ['pointerdown', 'keydown']) {
    addEventListener(sign, stay, {capture: true});
  }
  let shown = '';
  screen.subscribe(({name, print, scan, copy, staff, printCode}) => {
    const news = `${name} ${print} ${scan} ${copy} ${staff} ${printCode?.code}`;
    if (news !== shown) {
      shown = news;
      stay();
    }
  });
}
