/** What the touch page knows: the hall's view, the visitor's choices, and which screen stands. */
import {batch, computed, effect, signal} from 'ui/html.mjs';
import {Api} from 'ui/api.mjs';
import {watch} from 'ui/poll.mjs';
import {loadTexts, problemText} from 'ui/texts.mjs';

export const texts = await loadTexts('common', 'problems', 'kiosk');
export const api = new Api();

const poll = watch('/api/home', {api});

/** The answer of the kiosk program; undefined until the first. */
export const kiosk = poll.view;

/** The hall as the server last told it; undefined while nothing was ever heard. */
export const home = computed(() => kiosk.value?.home);

/** Whether tickets can be issued now: the page hears its program, and the program hears its server. */
export const link = computed(() => {
  if (!poll.link.value.live) {
    return poll.link.value;
  }
  return {live: kiosk.value?.live ?? false, since: kiosk.value?.since};
});

/** Whether the kiosk goes on alone: its server is away, and it gives tickets of its own. */
export const alone = computed(() => poll.link.value.live && kiosk.value?.live === false && kiosk.value.alone === true);

/** Whether the kiosk's program takes a rating: it keeps what its server cannot take now. */
export const takesRatings = computed(() => poll.link.value.live && home.value !== undefined);

/** Whether services can be chosen at all: not while the hall stands still, nor while its server has no room for numbers. */
export const givesNumbers = computed(() => home.value !== undefined && !home.value.paused && !home.value.diskFull);

/** The nearest other kiosk that prints; undefined when there is none, or nobody knows. */
export const nearest = computed(() => (link.value.live ? home.value?.otherKiosks.find(({prints}) => prints) : undefined));

/** Whether this kiosk's printer may give paper: all but those that certainly do not. */
export const printerMayPrint = computed(
  () => !['PAPER_OUT', 'COVER_OPEN', 'CUTTER_ERROR', 'OFFLINE', 'STUCK'].includes(kiosk.value?.printer),
);

/** Whether codes of other kiosks are typed in here: where it is of use, at a kiosk that prints in a hall with others. */
export const takesCodes = computed(
  () => link.value.live && printerMayPrint.value && (home.value?.otherKiosks.length ?? 0) > 0,
);

export const language = signal('id');
export const priority = signal(undefined);
export const largeText = signal(false);
export const highContrast = signal(false);

/** Whether what stands is spoken, and four keys choose. */
export const guiding = signal(false);

/** Whether a touch on a service shows what to bring, instead of taking its number. */
export const asksFirst = signal(false);

/**
 * The screen that stands, by name: `home`, `group`, `details`, `ticket`, `ticket-failed`, `cancelled`, `code`, `code-paper`, `code-failed`, `rate-counter`,
 * `rate-number`, `rate-score`, `rate-thanks`, `rate-failed`, `scan-looking`, `scan-ticket`, `scan-own`, `scan-unknown`, `scan-failed`, `help`, `sound`. `from` is
 * the screen that it was opened over, and goes back to; what else it carries belongs to that screen.
 */
export const screen = signal({name: 'home'});

/** Shows another screen. */
export const show = (name, more) => (screen.value = {name, ...more});

/** Text of a key in the visitor's language. */
export const t = (key, values) => texts.say(language.value, key, values);

/** The same of a key that has words of its own for whoever is guided by four keys: nothing is touched then. */
export const tGuided = (key) => t(guiding.value ? `${key}.guided` : key);

/** A name of the set-up in the visitor's language. */
export const nameOf = (names) => names[language.value] ?? names.id;

/** Another kiosk as a visitor finds it: its name, and where it stands. */
export const whereOf = ({name, place}) => (place ? `${nameOf(name)}, ${nameOf(place)}` : nameOf(name));

/** A refusal in the visitor's words. */
export const problemOf = (problem) => problemText(texts, language.value, problem);

export const zone = computed(() => home.value?.timeZone ?? 'Asia/Jakarta');

/** Whether anything is unlike what the next visitor should find. */
export const touched = computed(
  () =>
    screen.value.name !== 'home' ||
    language.value !== 'id' ||
    largeText.value ||
    highContrast.value ||
    asksFirst.value ||
    guiding.value ||
    priority.value !== undefined,
);

/** Back to the screen that this one was opened over, else to the first, with the visitor's choices kept. */
export function goBack() {
  screen.value = screen.value.from ?? {name: 'home'};
}

/** The key of a call for help whose answer did not come: sent again it calls once. It is this visitor's alone. */
export const helpKey = signal(undefined);

/** Ready for the next visitor: first screen, Indonesian, no modes, no priority. */
export function startAfresh() {
  batch(() => {
    screen.value = {name: 'home'};
    language.value = 'id';
    priority.value = undefined;
    largeText.value = false;
    highContrast.value = false;
    asksFirst.value = false;
    guiding.value = false;
    helpKey.value = undefined;
  });
}

effect(() => {
  const root = document.documentElement;
  root.lang = language.value;
  root.dataset.text = largeText.value ? 'large' : 'normal';
  root.dataset.contrast = highContrast.value ? 'high' : 'normal';
});
