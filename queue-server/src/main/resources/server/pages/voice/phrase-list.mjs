/** All phrases of the language, and which are recorded; each leads to its place on the stage. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {say} from '../shared/words.mjs';
import {phase} from './microphone.mjs';
import {choose, current, part, phrases, picked, spoken} from './recordings.mjs';
import {take} from './takes.mjs';

export function PhraseList() {
  return html`<section class="card phrases" aria-labelledby="phrases-title">
    <h2 id="phrases-title">${say('voice.phrases')}</h2>
    ${part.value.recorded === 0 && html`<p class="muted" data-testid="phrases-empty">${say('voice.phrases.empty')}</p>`}
    <ol class="phrases__list">
      ${phrases.value.map((one) => html`<${Phrase} key=${one.phrase} ...${one} />`)}
    </ol>
  </section>`;
}

function Phrase({phrase, text, clip}) {
  const select = () => {
    take.value = undefined;
    choose(phrase);
    picked.value += 1;
  };
  const state = clip ? 'RECORDED' : 'STANDARD';
  return html`<li>
    <button
      class=${`phrases__one ${clip ? 'phrases__one--recorded' : ''}`}
      aria-current=${current.value.phrase === phrase ? 'true' : undefined}
      disabled=${phase.value !== 'OFF'}
      onClick=${select}
      data-testid=${`phrase-${phrase}`}
      data-state=${state}
    >
      <span class="phrases__mark">${clip && html`<${Icon} name="check" />`}</span>
      <span lang=${spoken.value}>${text}</span>
      <span class="visually-hidden">, ${say(`voice.state.${state}`)}</span>
    </button>
  </li>`;
}
