/** What a hall that stands still means to a visitor. Pure, so that it can be tested; SimpleStandstill.java says the same for old panels. */
import 'ui/plain/words.js';

/** Screens with something on them that is to be noted, and those that were opened over one. */
const KEPT = ['ticket', 'code-paper', 'help', 'sound'];

/** Whether everybody has to leave. @param {{reason: string}|undefined} paused */
export function mustLeave(paused) {
  return paused !== undefined && paused !== null && giliran.words.mustLeave(paused.reason);
}

/** Whether a screen gives way to the first one, on which everybody is told to leave. */
export function givesWay({name}) {
  return name !== 'home' && !KEPT.includes(name);
}

/** Said in both languages when everybody leaves, the visitor's first: whoever reads over his shoulder leaves, too. */
export function tongues(language, leaving) {
  return leaving ? [language, language === 'id' ? 'en' : 'id'] : [language];
}
