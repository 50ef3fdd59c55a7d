/** The one thing a visitor must know before touching: everybody out, no server, no printer, or a notice of the hall; in this order. */
import {computed, html} from 'ui/html.mjs';
import {Banner, LiveBanner, useTick} from 'ui/components.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {alone, home, kiosk, language, link, nearest, printerMayPrint, screen, t, texts, whereOf, zone} from './state.mjs';
import {helpState} from './help.mjs';
import {shape} from './panel.mjs';
import {mustLeave} from './standstill.mjs';

const NOTICE_MS = 9000;

/** Which banner stands: `leave`, `alone`, `not-live`, `help`, `printer`, `notice`, or none. A hall that stands still has a screen of its own. */
export const banner = computed(() => {
  if (mustLeave(home.value?.paused) && screen.value.name !== 'home') {
    return 'leave';
  }
  if (!['home', 'group'].includes(screen.value.name) || !kiosk.value) {
    return undefined;
  }
  if (!link.value.live) {
    return alone.value && !home.value?.paused ? 'alone' : 'not-live';
  }
  if (['called', 'coming'].includes(helpState.value)) {
    return 'help';
  }
  if (home.value?.paused) {
    return undefined;
  }
  if (!printerMayPrint.value) {
    return 'printer';
  }
  return home.value?.notices.length > 0 ? 'notice' : undefined;
});

export function TopBanner() {
  switch (banner.value) {
    case 'leave':
      return html`<${Banner} kind="alert" icon="warning" id="leave">${t('leave')}. ${t('leave.short')}<//>`;
    case 'alone':
      return html`<${Banner} kind="warn" icon="unplugged" id="alone">${aloneText(link.value.since)}<//>`;
    case 'not-live':
      return html`<${LiveBanner} link=${link.value} texts=${texts} language=${language.value} zone=${zone.value} textKey=${fitting('notConnected')} />`;
    case 'help':
      return html`<${Banner} kind="warn" icon="bell" id="help-on-its-way">${t(`help.${helpState.value}`)}<//>`;
    case 'printer':
      return html`<${Banner} kind="warn" icon="printer" id="printer-not-ready">${printerText()}<//>`;
    case 'notice':
      return html`<${Notice} notices=${home.value.notices} />`;
    default:
      return null;
  }
}

/** Where there is paper instead: at the nearest kiosk that prints, or of a person. A compact panel has room for no more. */
function printerText() {
  const other = nearest.value && t('paper.elsewhere', {kiosk: whereOf(nearest.value)});
  return shape.value === 'compact' ? (other ?? t('printerNotReady.short')) : `${t('printerNotReady')} ${other ?? t('paper.ofStaff')}`;
}

/** A compact panel has two lines. */
const fitting = (key) => (shape.value === 'compact' ? `${key}.short` : key);

function aloneText(since) {
  return t(fitting('aloneSince'), {time: timeWithZone(since, zone.value, language.value)});
}

function Notice({notices}) {
  const page = Math.floor(useTick() / NOTICE_MS) % notices.length;
  return html`<${Banner} icon="sound" id="notice"><span lang="id">${notices[page].text}</span><//>`;
}
