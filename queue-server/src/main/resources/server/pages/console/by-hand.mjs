/** Types in a visit that was done by hand while the server was away, with its true times. */
import {html, useSignal} from 'ui/html.mjs';
import {now} from 'ui/time.mjs';
import {lastTime} from './clock-times.mjs';
import {say} from '../shared/words.mjs';

const NOTHING = {number: '', called: '', started: '', done: '', outcome: 'FINISHED'};

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function ByHand({desk, view}) {
  const visit = useSignal(NOTHING);
  const told = useSignal('');
  async function send(event) {
    event.preventDefault();
    const number = visit.value.number.trim().toUpperCase();
    const answer = await desk.run('byHand', 'by-hand', {visits: [visitOf({...visit.value, number}, view.timeZone)]});
    if (answer && !answer.problem) {
      told.value = say('console.byHand.told', {number});
      visit.value = {...NOTHING, called: visit.value.done};
      event.target.elements.number.focus();
    }
  }
  const field = (name, type, more) => html`<${Text} name=${name} type=${type} visit=${visit} ...${more} />`;
  const missed = visit.value.outcome === 'MISSED';
  return html`<form class="papers" onSubmit=${send} data-testid="by-hand">
    <h2>${say('console.byHand')}</h2>
    <p class="muted">${say('console.byHand.lead')}</p>
    <div class="papers__row">
      ${field('number', 'text', {required: true, placeholder: 'A-017'})}
      <label class="field">
        ${say('console.byHand.outcome')}
        <select
          value=${visit.value.outcome}
          onChange=${({currentTarget}) => (visit.value = {...visit.value, outcome: currentTarget.value})}
          data-testid="by-hand-outcome"
        >
          <option value="FINISHED">${say('console.byHand.FINISHED')}</option>
          <option value="MISSED">${say('console.byHand.MISSED')}</option>
        </select>
      </label>
    </div>
    <div class="papers__row">
      ${field('called', 'time', {required: true})} ${field('started', 'time', {disabled: missed})}
      ${field('done', 'time', {disabled: missed})}
    </div>
    <button class="button button--primary" disabled=${!desk.link.value.live} data-testid="by-hand-send">
      ${say('console.byHand.send')}
    </button>
    <p role="status" data-testid="by-hand-told">${told.value}</p>
  </form>`;
}

function visitOf({number, called, started, done, outcome}, zone) {
  const at = (text) => lastTime(text, zone, now());
  const served = outcome === 'FINISHED';
  return {
    number,
    calledAt: at(called),
    ...(served && started && {startedAt: at(started)}),
    ...(served && done && {finishedAt: at(done)}),
    outcome,
  };
}

function Text({name, type, visit, ...more}) {
  return html`<label class="field">
    ${say(`console.byHand.${name}`)}
    <input
      name=${name}
      type=${type}
      value=${visit.value[name]}
      autocomplete="off"
      onInput=${({currentTarget}) => (visit.value = {...visit.value, [name]: currentTarget.value})}
      data-testid=${`by-hand-${name}`}
      ...${more}
    />
  </label>`;
}
