/** The wall page: who is called, where to, who was called before, and how many wait. */
import {computed, effect, html, render, signal} from 'ui/html.mjs';
import {watch} from 'ui/poll.mjs';
import {loadTexts} from 'ui/texts.mjs';
import {Banner, Clock} from 'ui/components.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {followScreen} from './screen.mjs';
import {advance, NOTHING, take} from './shown.mjs';
import {CallBlock, LastCalls, wide} from './calls.mjs';
import {SoundIsOff, speak, Speaking, tryByLongPress} from './speech.mjs';
import {Notices, Waiting} from './strips.mjs';

const texts = await loadTexts('common', 'wall');
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
    wide.value = false;
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

function App() {
  return html`
    <header class="head" ...${longPress}>
      <img class="logo" src="/ui/img/logo.svg" alt="" />
      <div class="head__words">
        <h1>${board.value?.hallName.id ?? 'Giliran'}</h1>
      </div>
      <${Speaking} />
      <${Clock} zone=${zone.value} language="id" date=${true} />
    </header>
    <${SoundIsOff} texts=${texts} />
    ${link.value.live ? null : html`<${NotLive} />`}
    ${board.value?.paused && html`<${Paused} ...${board.value.paused} />`}
    <main class="main ${link.value.live ? '' : 'main--lost'} ${wide.value ? 'main--wide' : ''}">
      ${board.value ? html`<${Called} />` : html`<${Empty} title=${texts.say('id', 'starting')} />`}
    </main>
    ${board.value && html`<${Waiting} waiting=${board.value.waiting} label=${both('waiting')} />`}
    ${board.value?.notices.length > 0 && html`<${Notices} notices=${board.value.notices} />`}
  `;
}

function NotLive() {
  const {since} = link.value;
  const time = (language) => (since ? timeWithZone(since, zone.value, language) : '–');
  return html`<${Banner} kind="alert" icon="unplugged" id="not-live">
    ${texts.say('id', 'notLive', {time: time('id')})}${' '}
    <span class="second" lang="en">${texts.say('en', 'notLive', {time: time('en')})}</span>
  <//>`;
}

/** The whole hall stands still: said in both languages, for everybody who sits there waits. */
function Paused({since, reason, reasonName}) {
  const words = (language) =>
    texts.say(language, 'hallPaused', {
      time: timeWithZone(since, zone.value, language),
      reason: reasonName?.[language] ?? reason,
    });
  return html`<${Banner} kind="alert" icon="warning" id="hall-paused">
    ${words('id')}${' '}<span class="second" lang="en">${words('en')}</span>
  <//>`;
}

function Called() {
  const {standing} = shown.value;
  if (standing.length === 0) {
    return html`<${Empty} title=${texts.say('id', 'welcome')} hint=${both('welcome.hint')} />`;
  }
  const numbers = new Set(standing.map(({call}) => call.number));
  const earlier = board.value.calls.filter(({number}) => !numbers.has(number));
  return html`<${CallBlock} standing=${standing} texts=${texts} />
    ${!wide.value && html`<${LastCalls} calls=${earlier} label=${both('lastCalls')} none=${texts.say('id', 'lastCalls.none')}
      priority=${texts.say('id', 'priority')} />`}`;
}

function Empty({title, hint}) {
  return html`<section class="empty" data-testid="empty">
    <img src="/ui/img/logo.svg" alt="" />
    <h2>${title}</h2>
    ${hint && html`<p>${hint.id}</p><p class="second" lang="en">${hint.en}</p>`}
  </section>`;
}

render(html`<${App} />`, document.getElementById('app'));
