/** Drawn figures over time: columns in pairs, with the same figures as a table beside them for those who do not see. */
import {html, useLayoutEffect, useRef, useSignal} from './html.mjs';

const TALL = 120;
const FOOT = 22;
const HEAD = 8;
const AXIS = 34;

/** As much as two columns of a lone hour may take, and the room that its name needs. */
const SLOT_MAX = 96;
const COLUMN_MAX = 24;
const NAME = 46;

/** Until the room is measured. */
const WIDTH = 456;

/**
 * The highest mark of an axis, and the step between its marks: round numbers, at most five steps. Pure, so that it can be tested.
 *
 * @param {number} most of the figures
 */
export function axisOf(most) {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough));
  return {step, top: step * Math.max(1, Math.ceil(most / step))};
}

/**
 * How columns share a width: each slot's, each column's, and every how many slots one is named. Pure, so that it can be tested.
 *
 * @param {number} width of the whole drawing
 * @param {number} count of the slots
 */
export function columnsIn(width, count) {
  const slot = Math.min(SLOT_MAX, Math.floor((width - AXIS) / count));
  const column = Math.max(2, Math.min(COLUMN_MAX, Math.floor((slot - 2) * 0.4)));
  const every = [1, 2, 3, 4, 6, 12].find((hours) => hours * slot >= NAME) ?? 24;
  return {slot, column, every};
}

/** The width of an element, kept up to date. */
function useWidth(element) {
  const width = useSignal(WIDTH);
  useLayoutEffect(() => {
    const measure = () => (width.value = Math.round(element.current.clientWidth) || WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width.value;
}

/**
 * Two figures for each slot of time, as columns beside each other.
 *
 * @param {{caption: string, slotName: string, names: [string, string], slots: {name: string, title: string, values: [number, number]}[]}} props
 *   `name`: under the columns; `title`: the same in full, for the table
 */
export function Columns({caption, slotName, names, slots}) {
  const {step, top} = axisOf(Math.max(0, ...slots.flatMap(({values}) => values)));
  const room = useRef(null);
  const {slot, column, every} = columnsIn(useWidth(room), slots.length);
  const width = AXIS + slots.length * slot;
  const y = (value) => HEAD + TALL - Math.round((value / top) * TALL);
  const marks = Array.from({length: top / step + 1}, (_, at) => at * step);
  return html`<figure class="chart">
    <p class="chart__legend" aria-hidden="true">
      ${names.map((name, at) => html`<span key=${at} class=${`chart__name chart__name--${at}`}>${name}</span>`)}
    </p>
    <div class="chart__room" ref=${room}>
      <svg class="chart__drawing" preserveAspectRatio="xMinYMid meet" viewBox=${`0 0 ${width} ${HEAD + TALL + FOOT}`} width=${width} aria-hidden="true">
        ${marks.map(
          (mark) => html`<g key=${mark}>
            <line class="chart__line" x1=${AXIS - 4} x2=${width} y1=${y(mark)} y2=${y(mark)} />
            <text class="chart__mark" x=${AXIS - 8} y=${y(mark) + 4}>${mark}</text>
          </g>`,
        )}
        ${slots.map(({name, values}, at) => {
          const left = AXIS + at * slot + (slot - 2 * column - 1) / 2;
          return html`<g key=${name}>
            ${values.map(
              (value, which) =>
                html`<rect
                  key=${which}
                  class=${`chart__column chart__column--${which}`}
                  x=${left + which * (column + 1)}
                  y=${y(value)}
                  width=${column}
                  height=${HEAD + TALL - y(value)}
                />`,
            )}
            ${at % every === 0 && html`<text class="chart__slot" x=${AXIS + at * slot + slot / 2} y=${HEAD + TALL + 16}>${name}</text>`}
          </g>`;
        })}
      </svg>
    </div>
    <div class="visually-hidden"><table>
      <caption>${caption}</caption>
      <thead>
        <tr><th scope="col">${slotName}</th>${names.map((name, at) => html`<th key=${at} scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${slots.map(
          ({title, values}) => html`<tr key=${title}>
            <th scope="row">${title}</th>
            ${values.map((value, at) => html`<td key=${at}>${value}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table></div>
  </figure>`;
}
