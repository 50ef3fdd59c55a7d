/**
 * The panel in true millimetres. `--mm` is one millimetre of glass; a finger needs 20 of them whatever the resolution
 * (facts of standing touch: 20 mm is enough, 25 gains nothing).
 */
import {effect, signal} from 'ui/html.mjs';
import {kiosk, home, largeText} from './state.mjs';

/** A 15.6-inch panel, when nobody says otherwise. */
const DEFAULT_WIDTH_MM = 344;
const WIDTH_LIMITS_MM = [60, 2000];
/** Below this height two bars and two rows of targets just fit, and everything else must give way. */
const COMPACT_BELOW_MM = 110;

const asked = Number(new URLSearchParams(location.search).get('panelWidthMm'));
const size = signal({width: innerWidth, height: innerHeight});
addEventListener('resize', () => (size.value = {width: innerWidth, height: innerHeight}));

/** `landscape`, `portrait` or `compact`. */
export const shape = signal('landscape');

/** Whether the panel is wide enough for more than what must be there: from a 15-inch one on, or a large one upright. */
export const roomy = signal(true);
const ROOMY_FROM_MM = 260;

/** Pixels of one millimetre. */
export const pixelsPerMm = signal(innerWidth / DEFAULT_WIDTH_MM);

effect(() => {
  const widthMm = inLimits(asked) ?? inLimits(kiosk.value?.panelWidthMm ?? home.value?.panelWidthMm) ?? DEFAULT_WIDTH_MM;
  const {width, height} = size.value;
  const heightMm = (widthMm * height) / width;
  const root = document.documentElement;
  pixelsPerMm.value = width / widthMm;
  shape.value = shapeOf(widthMm, heightMm);
  roomy.value = widthMm >= ROOMY_FROM_MM;
  root.dataset.shape = shape.value;
  root.dataset.room = roomy.value ? 'wide' : 'narrow';
  root.style.setProperty('--panel-width-mm', widthMm);
  root.style.setProperty('--rem-mm', remMm(widthMm, heightMm) * (largeText.value ? 1.3 : 1));
});

function inLimits(mm) {
  return mm >= WIDTH_LIMITS_MM[0] && mm <= WIDTH_LIMITS_MM[1] ? mm : undefined;
}

function shapeOf(widthMm, heightMm) {
  if (heightMm > widthMm) {
    return 'portrait';
  }
  return heightMm < COMPACT_BELOW_MM ? 'compact' : 'landscape';
}

/** Size of ordinary text: grows with the panel, so that it is not lost on a large one; never below 4 mm. */
function remMm(widthMm, heightMm) {
  const share = heightMm > widthMm ? 0.028 : 0.0232;
  return Math.max(4, Math.min(widthMm, heightMm * 1.6, 320) * share);
}
