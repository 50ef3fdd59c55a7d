/** Parts that tell a person how things stand; each is on the style page in all its states. */
import {html} from './html.mjs';
import {Icon, Letter} from './components.mjs';
import {stopwatch} from './time.mjs';

/**
 * A whole area to touch.
 *
 * @param {{prefix?: string, name: string, note?: string, pressed?: boolean, disabled?: boolean, onClick?: () => void}} props
 *   `note`: how many wait, or why it is closed
 */
export function Choice({prefix, name, note, pressed, disabled = false, onClick}) {
  const state = pressed === undefined ? undefined : String(pressed);
  return html`<button type="button" class="choice" aria-pressed=${state} disabled=${disabled} onClick=${onClick}>
    ${prefix && html`<${Letter} prefix=${prefix} />`}<span>${name}</span>
    ${note && html`<span class="choice__note">${note}</span>`}
  </button>`;
}

/** A number that is called, and where to. @param {{number: string, goTo: string, fresh?: boolean}} props */
export function CalledBlock({number, goTo, fresh = false}) {
  return html`<div class=${fresh ? 'called called--new' : 'called'}>
    <span class="number called__number">${number}</span><span class="called__goto">${goTo}</span>
  </div>`;
}

/** Time that runs; later than promised it turns, and says so. @param {{seconds: number, late?: string}} props `late`: the words for it */
export function Timer({seconds, late}) {
  return html`<span class=${late ? 'timer timer--late' : 'timer'}>${stopwatch(seconds)}${late && html` <small>${late}</small>`}</span>`;
}

/** How far something is, or that it goes on when nobody knows how far. @param {{label: string, done?: number}} props `done` from 0 to 1 */
export function Progress({label, done}) {
  return html`<progress class="progress" aria-label=${label} max="1" value=${done}></progress>`;
}

/** What was done, and the button that takes it back. @param {{undo?: string, seconds?: number, onUndo?: () => void}} props */
export function Toast({undo, seconds, onUndo, children}) {
  return html`<div class="toast" role="status">
    <span>${children}</span>
    ${undo && html`<button type="button" class="button" onClick=${onUndo}>${undo}${seconds && ` ${seconds}`}</button>`}
  </div>`;
}

/**
 * What is asked once more, in its place.
 *
 * @param {{ask: string, yes: string, no: string, danger?: boolean, onYes?: () => void, onNo?: () => void}} props
 */
export function Confirm({ask, yes, no, danger = false, onYes, onNo}) {
  return html`<div class="confirm" role="group" aria-label=${ask}>
    <p>${ask}</p>
    <button type="button" class=${`button ${danger ? 'button--danger' : 'button--primary'}`} onClick=${onYes}>${yes}</button>
    <button type="button" class="button button--quiet" onClick=${onNo}>${no}</button>
  </div>`;
}

/** Nothing there, or nothing to be had. @param {{title: string, fault?: boolean, icon?: string}} props */
export function Blank({title, fault = false, icon, children}) {
  return html`<div class=${fault ? 'blank blank--fault' : 'blank'} role=${fault ? 'alert' : undefined}>
    ${icon && html`<${Icon} name=${icon} />`}<strong>${title}</strong>${children && html`<p>${children}</p>`}
  </div>`;
}
