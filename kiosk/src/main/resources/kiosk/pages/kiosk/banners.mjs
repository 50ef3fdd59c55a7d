/** What the visitor must know before touching: no server, no printer, a notice of the hall. */
import {html} from 'ui/html.mjs';
import {Banner, LiveBanner, useNow} from 'ui/components.mjs';
import {home, kiosk, language, link, screen, t, texts, zone} from './state.mjs';

const NOTICE_MS = 9000;
/** Statuses in which no ticket comes out; `UNKNOWN` may print all the same. */
const CANNOT_PRINT = ['PAPER_OUT', 'COVER_OPEN', 'CUTTER_ERROR', 'OFFLINE'];

export function Banners() {
  if (screen.value.name !== 'home' || !kiosk.value) {
    return html`<div class="banners"></div>`;
  }
  return html`<div class="banners">
    <${LiveBanner} link=${link.value} texts=${texts} language=${language.value} zone=${zone.value} textKey="notConnected" />
    ${link.value.live && CANNOT_PRINT.includes(kiosk.value.printer) &&
    html`<${Banner} kind="warn" icon="printer" id="printer-not-ready">${t('printerNotReady')}<//>`}
    ${home.value?.notices.length > 0 && html`<${Notices} notices=${home.value.notices} />`}
  </div>`;
}

function Notices({notices}) {
  const page = Math.floor(useNow() / NOTICE_MS) % notices.length;
  return html`<${Banner} icon="sound" id="notice"><span lang="id">${notices[page].text}</span><//>`;
}
