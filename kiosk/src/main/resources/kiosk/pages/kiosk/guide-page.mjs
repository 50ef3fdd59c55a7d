/** What is seen of the spoken guidance: the words that are said, and how loud. */
import {html} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {goBack, guiding, language, screen, show, t} from './state.mjs';
import {endGuide, saying, startGuide, turnVolume, volume} from './guide.mjs';
import {repeat} from './four-keys.mjs';

/** The words, large; a touch says them once more. */
export function Saying() {
  return html`<button class="guide" lang=${language.value} data-testid="guide-say" aria-label=${t('guide.repeat')} onClick=${repeat}>
    <${Icon} name="sound" /><span data-testid="guide-words">${saying.value}</span>
  </button>`;
}

/** Starts the guidance; while it goes on, the way to its loudness. */
export function SoundButton() {
  if (!guiding.value) {
    return html`<button class="touch" data-testid="listen" onClick=${startGuide}><${Icon} name="sound" /><span>${t('guide.listen')}</span></button>`;
  }
  const here = screen.value.name === 'sound';
  return html`<button class="touch" data-testid="sound" aria-pressed="true" aria-current=${here ? 'page' : undefined}
    onClick=${() => here || show('sound', {from: screen.value})}>
    <${Icon} name="sound" /><span>${t('guide.sound')}</span>
  </button>`;
}

export function Sound() {
  const quiet = () => {
    goBack();
    endGuide();
  };
  const button = (id, look, text, act) =>
    html`<button class="touch touch--wide ${look}" data-testid=${id} onClick=${act}><span>${t(text)}</span></button>`;
  return html`<div class="message message--guide" data-testid="guide-sound">
    <${Icon} name="sound" />
    <h2>${t('guide.sound')}</h2>
    <${Loudness} ...${volume.value} />
    <div class="guide-sound">
      ${button('guide-louder', 'touch--primary', 'guide.louder', () => turnVolume(1))}
      ${button('guide-softer', 'touch--primary', 'guide.softer', () => turnVolume(-1))}
      ${button('guide-quiet', '', 'guide.quiet', quiet)}
    </div>
  </div>`;
}

/** As many bars as there are steps, each higher than the one before; and in figures. */
function Loudness({step, of}) {
  return html`<p class="loudness" role="status" data-testid="loudness">
    <span class="loudness__bars" aria-hidden="true">
      ${Array.from({length: of}, (_, at) => html`<i class=${at < step ? 'on' : ''} style=${{height: `${((at + 1) * 100) / of}%`}}></i>`)}
    </span>
    <span>${t('guide.level', {step, of})}</span>
  </p>`;
}
