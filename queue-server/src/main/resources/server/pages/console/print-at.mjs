/** The paper of a ticket that was taken here: printed at a kiosk that one names, and what became of it. */
import {html, useEffect, useLayoutEffect, useRef, useSignal} from 'ui/html.mjs';
import {useTick} from 'ui/components.mjs';
import {say} from '../shared/words.mjs';
import {deviceName} from '../staff/devices.mjs';
import {hall, hallPath} from '../staff/hall.mjs';

/** A kiosk that works has printed by then: it hears of it within a second, and paper takes five. */
const LATE_MS = 15_000;

const LOOK = {PENDING: 'banner', LATE: 'banner banner--warn', PRINTED: 'banner', FAILED: 'banner banner--alert', UNCERTAIN: 'banner banner--warn'};

/** @param {{desk: import('./desk.mjs').Desk, view: object, ticket: {id: string, number: string}}} props */
export function PrintAt({desk, view, ticket}) {
  const {kiosks} = hall.value;
  const kiosk = useSignal(kiosks[0]?.code);
  const sent = useSignal(undefined);
  const button = useRef(null);
  useLayoutEffect(() => button.current?.focus(), [ticket.id]);
  useEffect(() => {
    desk.also.value = {paper: ticket.id};
    return () => (desk.also.value = {});
  }, [ticket.id]);
  if (kiosks.length === 0) {
    return null;
  }
  const choose = ({currentTarget}) => (kiosk.value = currentTarget.value);
  const state = view.paper?.ticket === ticket.id ? view.paper.state : 'NONE';
  async function print() {
    const path = hallPath(`/tickets/${encodeURIComponent(ticket.id)}/reprint`);
    const to = kiosk.value;
    const answer = await desk.send('print', path, {kiosk: to});
    if (answer?.body) {
      sent.value = {kiosk: to, at: performance.now()};
    }
  }
  return html`
    <label class="field">
      ${say('console.assist.kiosk')}
      <select value=${kiosk.value} onChange=${choose} data-testid="assist-kiosk">
        ${kiosks.map(({code}) => html`<option key=${code} value=${code}>${deviceName('KIOSK', code)}</option>`)}
      </select>
    </label>
    <button
      class="button button--primary"
      ref=${button}
      aria-disabled=${state === 'PENDING'}
      onClick=${() => state !== 'PENDING' && print()}
      data-testid="assist-print"
    >
      ${say('console.assist.print')}
    </button>
    <div role="status">
      ${sent.value && state !== 'NONE' && html`<${Paper} state=${state} sent=${sent.value} number=${ticket.number} />`}
    </div>
  `;
}

function Paper({state, sent, number}) {
  useTick();
  const late = state === 'PENDING' && performance.now() - sent.at > LATE_MS;
  const shown = late ? 'LATE' : state;
  const values = {kiosk: deviceName('KIOSK', sent.kiosk), number};
  return html`<p class=${LOOK[shown]} data-testid=${`assist-paper-${state}`}>
    <span>${say(`console.assist.paper.${shown}`, values)}</span>
  </p>`;
}
