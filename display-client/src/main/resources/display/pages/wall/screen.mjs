/** The wall in visual angle: `--words` is the size of a word, `leastFont` that of a called number; `ui/plain/sizes.js` has the rule. */
import 'ui/plain/sizes.js';
import {computed, effect, signal} from 'ui/html.mjs';

/** A 43-inch screen read from eight metres, when nobody says otherwise. */
const DEFAULTS = {widthMm: 952, viewingDistanceMm: 8000};
const LIMITS = {widthMm: [200, 10_000], viewingDistanceMm: [500, 50_000]};

/** Of Plus Jakarta Sans at weight 800; measured. */
const CAP_HEIGHT_EM = 0.672;

const query = new URLSearchParams(location.search);

/** Size of the window in pixels. */
export const windowSize = signal({width: innerWidth, height: innerHeight});
addEventListener('resize', () => (windowSize.value = {width: innerWidth, height: innerHeight}));

/** Font sizes in pixels: of a called number at least, of figures, of words. */
export const sizes = signal({number: 200, figures: 60, words: 35});

/** Font size in pixels at which the capitals of a called number are as high as they must be. */
export const leastFont = computed(() => sizes.value.number);

/**
 * Keeps the sizes of the page at what the program tells, or at what the address of the page says instead.
 *
 * @param {import('@preact/signals-core').Signal<{widthMm?: number, viewingDistanceMm?: number}|undefined>} told
 */
export function followScreen(told) {
  effect(() => {
    const of = (name) => inLimits(name, Number(query.get(name))) ?? inLimits(name, told.value?.[name]) ?? DEFAULTS[name];
    const screen = {widthMm: of('widthMm'), viewingDistanceMm: of('viewingDistanceMm'), capEm: CAP_HEIGHT_EM};
    sizes.value = globalThis.giliran.sizes.of({...screen, ...windowSize.value});
    document.documentElement.style.setProperty('--words', `${sizes.value.words}px`);
  });
}

function inLimits(name, value) {
  const [least, most] = LIMITS[name];
  return value >= least && value <= most ? value : undefined;
}
