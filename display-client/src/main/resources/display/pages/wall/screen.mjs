/**
 * The wall in visual angle: `--mm` is a millimetre of glass, `--cap` the height that the capitals of a called number have
 * at least. 0.7° of sight, as EN 301 549 asks for, are 12.2 mm for every metre between reader and wall.
 */
import {effect, signal} from 'ui/html.mjs';

const CAP_MM_PER_METRE = 12.2;
/** A 43-inch screen read from eight metres, when nobody says otherwise. */
const DEFAULTS = {widthMm: 952, viewingDistanceMm: 8000};
const LIMITS = {widthMm: [200, 10_000], viewingDistanceMm: [500, 50_000]};

/** Of Plus Jakarta Sans at weight 800; measured. */
const CAP_HEIGHT_EM = 0.672;

const query = new URLSearchParams(location.search);

/** Size of the window in pixels. */
export const windowSize = signal({width: innerWidth, height: innerHeight});
addEventListener('resize', () => (windowSize.value = {width: innerWidth, height: innerHeight}));

/** Font size in pixels at which the capitals of a called number are as high as they must be. */
export const leastFont = signal(200);

/**
 * Keeps the sizes of the page at what the program tells, or at what the address of the page says instead.
 *
 * @param {import('@preact/signals-core').Signal<{widthMm?: number, viewingDistanceMm?: number}|undefined>} told
 */
export function followScreen(told) {
  effect(() => {
    const of = (name) => inLimits(name, Number(query.get(name))) ?? inLimits(name, told.value?.[name]) ?? DEFAULTS[name];
    const style = document.documentElement.style;
    const capMm = (of('viewingDistanceMm') / 1000) * CAP_MM_PER_METRE;
    style.setProperty('--width-mm', of('widthMm'));
    style.setProperty('--cap-mm', capMm);
    leastFont.value = Math.ceil((capMm * windowSize.value.width) / of('widthMm') / CAP_HEIGHT_EM);
  });
}

function inLimits(name, value) {
  const [least, most] = LIMITS[name];
  return value >= least && value <= most ? value : undefined;
}
