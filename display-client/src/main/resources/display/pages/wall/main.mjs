/** The wall page: who is called, where to, who was called before, and how many wait. */
import 'ui/plain/words.js';
import {computed, effect, html, render, signal} from 'ui/html.mjs';
import {watch} from 'ui/poll.mjs';
import {loadTexts} from 'ui/texts.mjs';
import {Clock, Icon, useTick} from 'ui/components.mjs';
import {longDate, timeWithZone} from 'ui/time.mjs';
import {Aside} from './media.mjs';
import {followScreen} from './screen.mjs';
import {advance, NOTHING, take} from './shown.mjs';
import {CallBlock, wide} from './calls.mjs';
import {LastAcross} from './last.mjs';
import {SoundIsOff, speak, Speaking, tryByLongPress} from './speech.mjs';
import {Foot, Waiting} from './strips.mjs';

/** A welcome needs as much room as a number of so many figures. */
const TITLE_SPACE = 'A-017';
/** In a turn each while a large number needs the whole width: who waits, and who was called before. */
const STRIP_TURN_MS = 9000;

const [texts] = await Promise.all([loadTexts('common', 'wall'), document.fonts.load('700 20px "Plus Jakarta Sans"')]);
const poll = watch('/api/wall');

const board = computed(() => poll.view.value?.board);
const zone = computed(() => board.value?.timeZone ?? 'Asia/Jakarta');
const link = computed(() => {
  if (!poll.link.value.live) {
    return poll.link.value;
  }
  return {live: poll.view.value?.live ?? true, since: poll.view.value?.since};
});

const shown = signal(NOTHING);

function step(state) {
  if (shown.peek() !== state) {
    shown.value = state;
  }
}

followScreen(poll.view);
speak(poll.view);
effect(() => {
  const calls = board.value?.calls;
  if (calls) {
    step(take(shown.peek(), calls, performance.now()));
  }
});
setInterval(() => step(advance(shown.value, performance.now())), 500);

const both = (key) => ({id: texts.say('id', key), en: texts.say('en', key)});

const longPress = tryByLongPress();

/** Notices first; then who may be called sooner, in each language. */
const sayings = computed(() => {
  const {notices = [], priorityClasses = []} = board.value ?? {};
  const legend = (language) => {
    const classes = globalThis.giliran.words.listed(priorityClasses.map((name) => name[language]), language);
    return {id: `legend-${language}`, lang: language, text: texts.say(language, 'legend', {classes})};
  };
  return [
    ...notices.map(({id, text}) => ({id, text, lang: 'id', icon: 'sound'})),
    ...(priorityClasses.length > 0 ? [legend('id'), legend('en')] : []),
  ];
});

/** Everybody leaves: nothing else is said. */
const leaving = computed(() => {
  const {paused, closed} = board.value ?? {};
  return Boolean(paused) && !closed && globalThis.giliran.words.mustLeave(paused.reason);
});

function App() {
  return html`
    <header class="head" ...${longPress}>
      <img class="logo" src="/ui/img/logo.svg" alt="" />
      <div class="head__words">
        <h1>${board.value?.hallName.id ?? 'Giliran'}</h1>
        ${board.value?.zoneName && html`<p class="head__zone" data-testid="zone">${board.value.zoneName.id}</p>`}
      </div>
      ${!leaving.value && html`<${Speaking} /><${SoundIsOff} texts=${texts} />`}
      <${Clock} zone=${zone.value} language="id" date=${true} />
    </header>
    <main class="main ${link.value.live ? '' : 'main--lost'}">
      ${board.value ? html`<${Called} />` : html`<${Empty} title=${texts.say('id', 'starting')} />`}
    </main>
    <${Strip} />
    ${sayings.value.length > 0 && !leaving.value && html`<${Foot} sayings=${sayings.value} />`}
  `;
}

