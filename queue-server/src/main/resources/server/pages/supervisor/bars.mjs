/** Small drawings of figures. The figures stand beside them in words, so a drawing is never the only bearer of meaning. */
import {html} from 'ui/html.mjs';

const WIDTH = 200;
const HEIGHT = 18;

/**
 * How long somebody waits, as a bar, and what was promised, as a mark on the same scale.
 *
 * @param {{seconds: number, promisedSeconds: number, scale: number, label: string}} props `scale`: seconds of the full width
 */
export function WaitBar({seconds, promisedSeconds, scale, label}) {
  const across = (value) => Math.round((Math.min(value, scale) / scale) * WIDTH);
  const late = promisedSeconds > 0 && seconds > promisedSeconds;
  const mark = Math.min(across(promisedSeconds), WIDTH - 2);
  const viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  return html`<svg class="bar" viewBox=${viewBox} role="img" aria-label=${label} preserveAspectRatio="none">
    <rect class="bar__ground" x="0" y="5" width=${WIDTH} height="8" rx="4" />
    <rect class=${late ? 'bar__value bar__value--late' : 'bar__value'} x="0" y="5" width=${across(seconds)} height="8" rx="4" />
    ${promisedSeconds > 0 && html`<rect class="bar__mark" x=${mark} y="0" width="2" height=${HEIGHT} />`}
  </svg>`;
}

const COLUMN = 14;
const GAP = 5;
const TALL = 20;

/** How often each score from 1 to 4 was given, as four columns. @param {{scores: number[], label: string}} props */
export function Spread({scores, label}) {
  const most = Math.max(1, ...scores);
  const width = scores.length * (COLUMN + GAP) - GAP;
  const height = TALL + 2;
  const viewBox = `0 0 ${width} ${height}`;
  return html`<svg class="spread" width=${width} height=${height} viewBox=${viewBox} role="img" aria-label=${label}>
    ${scores.map((count, at) => {
      const tall = Math.round((count / most) * TALL);
      const x = at * (COLUMN + GAP);
      return html`<g key=${at}>
        <rect class=${`spread__value spread__value--${at + 1}`} x=${x} y=${TALL - tall} width=${COLUMN} height=${tall} />
        <rect class="spread__foot" x=${x} y=${TALL} width=${COLUMN} height="2" />
      </g>`;
    })}
  </svg>`;
}
