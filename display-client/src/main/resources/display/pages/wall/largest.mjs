/** Letters as large as the block allows: the newest call first, at a size that the back of the hall can read. */
import {useEffect, useLayoutEffect, useState} from 'ui/html.mjs';
import {leastFont} from './screen.mjs';

/** Share of the height that a number standing alone has over its counter. */
const NUMBER_SHARE = 0.55;
/** Least share of the height for the newest of two or three calls; those below it share the rest. */
const NEWEST_SHARE = {2: 0.55, 3: 0.44};
/** What the capitals of number and counter fill of the height when a call stands alone. */
const FILLED = 0.75;
/** Width of a row's arrow, and of the gaps beside it, in em. */
const [ARROW_EM, GAPS_EM] = [0.46, 0.16];
/** In a row the counter's figure leaves room for its word above. */
const COUNTER_SHARE = 0.82;
/** Beside a counter that stands alone are the words "please go to" and a gap. */
const LABEL_AND_GAP = 1.25;
/** Height of the newest call's row in em, and of those below it. */
const [ROW_EM, OLDER_ROW_EM] = [0.9, 1];
/** What letters are measured at, in pixels; any size would do. */
const TRIAL = 100;

/**
 * Sets `--number-size` and `--counter-size` of every call in the block after every drawing, and gives `main` the attribute
 * `data-wide` when the newest call is too long for the room beside the earlier ones. It is always tried beside them first, so that what was
 * measured once, before the fonts or the screen's size were there, does not stay.
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
    main.toggleAttribute('data-wide', false);
    const tooLong = fit(block, least) < least;
    if (tooLong) {
      main.toggleAttribute('data-wide', true);
      fit(block, least);
    }
    wide.value = tooLong;
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

/** @returns {number} the size of the number */
function fitAlone({call, width, label, number, counter}, height, least) {
  const size = Math.min(width / number.width, Math.max(least, (height * NUMBER_SHARE) / number.height));
  const rest = height - size * number.height;
  setSizes(call, size, Math.min((width - label) / counter.width, rest / counter.height));
  return size;
}

/** @returns {number} the size that the width allows the newest call */
function fitRows(block, calls, least) {
  const height = block.clientHeight;
  const newest = Math.min(height, Math.max(least * ROW_EM, height * NEWEST_SHARE[calls.length]));
  const older = (height - newest) / (calls.length - 1);
  block.style.gridTemplateRows = `${newest}px repeat(${calls.length - 1}, ${older}px)`;
  const byWidth = calls.map((one) => widthAllows(one, least));
  calls.forEach(({call}, place) => {
    const size = Math.min(byWidth[place], place === 0 ? newest / ROW_EM : older / OLDER_ROW_EM);
    setSizes(call, size, size * COUNTER_SHARE);
  });
  return byWidth[0];
}

/** The size at which number, counter and what is between them share a row's width. The arrow gives way before the number does. */
function widthAllows({call, width, notes, number, counter}, least) {
  const letters = number.width + counter.width * COUNTER_SHARE + GAPS_EM;
  const withArrow = (width - notes) / (letters + ARROW_EM);
  const arrow = withArrow >= least || call.previousElementSibling !== null;
  call.style.setProperty('--arrow-em', arrow ? ARROW_EM : 0);
  return arrow ? withArrow : Math.min(least, (width - notes) / letters);
}

function setSizes({style}, number, counter) {
  style.setProperty('--number-size', `${Math.floor(number)}px`);
  style.setProperty('--counter-size', `${Math.floor(counter)}px`);
}
