/** How much room a part of the page has, in pixels. */
import {useLayoutEffect, useState} from 'ui/html.mjs';

/**
 * Draws again whenever the part gets another size: a sign comes, a window is resized.
 *
 * @param {{current: HTMLElement}} part
 * @returns {{width: number, height: number}} without its padding; nothing before it is first drawn
 */
export function useRoom(part) {
  const [room, setRoom] = useState({width: 0, height: 0});
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([{contentRect: {width, height}}]) => setRoom({width, height}));
    observer.observe(part.current);
    return () => observer.disconnect();
  }, []);
  return room;
}

const pen = document.createElement('canvas').getContext('2d');

/** Whether a line of that weight and size stays within the width; a hair is left for what a canvas rounds. */
export function fitsIn(width, weight, px) {
  const font = `${weight} ${px}px "Plus Jakarta Sans"`;
  return (line) => {
    pen.font = font;
    return pen.measureText(line).width <= width * 0.99;
  };
}
