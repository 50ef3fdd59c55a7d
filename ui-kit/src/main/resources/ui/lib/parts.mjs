/** Parts that tell a person how things stand: of the pages that use them, and on the style page in all their states. */
import {html} from './html.mjs';
import {Icon, Letter, Words} from './components.mjs';

/**
 * A service of the kiosk, touched as a whole.
 *
 * @param {{prefix: string, name: string, way?: any, open?: boolean, busy?: boolean, disabled?: boolean, testid?: string, onClick?: () => void, children: any}} props
 *   `children`: how many wait, or why it is closed; `way`: the steps of a visit that has several
 */
export function Tile({prefix, name, way, open = true, busy = false, disabled = false, testid, onClick, children}) {
  const look = `tile ${open ? '' : 'tile--closed'} ${busy ? 'tile--busy' : ''}`;
  return html`<button class=${look} data-testid=${testid} disabled=${disabled} aria-busy=${String(busy)} onClick=${onClick}>
    <${Letter} prefix=${prefix} />
    <span class="tile__name"><${Words} text=${name} /></span>
    ${way}
    <span class="tile__wait">${children}</span>
  </button>`;
}

/**
 * Several services of the kiosk under one name, touched as a whole to see them.
 *
 * @param {{name: string, open?: boolean, disabled?: boolean, testid?: string, onClick?: () => void, children: any}} props
 *   `children`: how many there are and wait, or why all are closed
 */
export function GroupTile({name, open = true, disabled = false, testid, onClick, children}) {
  return html`<button class="tile tile--group ${open ? '' : 'tile--closed'}" data-testid=${testid} disabled=${disabled} onClick=${onClick}>
    <span class="tile__name"><${Words} text=${name} /></span>
    <${Icon} name="arrow" />
    <span class="tile__wait">${children}</span>
  </button>`;
}

/** The steps of a visit that needs several, on a tile or beside it. @param {{label: string, steps: string[], look: string}} props */
export function StepsAhead({label, steps, look}) {
  return html`<span class="way ${look}" data-testid="way">
    <b>${label}</b>
    ${steps.map((name, at) => html`${' '}<span class="way__step">${at > 0 && html`<span aria-hidden="true">→ </span>`}${name}</span>`)}
  </span>`;
}

/**
 * A figure and what it counts, in a `dl`; near a promise and over it the figure turns, and the note says so.
 *
 * @param {{label: string, value: string|number, note?: string, level?: 'none'|'calm'|'near'|'over', testid?: string}} props
 */
export function Stat({label, value, note, level = 'none', testid}) {
  return html`<div class=${`stat stat--${level}`} data-level=${level}>
    <dt class="stat__label">${label}</dt>
    <dd class="stat__value" data-testid=${testid}>${value}</dd>
    ${note && html`<dd class="stat__note">${note}</dd>`}
  </div>`;
}

/** How far something is. @param {{label: string, done: number}} props `done` from 0 to 1 */
export function Progress({label, done}) {
  return html`<progress class="progress" aria-label=${label} max="1" value=${done}></progress>`;
}

/**
 * Takes the last command back while there is time: the seconds run down on the button.
 *
 * @param {{label: string, seconds: number, most: number, shortcut?: string, title?: string, onClick?: () => void}} props
 *   `seconds`: how many are left of `most`; 0 when nothing can be taken back
 */
export function Undo({label, seconds, most, shortcut, title, onClick}) {
  const possible = seconds > 0;
  const left = {inlineSize: `${(100 * seconds) / most}%`};
  return html`<button class=${`button undo ${possible ? 'undo--possible' : ''}`} data-testid="undo" aria-keyshortcuts=${shortcut}
    disabled=${!possible} title=${title} onClick=${onClick}>
    ${possible && html`<span class="undo__left" style=${left} aria-hidden="true"></span>`}
    ${label}${possible && html` <span class="undo__seconds">${seconds}</span>`} <kbd aria-hidden="true">${shortcut}</kbd>
  </button>`;
}

/**
 * What is asked once more, in its place.
 *
 * @param {{title: string, ask: string, yes: string, no: string, disabled?: boolean, testid?: string, onYes?: () => void, onNo?: () => void}} props
 */
export function Confirm({title, ask, yes, no, disabled = false, testid, onYes, onNo}) {
  return html`<div class="confirm" role="group" aria-label=${title}>
    <p>${ask}</p>
    <button type="button" class="button button--primary" disabled=${disabled} onClick=${onYes} data-testid=${testid}>${yes}</button>
    <button type="button" class="button button--quiet" onClick=${onNo}>${no}</button>
  </div>`;
}

/** Nothing there. @param {{title?: string, testid?: string, children?: any}} props `children`: what comes of it, or all there is to say */
export function Empty({title, testid, children}) {
  return html`<div class="empty" data-testid=${testid}>
    ${title && html`<p class="empty__title">${title}</p>`}${children && html`<p class=${title && 'muted'}>${children}</p>`}
  </div>`;
}
