/** A hall records its own voice: one phrase after the other, then a sample call, then it is used. */
import {html, render, useEffect} from 'ui/html.mjs';
import {Banner} from 'ui/components.mjs';
import {Progress} from 'ui/parts.mjs';
import {maySupervise} from '../staff/session.mjs';
import {StaffPage, TopBar} from '../staff/shell.mjs';
import {refusal} from '../staff/press.mjs';
import {loadWords, say, sayProblem} from '../shared/words.mjs';
import {Forbidden} from './forbidden.mjs';
import {keyPressed} from './keys.mjs';
import {PhraseList} from './phrase-list.mjs';
import {load, part, spoken, unread, voice} from './recordings.mjs';
import {Stage} from './stage.mjs';
import {leave} from './takes.mjs';
import {Use} from './use.mjs';

function VoicePage() {
  useEffect(() => {
    refusal.value = undefined;
    if (maySupervise.value) {
      load();
    }
    addEventListener('keydown', keyPressed);
    return () => {
      removeEventListener('keydown', keyPressed);
      leave();
    };
  }, []);
  if (!maySupervise.value) {
    return html`<${Forbidden} />`;
  }
  return html`
    <${TopBar} title=${say('voice.title')} other="supervisor"><${Languages} /><//>
    ${refusal.value && html`<${Banner} kind="alert" icon="warning" id="refusal">${sayProblem(refusal.value)}<//>`}
    ${part.value ? html`<${Recording} key=${spoken.value} />` : html`<${Waiting} />`}
  `;
}

function Languages() {
  return html`<nav class="views" aria-label=${say('voice.languages')}>
    ${(voice.value?.languages ?? []).map(
      ({language, recorded, phrases}) => html`<a
        key=${language}
        class="views__one"
        href=${`#${language}`}
        lang=${language}
        aria-current=${spoken.value === language ? 'page' : undefined}
        data-testid=${`language-${language}`}
      >
        ${say(`voice.language.${language}`)}${' '}<span class="views__count">${recorded}/${phrases.length}</span>
      </a>`,
    )}
  </nav>`;
}

function Recording() {
  return html`<main class="record">
    <h1 class="visually-hidden">${say('voice.title')}: ${say(`voice.language.${spoken.value}`)}</h1>
    <div class="record__main">
      <${Recorded} />
      <${Stage} />
      <${Use} />
    </div>
    <${PhraseList} />
  </main>`;
}

function Recorded() {
  const {recorded, phrases} = part.value;
  const words = say('voice.progress', {recorded, total: phrases.length});
  return html`<div class="recorded" data-testid="progress">
    <${Progress} label=${words} done=${recorded / phrases.length} />
    <b>${words}</b>
  </div>`;
}

function Waiting() {
  return html`<main class="waiting-page" role="status">
    <p>${unread.value ? sayProblem(unread.value) : say('loading')}</p>
    ${unread.value && html`<button class="button" onClick=${load} data-testid="load-again">${say('voice.loadAgain')}</button>`}
  </main>`;
}

await loadWords('staffcommon', 'login', 'voice');
render(html`<${StaffPage} page="voice" Page=${VoicePage} />`, document.body);
