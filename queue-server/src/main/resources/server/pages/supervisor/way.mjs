/** What happened to a visit, step by step, and why others went before it. */
import {html} from 'ui/html.mjs';
import {PriorityTag} from 'ui/components.mjs';
import {counterName, priorityName, serviceName} from '../staff/hall.mjs';
import {clockTime, nameOf, say} from '../shared/words.mjs';

/** Those that tell why it was not called. */
const WHY = ['PASSED', 'NO_COUNTER', 'HALL_PAUSED', 'MISSED', 'MISSED_NO_ANSWER', 'PARKED', 'PARKED_BY_VISITOR'];

/** What nobody does: time, or what follows from others. */
const NOBODY = ['NO_COUNTER', 'A_COUNTER', 'RESUMED_TIME_UP', 'MISSED_NO_ANSWER', 'LAPSED', 'FLAGGED'];

/** @param {{visit: object, way: object, now: string}} props as the server found them */
export function Way({visit, way, now}) {
  return html`<p class="way__summary" data-testid="found-summary">
      <b>${serviceName(visit.service)}</b>
      ${visit.priorityClass && html`<${PriorityTag}>${priorityName(visit.priorityClass)}<//>`}
      <span class="tag" data-state=${visit.state}>${say(`supervisor.find.state.${visit.state}`)}</span>
      <span>${waited(visit, way, now)} ${before(way)}</span>
    </p>
    <ol class="way" data-testid="found-way">
      ${way.moments.map((moment, at) => html`<${Moment} key=${`${moment.seq} ${at}`} moment=${moment} />`)}
    </ol>`;
}

/** From the ticket to its last call, or until now while there is none. */
function waited({issuedAt, state}, {calledAt}, now) {
  const until = calledAt ?? (['WAITING', 'PARKED'].includes(state) ? now : undefined);
  const minutes = until && Math.round((Date.parse(until) - Date.parse(issuedAt)) / 60_000);
  return until === undefined ? '' : say(calledAt ? 'supervisor.find.waited' : 'supervisor.find.waits', {count: minutes});
}

function before({inTurn, passed}) {
  const turn = inTurn > 0 && say('supervisor.find.inTurn', {count: inTurn});
  const past = passed > 0 && say('supervisor.find.passed', {count: passed});
  return [turn, past].filter(Boolean).join(' ') || say('supervisor.find.nobodyBefore');
}

function Moment({moment}) {
  const {seq, at, kind, actor, staffName, undone} = moment;
  const by = NOBODY.includes(kind) ? '' : (staffName ?? actor);
  const look = `way__one ${WHY.includes(kind) && !undone ? 'way__one--why' : ''} ${undone ? 'way__one--undone' : ''}`;
  return html`<li class=${look} data-testid=${`way-${kind}`} title=${say('supervisor.find.record', {seq})}>
    <time class="way__time">${clockTime(at)}</time>
    <span>
      ${words(moment)}${undone && html` <b>(${say('supervisor.way.undone')})</b>`}
      ${by && html` <span class="muted way__by">${by}</span>`}
    </span>
  </li>`;
}

function words({kind, counter, service, number, ahead, until, why}) {
  const values = {
    number,
    count: ahead,
    counter: counter && counterName(counter),
    service: service && serviceName(service),
    time: until && clockTime(until),
  };
  const key = `supervisor.way.${kind}`;
  const text = say(counter || !ELSEWHERE.includes(kind) ? key : `${key}.nowhere`, values);
  return why ? `${text} ${sentence(nameOf(why))}` : text;
}

/** Those that may be at no counter. */
const ELSEWHERE = ['TRANSFERRED', 'PUT_FIRST', 'CANCELLED', 'PARKED', 'PARKED_BY_VISITOR', 'STEP_ADDED', 'FLAGGED'];

function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
