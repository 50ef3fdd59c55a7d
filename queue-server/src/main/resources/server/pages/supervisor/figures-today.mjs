/** The figures of today beside the live view: from the reports, which may be away while the hall goes on. */
import {useEffect, useSignal} from 'ui/html.mjs';
import {hallPath} from '../staff/hall.mjs';
import {api} from '../staff/session.mjs';

const REFRESH_MS = 30_000;

/**
 * Fetched at once and every 30 s while the page is seen.
 *
 * @returns {{rows?: object[], hours?: object[], opening?: object, away: boolean}} the newest that came; `away` while none do
 */
export function useFiguresOfToday() {
  const state = useSignal({away: false});
  useEffect(() => {
    let stopped = false;
    const refresh = async () => {
      const [service, hours] = await Promise.all(
        ['/reports/today?by=service', '/reports/hours'].map((path) => api.get(hallPath(path))),
      );
      if (!stopped) {
        const away = Boolean(service.problem || hours.problem);
        state.value = away ? {...state.value, away} : {rows: service.body.rows, hours: hours.body.hours, opening: hours.body.opening, away};
      }
    };
    const tick = () => !document.hidden && refresh();
    tick();
    const timer = setInterval(tick, REFRESH_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return state.value;
}
