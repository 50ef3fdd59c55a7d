/** What each figure means: at its heading when it is touched or pointed at, and in full below the tables. */
import {html, signal, useEffect, useLayoutEffect, useRef} from 'ui/html.mjs';
import {nameOf, say, sayCode} from '../shared/words.mjs';
import {meaningOf} from './meanings.mjs';

/** Texts of the figures by their names on the wire. */
const WORDS = {waitSeconds: 'wait', walkSeconds: 'walk', serveSeconds: 'serve'};

const tip = signal(undefined);

/** Which table: per service or per counter. */
export function tableName(by) {
  return say(by === 'service' ? 'supervisor.report.byService' : 'supervisor.report.byCounter');
}

function figureName(figure) {
  return sayCode('supervisor.report', WORDS[figure] ?? figure);
}

/**
 * The name of a figure; where it has a definition in this table a touch shows it, and another puts it away.
 *
 * @param {{figure: string, by: 'service'|'counter', definitions: ReturnType<typeof import('./meanings.mjs').meanings>}} props
 */
export function Term({figure, by, definitions}) {
  const own = useRef(null);
  const meaning = meaningOf(definitions, figure, by);
  if (!meaning) {
    return figureName(figure);
  }
  const {id, text} = meaning;
  const shown = tip.value?.of === own.current && own.current !== null;
  const show = (kept) => (tip.value = {of: own.current, text: nameOf(text), box: own.current.getBoundingClientRect(), kept});
  const leave = () => !tip.value?.kept && hide();
  return html`<button
    type="button"
    class="term"
    ref=${own}
    aria-describedby=${id}
    aria-pressed=${shown && tip.value.kept === true}
    onClick=${() => (shown && tip.value.kept ? hide() : show(true))}
    onMouseEnter=${() => !tip.value?.kept && show(false)}
    onMouseLeave=${leave}
    onBlur=${hide}
    data-testid=${`term-${figure}-${by}`}
  >
    ${figureName(figure)}
  </button>`;
}

function hide() {
  tip.value = undefined;
}

/** The definition at a heading. Escape puts it away; for screen readers the heading is described by the full list. */
export function Tip() {
  const box = useRef(null);
  useEffect(() => {
    const away = ({key}) => key === 'Escape' && hide();
    addEventListener('keydown', away);
    addEventListener('scroll', hide, true);
    return () => {
      removeEventListener('keydown', away);
      removeEventListener('scroll', hide, true);
    };
  }, []);
  useLayoutEffect(() => {
    if (tip.value) {
      placeBelow(box.current, tip.value.box);
    }
  });
  return tip.value && html`<p class="tip" ref=${box} aria-hidden="true" data-testid="tip">${tip.value.text}</p>`;
}

/** Below, or above where there is no room below. */
function placeBelow(element, {left, top, bottom}) {
  const {clientWidth, clientHeight} = document.documentElement;
  const rightmost = clientWidth - element.offsetWidth - 8;
  const fits = bottom + 8 + element.offsetHeight <= clientHeight;
  element.style.left = `${Math.max(8, Math.min(left, rightmost))}px`;
  element.style.top = `${fits ? bottom + 8 : Math.max(8, top - 8 - element.offsetHeight)}px`;
}

/** All definitions, for reading and for paper. @param {{definitions: object[]}} props */
export function Definitions({definitions}) {
  return html`<section class="card report definitions" id="part-definitions" tabindex="-1">
    <h2>${say('supervisor.report.definitions')}</h2>
    <dl>
      ${definitions.map(
        ({id, figure, by, text}) => html`<div key=${id} class="definitions__one" id=${id}>
          <dt>${figureName(figure)}${by && html` <span class="definitions__by">${tableName(by)}</span>`}</dt>
          <dd>${nameOf(text)}</dd>
        </div>`,
      )}
    </dl>
  </section>`;
}
