/** What every section of the workbench shares: the texts, the way to the program, what it refused. */
import {signal} from 'ui/html.mjs';
import {Api} from 'ui/api.mjs';
import {loadTexts} from 'ui/texts.mjs';

/** A new device brings its texts here: `workbench-<device>_<language>.properties`. */
export const texts = await loadTexts(
  'common',
  'problems',
  'workbench',
  'workbench-printer',
  'workbench-panel',
  'workbench-scanner',
);

export const api = new Api({retryDelaysMs: []});
export const language = signal('id');
export const problem = signal(undefined);

/** Which simulated devices there are and how they are, by name, and the hall's time zone, as `GET /api/workbench` says. */
export const devices = signal({});

/** The hall's time zone; until the server has told it, the one of whoever reads the page. */
export const timeZone = () => devices.value.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export const t = (key, values) => texts.say(language.value, key, values);

/** Reads how the devices are. */
export async function refresh() {
  taken(await api.get('/api/workbench'));
}

/** Does something to a device; the answer is how all devices are then. */
export async function turn(path, what) {
  taken(await api.post(path, what));
}

function taken(answer) {
  problem.value = answer.problem;
  devices.value = answer.body ?? devices.value;
}
