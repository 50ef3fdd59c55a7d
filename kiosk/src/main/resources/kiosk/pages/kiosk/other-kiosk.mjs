/** Paper that did not come out here: where it is to be had instead, and the code for it. */
import {html} from 'ui/html.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {language, nameOf, nearest, problemOf, t, whereOf, zone} from './state.mjs';
import {roomy} from './panel.mjs';
import {askCode} from './ticket-desk.mjs';

/** @param {{code: boolean, print: string, offline?: boolean, printCode?: object}} props of the paper */
export function OtherKiosk({code, print, offline, printCode}) {
  if (printCode?.code) {
    return html`<${Code} ...${printCode} />`;
  }
  if (printCode?.problem) {
    return html`<p class="elsewhere" data-testid="no-code">${problemOf(printCode.problem)} ${t('paper.ofStaff')}</p>`;
  }
  if (code && nearest.value) {
    return html`<p class="paper__answers">
      <button class="touch touch--wide touch--primary" data-testid="print-elsewhere" disabled=${printCode?.asking} onClick=${askCode}>
        <span>${t('code.ask', {kiosk: nameOf(nearest.value.name)})}</span>
      </button>
    </p>`;
  }
  const mustSeeStaff = code || (offline && print === 'FAILED');
  return mustSeeStaff && html`<p class="elsewhere" data-testid="paper-of-staff">${t(roomy.value ? 'paper.ofStaff' : 'paper.ofStaff.short')}</p>`;
}

/** Big enough to be remembered on the way; where it is typed in, and for how long it is good. */
function Code({code, until}) {
  const time = timeWithZone(until, zone.value, language.value);
  return html`<div class="code" role="status">
    <p class="code__figures number" data-testid="print-code" aria-label=${`${t('code')} ${[...code].join(' ')}`}>${code}</p>
    <p data-testid="print-code-where">
      ${nearest.value ? t('code.where', {kiosk: whereOf(nearest.value)}) : t('paper.ofStaff')} <b>${t('code.until', {time})}</b>
    </p>
  </div>`;
}
