/** Four faces that tell themselves apart by their mouths and brows, not by colour. */
import {html} from 'ui/html.mjs';

const MOUTHS = {1: 'M30 72q20-22 40 0', 2: 'M32 68q18-8 36 0', 3: 'M31 63q19 13 38 0', 4: 'M27 57q23 34 46 0z'};
const BROWS = {1: 'M26 32l14 7M74 32l-14 7', 2: 'M27 34h13M60 34h13', 3: '', 4: 'M26 33q7-6 14 0M60 33q7-6 14 0'};

export function Face({score}) {
  return html`<svg class="drawn-face drawn-face--${score}" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="46" />
    <path d=${BROWS[score]} />
    <path d="M34 45v3M66 45v3" class="drawn-face__eyes" />
    <path d=${MOUTHS[score]} class="drawn-face__mouth" />
  </svg>`;
}
