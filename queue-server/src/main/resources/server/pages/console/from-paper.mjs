/** Takes over the paper of a kiosk that is dead: scanned as one line, or its number and code typed. */
import {html, useSignal} from 'ui/html.mjs';
import {hall, hallPath} from '../staff/hall.mjs';
import {nameOf, say} from '../shared/words.mjs';

const NOTHING = {number: '', fingerprint: '', priorityClass: '', day: ''};

/** @param {{desk: import('./desk.mjs').Desk, view: object}} props */
export function FromPaper({desk, view}) {
  const paper = useSignal(NOTHING);
  const told = useSignal('');
  async function send(event) {
    event.preventDefault();
    const {number, fingerprint, priorityClass, day} = paper.value;
    const body = {number, day: day || view.day, fingerprint, ...(priorityClass && {priorityClass})};
    const answer = await desk.send('fromPaper', hallPath('/tickets/from-paper'), body);
    if (answer?.body && !answer.problem) {
      told.value = say('console.fromPaper.told', {number: answer.body.number});
      paper.value = NOTHING;
    }
    event.target.elements.number.focus();
  }
  const change = (changed) => {
    told.value = '';
    paper.value = {...paper.value, ...changed};
  };
  return html`<form class="papers" onSubmit=${send} data-testid="from-paper">
    <h2>${say('console.fromPaper')}</h2>
    <p class="muted">${say('console.fromPaper.lead')}</p>
    <div class="papers__row">
      <${Part} name="number" paper=${paper} onText=${(text) => change(read(text))} placeholder="AX-001" />
      <${Part} name="fingerprint" paper=${paper} onText=${(text) => change({fingerprint: text})} placeholder="SFA4 AABV" />
      <label class="field">
        ${say('console.assist.class')}
        <select
          value=${paper.value.priorityClass}
          onChange=${({currentTarget}) => change({priorityClass: currentTarget.value})}
          data-testid="from-paper-class"
        >
          <option value="">${say('console.assist.class.none')}</option>
          ${hall.value.priorityClasses.map(({code, name}) => html`<option key=${code} value=${code}>${nameOf(name)}</option>`)}
        </select>
      </label>
    </div>
    <button class="button button--primary" disabled=${!desk.link.value.live} data-testid="from-paper-send">
      ${say('console.fromPaper.send')}
    </button>
    <p role="status" data-testid="from-paper-told">${told.value}</p>
  </form>`;
}

/** The parts of what a scanner types, `hall|day|number|fingerprint`; what a person types is the number. */
function read(text) {
  const [code, day, number, fingerprint] = text.trim().split('|');
  return fingerprint && code === hall.value.code ? {day, number, fingerprint} : {number: text, day: ''};
}

function Part({name, paper, onText, placeholder}) {
  return html`<label class="field">
    ${say(`console.fromPaper.${name}`)}
    <input
      name=${name}
      type="text"
      required
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      placeholder=${placeholder}
      value=${paper.value[name]}
      onInput=${({currentTarget}) => onText(currentTarget.value)}
      data-testid=${`from-paper-${name}`}
    />
  </label>`;
}
