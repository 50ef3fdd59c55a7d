/** Who will sit at a counter: chosen from those who work here. */
import {html, signal, useEffect} from 'ui/html.mjs';
import {hallPath} from '../staff/hall.mjs';
import {api} from '../staff/session.mjs';
import {nameOf, say} from '../shared/words.mjs';

/** Who works here; undefined until the first answer. */
const staff = signal(undefined);

async function loadStaff() {
  const answer = await api.get(hallPath('/staff'));
  staff.value = answer.body?.staff ?? staff.value;
}

/**
 * A field; those who sit elsewhere stand last, and before them those who cannot do the service that it is about.
 *
 * @param {{counters: object[], service?: string, chosen: string, choose: (id: string) => void, testid: string}} props
 */
export function WhoSits({counters, service, chosen, choose, testid}) {
  useEffect(() => {
    loadStaff();
  }, []);
  const busy = new Map(counters.filter((one) => one.staff).map((one) => [one.staff, nameOf(one.name)]));
  const last = ({id, skills = []}) => 2 * Number(busy.has(id)) + Number(Boolean(service) && skills.length > 0 && !skills.includes(service));
  const members = [...(staff.value ?? [])].sort((a, b) => last(a) - last(b));
  return html`<label class="field">
    ${say('supervisor.manage.for')}
    <select value=${chosen} onChange=${({currentTarget}) => choose(currentTarget.value)} data-testid=${testid}>
      <option value="">${say('staff.choose')}</option>
      ${members.map(({id, name}) => html`<option key=${id} value=${id}>${busy.has(id) ? `${name} (${busy.get(id)})` : name}</option>`)}
    </select>
  </label>`;
}
