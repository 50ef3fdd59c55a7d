/** The touch page: which screen stands, with its head and its foot. */
import {html, render, useEffect, useRef} from 'ui/html.mjs';
import {Clock, Icon} from 'ui/components.mjs';
import {guiding, home, kiosk, language, largeText, nameOf, priority, screen, startAfresh, t, zone} from './state.mjs';
import {shape} from './panel.mjs';
import {askStillHere, goesByItself, secondsLeft, stay, watchIdleness} from './idle.mjs';
import {banner, TopBanner} from './banners.mjs';
import {Group, Home, HomeFoot, Question} from './home.mjs';
import {Details, DetailsFoot} from './details.mjs';
import {Cancelled, Ticket, TicketFailed, TicketFoot} from './ticket.mjs';
import {backToBefore} from './ticket-desk.mjs';
import {CodeFailed, CodePaper, CodeTyping} from './print-code.mjs';
import {PadQuestion, RateCounter, RateFailed, RateFoot, RateNumber, RateScore, RateThanks, watchPresses} from './rating.mjs';
import {followScans, ScanFailed, ScanLooking, ScanOwn, ScanTicket, ScanUnknown} from './scan.mjs';
import {listenForWedge} from './wedge.mjs';
import {listenForKeys} from './four-keys.mjs';
import {watchGuide} from './guide.mjs';
import {watchEvacuation} from './paused.mjs';
import {Saying, Sound} from './guide-page.mjs';
import {Help, HelpFoot} from './help.mjs';
import {Tools} from './tools.mjs';

const SCREENS = {
  home: Home,
  group: Group,
  details: Details,
  ticket: Ticket,
  'ticket-failed': TicketFailed,
  cancelled: Cancelled,
  code: CodeTyping,
  'code-paper': CodePaper,
  'code-failed': CodeFailed,
  'rate-counter': RateCounter,
  'rate-number': RateNumber,
  'rate-score': RateScore,
  'rate-thanks': RateThanks,
  'rate-failed': RateFailed,
  'scan-looking': ScanLooking,
  'scan-ticket': ScanTicket,
  'scan-own': ScanOwn,
  'scan-unknown': ScanUnknown,
  'scan-failed': ScanFailed,
  help: Help,
  sound: Sound,
};

/** Screens that need no more than what is in everybody's reach: a tall panel greets above them. */
const LOW = ['home', 'group', 'details', 'help', 'cancelled', 'ticket-failed'];

/** Screens of which a service is chosen. */
const CHOICES = ['home', 'group'];

/** Screens that are a number pad. */
const PADS = ['rate-number', 'code'];

function App() {
  const {name} = screen.value;
  const Screen = SCREENS[name];
  const portrait = shape.value === 'portrait';
  return html`
    <${Head} tools=${!portrait} />
    ${guiding.value ? html`<${Saying} />` : shape.value !== 'compact' && html`<${TopBanner} />`}
    <main class="main main--${name} ${PADS.includes(name) ? 'main--pad' : ''}" data-testid="screen-${name}"><${Screen} ...${screen.value} /></main>
    <footer class="foot">
      ${name !== 'home' && html`<${BackFoot} />`}
      ${CHOICES.includes(name) && html`<${HomeFoot} />`}
      ${name === 'details' && html`<${DetailsFoot} ...${screen.value} />`}
      ${name === 'help' && html`<${HelpFoot} />`}
      ${name === 'rate-number' && html`<${RateFoot} ...${screen.value} />`}
      ${name === 'ticket' && html`<${TicketFoot} ...${screen.value} />`}
      ${portrait && html`<${Tools} />`}
    </footer>
    ${askStillHere.value && html`<${StillHere} />`}
  `;
}

/** A compact panel has no room below its head: what to do, or what is wrong, stands in it. */
function Head({tools}) {
  const choosing = CHOICES.includes(screen.value.name);
  const compact = shape.value === 'compact';
  const asks = PADS.includes(screen.value.name);
  return html`<header class="head ${LOW.includes(screen.value.name) ? 'head--welcome' : ''} ${choosing || asks ? 'head--asks' : ''}">
    <img class="logo" src="/ui/img/logo.svg" alt="" />
    <div class="head__words">
      ${compact && banner.value && html`<${TopBanner} />`}
      <${HallAndTime} unseen=${compact && (banner.value || asks || (choosing && (priority.value || screen.value.group || largeText.value)))} />
      ${compact && choosing && home.value && html`<${Question} />`}
      ${compact && asks && html`<${PadQuestion} ...${screen.value} />`}
    </div>
    ${tools && html`<${Tools} />`}
  </header>`;
}

/** Where the visitor's choice takes its place it is only heard. */
function HallAndTime({unseen}) {
  return html`<h1 class="head__hall ${unseen ? 'visually-hidden' : ''}">${home.value ? nameOf(home.value.hallName) : 'Giliran'}</h1>
    <p class="head__line ${unseen ? 'visually-hidden' : ''}">
      <${Clock} zone=${zone.value} language=${language.value} date=${shape.value !== 'compact'} />
      ${kiosk.value?.simulated && html`<span class="tag">${t('simulated')}</span>`}
    </p>`;
}

function BackFoot() {
  const {name} = screen.value;
  const last = goesByItself(name);
  return html`<button
    class="touch touch--wide ${last ? 'touch--primary' : ''}"
    data-testid=${last ? 'done' : 'back'}
    onClick=${last ? startAfresh : backToBefore}
  >
    <${Icon} name=${last ? 'check' : 'back'} />
    <span>${last ? t('done') : t('back')}</span>
    ${last && html`<span class="foot__seconds">${t('secondsLeft', {count: secondsLeft.value})}</span>`}
  </button>`;
}

function StillHere() {
  const button = useRef();
  useEffect(() => button.current.focus(), []);
  return html`<div class="cover" role="alertdialog" aria-modal="true" aria-labelledby="still-here">
    <div class="cover__box">
      <h2 id="still-here">${t('stillHere')}</h2>
      <p>${t('stillHere.hint', {count: secondsLeft.value})}</p>
      <button class="touch touch--wide touch--primary" data-testid="still-here" ref=${button} onClick=${stay}>
        <${Icon} name="check" /><span>${t('stillHere.yes')}</span>
      </button>
    </div>
  </div>`;
}

watchIdleness();
watchPresses();
followScans();
listenForWedge();
listenForKeys();
watchGuide();
watchEvacuation();
document.addEventListener('contextmenu', (event) => event.preventDefault());
render(html`<${App} />`, document.getElementById('app'));
