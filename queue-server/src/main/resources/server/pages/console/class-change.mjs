/** Another priority class for a ticket: chosen with a reason, for it moves the ticket in the line. */
import {html, useSignal} from 'ui/html.mjs';
import {hall, hallPath} from '../staff/hall.mjs';
import {nameOf, say} from '../shared/words.mjs';
import {ReasonForm} from './reasons.mjs';

/** @param {{desk: import('./desk.mjs').Desk, ticket: object, done: () => void}} props */
export function ClassPanel({desk, ticket, done}) {
  const {id, number, priorityClass = ''} = ticket;
  const classes = [{code: '', name: undefined}, ...hall.value.priorityClasses];
  const chosen = useSignal(priorityClass);
  async function change(reason) {
    const path = hallPath(`/tickets/${encodeURIComponent(id)}/priority-class`);
    const answer = await desk.send('class', path, {priorityClass: chosen.value, reason});
    if (answer && !answer.problem) {
      done();
    }
  }
  return html`
    <h2>${say('console.class.title', {number})}</h2>
    <label class="field">
      ${say('console.assist.class')}
      <select
        value=${chosen.value}
        onChange=${({currentTarget}) => (chosen.value = currentTarget.value)}
        data-testid="class-choice"
      >
        ${classes.map(
          ({code, name}) =>
            html`<option key=${code} value=${code}>${code ? nameOf(name) : say('console.assist.class.none')}</option>`,
        )}
      </select>
    </label>
    <${ReasonForm}
      kind="priorityClass"
      legend=${say('console.choice.reason')}
      action=${say('console.class.send', {number})}
      testId="class-send"
      allowed=${desk.link.value.live && chosen.value !== priorityClass}
      onSend=${change}
      onCancel=${done}
    />
  `;
}
