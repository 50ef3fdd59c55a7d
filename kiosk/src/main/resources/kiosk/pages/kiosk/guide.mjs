/** Spoken guidance: started by a key, a headset or a touch; over when the visitor goes. */
import {effect, signal} from 'ui/html.mjs';
import {Speaker} from 'ui/voice/speaker.mjs';
import {alone, guiding, home, language, link, nameOf, printerMayPrint, screen} from './state.mjs';
import {helpState} from './help.mjs';
import {secondsLeft} from './idle.mjs';
import {itemWords, newsWords, screenWords, timeOut, volumeWords, welcome} from './guide-words.mjs';

/** Told as often as one may still have to find the key. */
const WARN_AT_SECONDS = [20, 10];

/** Languages that there are clips of; in any other the guide speaks the first. */
const SPOKEN = ['id', 'en'];

/** What is being said, to be read. */
export const saying = signal('');

/** How loud it is, as a step of so many. */
export const volume = signal({step: 0, of: 0});

const speaker = new Speaker({
  guide: '/ui/voice/guide',
  calls: '/ui/voice',
  nameAt: (tongue, name) => `/api/spoken/${tongue}/${name.split('/').map(encodeURIComponent).join('/')}`,
  nameText,
  onText: (text) => (saying.value = text),
});

const spoken = () => (SPOKEN.includes(language.peek()) ? language.peek() : SPOKEN[0]);

/** What the words depend on beside the screen. */
export const viewNow = () => ({
  home: home.peek(),
  live: link.peek().live,
  alone: alone.peek(),
  prints: printerMayPrint.peek(),
  help: helpState.peek(),
  volume: volume.peek(),
});

/** The hall's own words, by `kind/code`. */
function nameText(name) {
  const [kind, code] = name.split('/');
  const view = home.peek();
  const among = {service: view?.services, group: view?.groups, priority: view?.priorityClasses, counter: view?.counters, bring: view?.services};
  const found = among[kind]?.find((one) => one.code === code);
  if (!found || kind !== 'bring') {
    return found && nameOf(found.name);
  }
  return [...found.requirements, ...(found.fee ? [found.fee] : [])].map(nameOf).join(', ');
}

/** Begins; must be called within a key press or a touch. */
export function startGuide() {
  speaker.begin();
  volume.value = speaker.volume;
  guiding.value = true;
}

/** Ends at once; the modes of the screen stay. */
export function endGuide() {
  guiding.value = false;
}

/** Louder by one step, or with -1 softer; how loud is said as loud as it is now. */
export function turnVolume(by) {
  speaker.turn(by);
  volume.value = speaker.volume;
  speaker.say(volumeWords(volume.value), spoken());
}

/** Says what stands, from its beginning; what the guide is first of all, when it has just begun. */
export function sayScreen(item, {first = false, dialog = false} = {}) {
  const stands = dialog ? timeOut() : screenWords(screen.peek(), viewNow());
  const pieces = [first ? welcome() : [], stands, item ? itemWords(item, viewNow()) : []].filter((words) => words.length > 0);
  speaker.silence();
  pieces.forEach((words) => speaker.append(words, spoken()));
}

/** Says where the choice is. */
export function sayItem(item) {
  speaker.say(itemWords(item, viewNow()), spoken());
}

/** Says what has been typed in so far. */
export function sayEntry(text) {
  speaker.say([[{spell: text}], [{clip: 'entered'}]], spoken());
}

/** Says what is new since then, after what is being said. @returns {boolean} whether anything is */
export function sayNews({screen: before, view}) {
  const words = newsWords(before, screen.peek(), viewNow(), view);
  if (words.length > 0) {
    speaker.append(words, spoken());
  }
  return words.length > 0;
}

/** Starts to watch; once, by the page. */
export function watchGuide() {
  effect(() => {
    if (!guiding.value) {
      speaker.end();
      saying.value = '';
    }
  });
  effect(() => {
    if (WARN_AT_SECONDS.includes(secondsLeft.value) && guiding.peek()) {
      speaker.append(timeOut(), spoken());
    }
  });
}
