/** The keys of the page. They work while nobody types or stands on something that has a use for them. */
import {hear, hearSamples} from './listening.mjs';
import {RATE} from './microphone.mjs';
import {current, part, step} from './recordings.mjs';
import {take, toggle} from './takes.mjs';

const KEYS = {
  ' ': toggle,
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
  h: hearAgain,
};

/** A button hears the space bar itself; a field has all keys. */
const OWN_SPACE = 'button, a, summary, label, input, select, textarea';
const OWN_KEYS = 'input:not([type="checkbox"]), select, textarea';

export function keyPressed(event) {
  const action = KEYS[event.key];
  const own = event.key === ' ' ? OWN_SPACE : OWN_KEYS;
  if (action && part.value && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest?.(own)) {
    event.preventDefault();
    if (!event.repeat) {
      action();
    }
  }
}

/** What was said last, kept or not; else what is kept of the phrase. */
export function hearAgain() {
  const {phrase, clip} = current.value;
  if (take.value?.phrase === phrase && take.value.samples.length > 0) {
    hearSamples(take.value.samples, RATE);
  } else if (clip) {
    hear(clip);
  }
}
