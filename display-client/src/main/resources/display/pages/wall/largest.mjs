/** Letters as large as the block allows: the newest call first, at a size that the back of the hall can read. */
import {useEffect, useLayoutEffect, useState} from 'ui/html.mjs';
import {leastFont} from './screen.mjs';

/** Share of the height that a number standing alone has over its counter. */
const NUMBER_SHARE = 0.55;
/** Least share of the height for the newest of two or three calls; those below it share the rest. */
const NEWEST_SHARE = {2: 0.55, 3: 0.44};
/** What each of those below it has at least, however far away the back of the hall is: no number is cut. */
const LEAST_OLDER_SHARE = {2: 0.38, 3: 0.25};
/** Where to go is half of a call: least size of the counter that stands under a number, of the number's. */
const COUNTER_ALONE = 0.5;
/** What the capitals of number and counter fill of the height when a call stands alone. */
const FILLED = 0.75;
/** Size of a counter in a row, of its number's; and the least of it, where the room is short. */
const [COUNTER_SHARE, LEAST_COUNTER_SHARE] = [0.86, 0.5];
/** Of a row's height, what a counter may fill that is set as words. */
const WORDS_FILL = 0.82;
/** Of a row in two lines, what the number fills and what its counter. */
const [NUMBER_FILL, COUNTER_FILL] = [0.44, 0.28];
/** Beside a counter that stands alone are the words "please go to" and a gap. */
const LABEL_AND_GAP = 1.25;
/** Height of a call's row in em. */
const ROW_EM = 0.95;
const upright = matchMedia('(orientation: portrait)');

/** What letters are measured at, in pixels; any size would do. */
const TRIAL = 100;

/**
 * Sets `--number-size` and `--counter-size` of every call in the block after every drawing, and gives `main` the attribute
 * `data-wide` when several calls stand, or the newest is too long for the room beside the earlier ones. That is always tried beside them first,
 * so that what was measured once, before the fonts or the screen's size were there, does not stay.
 *
 * @param {{current: HTMLElement}} rows the calls, newest first
 * @param {import('@preact/signals-core').Signal<boolean>} wide set when the newest call needs more than this width
 */
export function useLargest(rows, wide) {
  const least = leastFont.value;
  useRoom(rows);
  useLayoutEffect(() => {
    const block = rows.current;
    const main = block.closest('.main');
    const several = block.children.length > 1;
    main.toggleAttribute('data-wide', several);
    const tooLong = fit(block, least) < least;
    if (tooLong && !several) {
      main.toggleAttribute('data-wide', true);
      fit(block, least);
    }
    wide.value = several || tooLong;
  });
}

/** @returns {number} the size that the newest number can have */
function fit(block, least) {
  const calls = Array.from(block.children, measure);
  if (calls.length > 1) {
    return fitRows(block, calls, least);
  }
  block.style.gridTemplateRows = '';
  return fitAlone(calls[0], block.clientHeight * FILLED, least);
}

/** Draws again whenever the block gets another size: a banner comes, a notice goes. */
function useRoom(rows) {
  const [, setRoom] = useState('');
  useEffect(() => {
    const observer = new ResizeObserver(([{contentRect}]) => setRoom(`${contentRect.width} ${contentRect.height}`));
    observer.observe(rows.current);
    return () => observer.disconnect();
  }, []);
}

function measure(call) {
  setSizes(call, TRIAL, TRIAL);
  const {paddingLeft, paddingRight} = getComputedStyle(call);
  const width = call.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const notes = widthOf(call, '.call__notes');
  const label = widthOf(call, '.label') * LABEL_AND_GAP;
  return {call, width, notes, label, number: inEm(call, '.call__number'), counter: inEm(call, '.call__counter')};
}

function widthOf(call, part) {
  return call.querySelector(part)?.getBoundingClientRect().width ?? 0;
}

function inEm(call, part) {
  const {width, height} = call.querySelector(part).getBoundingClientRect();
  return {width: width / TRIAL, height: height / TRIAL};
}

/** @returns {number} the size that the number can have by its width */
function fitAlone({call, width, label, number, counter}, height, least) {
  const wished = Math.min(width / number.width, Math.max(least, (height * NUMBER_SHARE) / number.height));
  const size = Math.min(wished, height / (number.height + COUNTER_ALONE * counter.height));
  const rest = height - size * number.height;
  setSizes(call, size, Math.min((width - label) / counter.width, rest / counter.height));
  return wished;
}

/** @returns {number} the size of the newest number */
function fitRows(block, calls, least) {
  const height = block.clientHeight;
  const most = height * (1 - LEAST_OLDER_SHARE[calls.length] * (calls.length - 1));
  const newest = Math.min(most, Math.max(least * ROW_EM, height * NEWEST_SHARE[calls.length]));
  const older = (height - newest) / (calls.length - 1);
  block.style.gridTemplateRows = `${newest}px repeat(${calls.length - 1}, ${older}px)`;
  const arrow = block.querySelector('.call__way').getBoundingClientRect().width;
  const highs = calls.map((_, place) => (place === 0 ? newest : older));
  return upright.matches ? fitTwoLines(calls, highs, arrow) : fitLines(calls, highs, arrow);
}

/** Rows of a table: all counters begin below one another, in the room that the longest number leaves. */
function fitLines(calls, highs, arrow) {
  const sizes = calls.map(({width, number, counter}, place) => {
    const byHeight = highs[place] / ROW_EM;
    return Math.min(byHeight, (width - arrow) / (number.width + counter.width * LEAST_COUNTER_SHARE));
  });
  const numbers = Math.max(...calls.map(({number, notes}, place) => number.width * sizes[place] + notes));
  calls.forEach(({call, width, counter}, place) => {
    const byHeight = (highs[place] * WORDS_FILL) / counter.height;
    const byWidth = (width - arrow - numbers) / counter.width;
    setSizes(call, sizes[place], Math.min(sizes[place] * COUNTER_SHARE, byHeight, byWidth));
  });
  return sizes[0];
}

/** On a screen that stands upright the counter has a line of its own. */
function fitTwoLines(calls, highs, arrow) {
  const sizes = calls.map(({call, width, notes, number, counter}, place) => {
    const size = Math.min((width - notes) / number.width, (highs[place] * NUMBER_FILL) / number.height);
    setSizes(call, size, Math.min(size * COUNTER_SHARE, (width - arrow) / counter.width, (highs[place] * COUNTER_FILL) / counter.height));
    return size;
  });
  return sizes[0];
}

function setSizes({style}, number, counter) {
  style.setProperty('--number-size', `${Math.floor(number)}px`);
  style.setProperty('--counter-size', `${Math.floor(counter)}px`);
}
