/** Looking a number up: the field in the head, and what was found below it. */
import {html, signal, useEffect, useLayoutEffect, useRef} from 'ui/html.mjs';
import {Icon} from 'ui/components.mjs';
import {Empty} from 'ui/parts.mjs';
import {hallPath, serviceName} from '../staff/hall.mjs';
import {api} from '../staff/session.mjs';
import {clockTimeWithZone, say, sayProblem} from '../shared/words.mjs';
import {Way} from './way.mjs';

/** `{asked}` while it is on its way, then with `answer` or `problem`; undefined while nothing was looked for. */
const found = signal(undefined);

/** Goes out at once; only the newest counts. */
async function look(asked) {
  const mine = {asked};
  found.value = mine;
  const {body, problem} = await api.get(`${hallPath('/visits')}?number=${encodeURIComponent(asked)}`);
  if (found.value === mine) {
    found.value = {asked, answer: body, problem};
  }
}

export function SearchField() {
  const field = useRef(null);
  useEffect(() => listen(field), []);
  function send(event) {
    event.preventDefault();
    const asked = field.current.value.trim();
    if (asked) {
      look(asked);
    } else {
      found.value = undefined;
    }
  }
  return html`<form class="search" role="search" onSubmit=${send}>
    <label>
      <span class="visually-hidden">${say('supervisor.find')}</span>
      <input
        class="search__field"
        id="find-number"
        type="search"
        ref=${field}
        maxlength="12"
        placeholder=${say('supervisor.find.example')}
        title=${say('supervisor.find.key')}
        aria-keyshortcuts="/"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck=${false}
        data-testid="find-number"
      />
    </label>
    <button class="button topbar__button" data-testid="find">${say('supervisor.find.send')}</button>
  </form>`;
}

/** `/` goes to the field, Esc closes what was found. */
function listen(field) {
  const onKey = (event) => {
    const typing = ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.current.select();
      field.current.focus();
    } else if (event.key === 'Escape' && found.value && (!typing || event.target === field.current)) {
      close();
    }
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function close() {
  found.value = undefined;
  const field = document.getElementById('find-number');
  field.focus();
  field.select();
}

/** What was found; nothing while nothing was looked for. */
export function Found() {
  const card = useRef(null);
  const {asked, answer, problem} = found.value ?? {};
  useLayoutEffect(() => {
    if (asked) {
      scrollTo({top: 0});
    }
    if (answer || problem) {
      card.current.focus({preventScroll: true});
    }
  }, [found.value]);
  return (
    asked !== undefined &&
    html`<section class="card found" ref=${card} tabindex="-1" aria-labelledby="found-title" aria-busy=${String(!answer && !problem)} data-testid="found">
      <header class="found__head">
        <h2 id="found-title">${title(asked, answer)}</h2>
        ${answer?.way && html`<span class="muted">${say('supervisor.find.asOf', {time: clockTimeWithZone(answer.now)})}</span>`}
        <span class="found__tools">
          ${(answer || problem) &&
          html`<button class="button" onClick=${() => look(asked)} data-testid="find-again">${say(problem ? 'supervisor.find.retry' : 'supervisor.report.refresh')}</button>`}
          <button class="button button--quiet" onClick=${close} data-testid="found-close">${say('staff.close')} <kbd aria-hidden="true">Esc</kbd></button>
        </span>
      </header>
      <${Body} asked=${asked} answer=${answer} problem=${problem} />
    </section>`
  );
}

function title(asked, answer) {
  const number = answer?.count === 1 ? answer.visits[0].number : asked;
  return say(answer?.count > 1 ? 'supervisor.find.several' : 'supervisor.find.title', {number, count: answer?.count});
}

function Body({asked, answer, problem}) {
  if (problem) {
    const words = problem.field === 'number' ? say('supervisor.find.noNumber', {number: asked}) : sayProblem(problem);
    return html`<p class="banner banner--alert" role="alert" data-testid="found-problem"><${Icon} name="warning" /><span>${words}</span></p>`;
  }
  if (!answer) {
    return html`<p role="status">${say('loading')}</p>`;
  }
  if (answer.count === 0) {
    return html`<${Empty} title=${say('supervisor.find.none', {number: asked})} testid="found-none">${say('supervisor.find.noneLead')}<//>`;
  }
  return answer.way
    ? html`<${Way} visit=${answer.visits[0]} way=${answer.way} now=${answer.now} />`
    : html`<${Several} visits=${answer.visits} count=${answer.count} />`;
}

function Several({visits, count}) {
  return html`<ul class="found__several" data-testid="found-several">
      ${visits.map(
        ({id, number, service, state}) => html`<li key=${id}>
          <button class="button found__one" onClick=${() => look(number)} data-testid=${`found-${number}`}>
            <b class="number">${number}</b>
            <span class="muted">${say(`supervisor.find.state.${state}`)}</span>
            <span>${serviceName(service)}</span>
          </button>
        </li>`,
      )}
    </ul>
    ${count > visits.length && html`<p class="muted">${say('supervisor.exceptions.more', {shown: visits.length, count})}</p>`}`;
}
