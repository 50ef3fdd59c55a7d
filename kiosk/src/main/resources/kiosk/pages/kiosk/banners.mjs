/** The one thing a visitor must know before touching: no server, a hall that stands still, no printer, or a notice of the hall; in this order. */
import {computed, html} from 'ui/html.mjs';
import {Banner, LiveBanner, useTick} from 'ui/components.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {alone, home, kiosk, language, link, nameOf, nearest, printerMayPrint, screen, t, texts, whereOf, zone} from './state.mjs';
import {helpState} from './help.mjs';
import {shape} from './panel.mjs';

const NOTICE_MS = 9000;

/** Which banner stands: `alone`, `not-live`, `help`, `paused`, `printer`, `notice`, or none. */
export const banner = computed(() => {
  if (!['home', 'group'].includes(screen.value.name) || !kiosk.value) {
    return undefined;
  }
  if (!link.value.live) {
    return alone.value ? 'alone' : 'not-live';
  }
  if (['called', 'coming'].includes(helpState.value)) {
    return 'help';
  }
  if (home.value?.paused) {
    return 'paused';
  }
  if (!printerMayPrint.value) {
    return 'printer';
  }
  return home.value?.notices.length > 0 ? 'notice' : undefined;
});

export function TopBanner() {
  switch (banner.value) {
    case 'alone':
      return html`<${Banner} kind="warn" icon="unplugged" id="alone">${aloneText(link.value.since)}<//>`;
    case 'not-live':
      return html`<${LiveBanner} link=${link.value} texts=${texts} language=${language.value} zone=${zone.value} textKey=${fitting('notConnected')} />`;
    case 'help':
      return html`<${Banner} kind="warn" icon="bell" id="help-on-its-way">${t(`help.${helpState.value}`)}<//>`;
    case 'paused':
      return html`<${Banner} kind="alert" icon="warning" id="hall-paused">${pausedText(home.value.paused)}<//>`;
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
  const other = nearest.value;
  const instead = other ? t('paper.elsewhere', {kiosk: whereOf(other)}) : t('paper.ofStaff');
  return shape.value === 'compact' ? instead : `${t('printerNotReady')} ${instead}`;
}

/** A compact panel has two lines. */
const fitting = (key) => (shape.value === 'compact' ? `${key}.short` : key);

function aloneText(since) {
  return t(fitting('aloneSince'), {time: timeWithZone(since, zone.value, language.value)});
}

function pausedText({since, reason, reasonName}) {
  const time = timeWithZone(since, zone.value, language.value);
  return t(fitting('hallPaused'), {time, reason: nameOf(reasonName) || reason});
}

function Notice({notices}) {
  const page = Math.floor(useTick() / NOTICE_MS) % notices.length;
  return html`<${Banner} icon="sound" id="notice"><span lang="id">${notices[page].text}</span><//>`;
}
