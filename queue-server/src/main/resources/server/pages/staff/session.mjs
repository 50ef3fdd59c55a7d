/** Who is logged in in this tab. The token lives as long as the tab: a shared PC keeps nothing. */
import {computed, signal} from 'ui/html.mjs';
import {Api} from 'ui/api.mjs';

const KEPT_AS = 'giliran.session';
const MAY_SUPERVISE = ['SUPERVISOR', 'ADMIN'];

/** `{token, staff, name, role}` as the server answered, or undefined. */
export const session = signal(kept());

/** True when the server ended the session, so that the log-in page can say so. */
export const ended = signal(false);

/** Whether this person may see the supervisor's page; the server decides again at every request. */
export const maySupervise = computed(() => MAY_SUPERVISE.includes(session.value?.role));

function kept() {
  return JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') ?? undefined;
}

function keep(next) {
  session.value = next;
  if (next) {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(next));
  } else {
    sessionStorage.removeItem(KEPT_AS);
  }
}

/** A client that sends the session's token, and forgets the session when the server does. */
class StaffApi extends Api {
  async get(path, options) {
    return noticeEnd(await super.get(path, options));
  }

  async post(path, body, options) {
    return noticeEnd(await super.post(path, body, options));
  }
}

function noticeEnd(answer) {
  if (answer.problem?.code === 'NOT_LOGGED_IN' && session.value) {
    ended.value = true;
    keep(undefined);
  }
  return answer;
}

/** For everything that needs a log-in. */
export const api = new StaffApi({token: () => session.value?.token});

/** @returns {Promise<import('ui/api.mjs').Answer>} the refusal is the caller's to say */
export async function logIn(username, password) {
  const answer = await new Api({retryDelaysMs: []}).post('/api/session', {username, password});
  if (!answer.problem) {
    ended.value = false;
    keep(answer.body);
  }
  return answer;
}

/** Ends the session here at once; the server is told, and would end it by itself in time. */
export function logOut() {
  const goodbye = new Api({token: tokenOf(session.value), retryDelaysMs: []}).delete('/api/session');
  keep(undefined);
  return goodbye;
}

function tokenOf({token}) {
  return () => token;
}
