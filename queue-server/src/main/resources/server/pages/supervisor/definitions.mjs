/** What each figure means: at its heading when it is pointed at or reached by key, and in full below the tables. */
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
 * The name of a figure; a link to its definition in this table when there is one.
 *
 * @param {{figure: string, by: 'service'|'counter', definitions: ReturnType<typeof import('./meanings.mjs').meanings>}} props
 */
export function Term({figure, by, definitions}) {
  const meaning = meaningOf(definitions, figure, by);
  if (!meaning) {
    return figureName(figure);
  }
  const {id, text} = meaning;
  const show = ({currentTarget}) => (tip.value = {text: nameOf(text), box: currentTarget.getBoundingClientRect()});
  const hide = () => (tip.value = undefined);
  return html`<a
    class="term"
    href="#today"
    aria-describedby=${id}
    onClick=${(event) => goTo(event, id)}
    onMouseEnter=${show}
    onMouseLeave=${hide}
    onFocus=${show}
    onBlur=${hide}
  >
    ${figureName(figure)}
  </a>`;
}

function goTo(event, id) {
  event.preventDefault();
  tip.value = undefined;
  document.getElementById(id).scrollIntoView({block: 'center'});
}

/** The definition at a heading. Escape puts it away; for screen readers the heading is described by the full list. */
export function Tip() {
  const box = useRef(null);
  useEffect(() => {
    const away = ({key}) => key === 'Escape' && (tip.value = undefined);
    const scrolled = () => (tip.value = undefined);
    addEventListener('keydown', away);
    addEventListener('scroll', scrolled, true);
    return () => {
      removeEventListener('keydown', away);
      removeEventListener('scroll', scrolled, true);
    };
  }, []);
  useLayoutEffect(() => {
    if (tip.value) {
      placeBelow(box.current, tip.value.box);
    }
  });
  return tip.value && html`<p class="tip" ref=${box} aria-hidden="true">${tip.value.text}</p>`;
}

function placeBelow(element, {left, bottom}) {
  const rightmost = document.documentElement.clientWidth - element.offsetWidth - 8;
  element.style.left = `${Math.max(8, Math.min(left, rightmost))}px`;
  element.style.top = `${bottom + 8}px`;
}

/** All definitions, for reading and for paper. @param {{definitions: object[]}} props */
export function Definitions({definitions}) {
  return html`<section class="card definitions">
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