/** Below the calls: what must be known first. How many wait is not said while it may be wrong. */
function Strip() {
  const tick = useTick();
  if (!link.value.live) {
    return html`<${NotLive} />`;
  }
  if (!board.value || board.value.closed || board.value.paused) {
    return null;
  }
  return wide.value && Math.floor(tick / STRIP_TURN_MS) % 2 === 1
    ? html`<${LastAcross} calls=${earlier()} texts=${texts} />`
    : html`<${Waiting} waiting=${board.value.waiting} label=${both('waiting')} />`;
}

/** Takes the strip below the calls, so that nothing moves when it comes. */
function Sign({icon, id, words}) {
  return html`<div class="strip sign" role="alert" data-testid=${id}>
    <${Icon} name=${icon} />
    <p lang="id">${words('id')}</p>
    <p class="second" lang="en">${words('en')}</p>
  </div>`;
}

function NotLive() {
  const {since} = link.value;
  const time = (language) => (since ? timeWithZone(since, zone.value, language) : '–');
  const words = (language) => texts.say(language, 'notLive', {time: time(language)});
  return html`<${Sign} icon="unplugged" id="not-live" words=${words} />`;
}

/**
 * The whole hall stands still, so the whole wall says so, in both languages: a number that was called before must not
 * send anybody to a counter now.
 */
function Paused(paused) {
  const part = (language) => {
    const time = timeWithZone(paused.since, zone.value, language);
    const {title, lines} = globalThis.giliran.words.halt(paused, language, time, (...of) => texts.say(...of));
    return html`<h2>${title}</h2>${lines.map((line) => html`<p>${line}</p>`)}`;
  };
  return html`<section class="halt ${leaving.value ? 'halt--leave' : ''}" role="alert" data-testid="hall-paused">
    <${Icon} name="warning" />
    <div lang="id">${part('id')}</div>
    <div class="second" lang="en">${part('en')}</div>
  </section>`;
}

/** Nobody was called for a while, so that pictures disturb nobody. */
const CALM_AFTER_MS = 20_000;

function Called() {
  const tick = useTick();
  const {standing, waiting} = shown.value;
  const {closed, paused} = board.value;
  if (paused && !closed) {
    return html`<${Paused} ...${paused} />`;
  }
  const quiet = link.value.live && standing.length < 2 && waiting.length === 0;
  const aside = {media: poll.view.value.media ?? [], texts};
  if (closed || standing.length === 0) {
    return html`
      ${closed ? html`<${Closed} ...${closed} />` : html`<${Empty} title=${texts.say('id', 'welcome')} hint=${both('welcome.hint')} />`}
      <${Aside} calm=${quiet} number=${TITLE_SPACE} ...${aside} />
    `;
  }
  const calm = quiet && tick - standing[0].since >= CALM_AFTER_MS;
  return html`<${CallBlock} standing=${standing} texts=${texts} />
    <${Aside} calm=${calm && !wide.value} number=${standing[0].call.number} calls=${earlier()} ...${aside} />`;
}

/** The calls that do not stand in the block. */
function earlier() {
  const numbers = new Set(shown.value.standing.map(({call}) => call.number));
  return board.value.calls.filter(({number}) => !numbers.has(number));
}

/** Nobody is in the hall, and nobody can take a number. */
function Closed({opensAt}) {
  const words = (language) =>
    texts.say(language, 'closed.opensAt', {
      date: longDate(opensAt, zone.value, language),
      time: timeWithZone(opensAt, zone.value, language),
    });
  return html`<${Empty} title=${texts.say('id', 'closed')} hint=${opensAt && {id: words('id'), en: words('en')}} />`;
}

function Empty({title, hint}) {
  return html`<section class="empty" data-testid="empty">
    <img src="/ui/img/logo.svg" alt="" />
    <h2>${title}</h2>
    ${hint && html`<p>${hint.id}</p><p class="second" lang="en">${hint.en}</p>`}
  </section>`;
}

render(html`<${App} />`, document.getElementById('app'));
