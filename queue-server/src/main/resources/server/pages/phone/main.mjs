/**
 * The page of one ticket on its owner's phone. The server has written all that is to be read; this asks for it again
 * whenever something changes, and puts the new words where the old ones stood.
 */
import {watch} from 'ui/poll.mjs';
import {timeWithZone} from 'ui/time.mjs';
import {stir, offerToVibrate} from './alert.mjs';
import {listen} from './commands.mjs';
import {keepTicks} from './ready.mjs';
import {morph} from './morph.mjs';
import {followWhy} from './why.mjs';

/** A phone waits longer between two tries than a screen in the hall: there are many, and each pays for its data. */
const LONGEST_PAUSE_MS = 8000;
/** For the same reason a poll is held longer; a server that fell silent is then known to be away after 10 s. */
const WAIT_SECONDS = 8;

const main = document.querySelector('main');
const notLive = document.querySelector('[data-testid="not-live"]');
const {language, token} = {language: document.documentElement.lang, token: main.dataset.token};
let readWhy = () => undefined;

const path = `/api/tickets/${encodeURIComponent(token)}`;

/** Takes what the server says now. @param {{state: string, title: string, html: string}} page a `TicketPage` */
function show({state, title, html}) {
  const fresh = document.createElement('main');
  fresh.innerHTML = html;
  morph(main, fresh);
  document.title = title;
  document.body.className = `phone phone--${state}`;
  keepTicks(main, token);
  offerToVibrate(main);
  stir(main);
  readWhy();
}

function showLink({live, since}) {
  notLive.hidden = live;
  const time = since ? timeWithZone(since, notLive.dataset.zone, language) : '–';
  notLive.textContent = live ? '' : notLive.dataset.text.replace('{time}', time);
  main.classList.toggle('old', !live);
}

if (main.querySelector('[data-testid="ticket"]')) {
  keepTicks(main, token);
  offerToVibrate(main);
  stir(main);
  listen(main, path, language);
  readWhy = followWhy(main, `${path}/why-page?language=${language}`);
  const watched = watch(`${path}/page?language=${language}`, {
    wait: WAIT_SECONDS,
    longestPauseMs: LONGEST_PAUSE_MS,
    evenHidden: true,
  });
  watched.view.subscribe((page) => page && show(page));
  watched.link.subscribe(showLink);
  watched.problem.subscribe((problem) => problem?.status === 404 && location.reload());
}
