/** The hall's pictures and videos: beside a call that has stood long enough, in turns with the calls before. */
import {html, useEffect, useState} from 'ui/html.mjs';
import {LastCalls} from './last.mjs';
import {mediaWidth} from './place.mjs';
import {sizes, windowSize} from './screen.mjs';

const PICTURE_MS = 12_000;
/** Between two of them the calls before can be read. */
const CALLS_MS = 10_000;
/** A video that hangs does not stay. */
const LONGEST_VIDEO_MS = 300_000;

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Beside the block: the calls before, or while it is calm a picture or video, always without its sound. Whoever is called has the
 * room at once.
 *
 * @param {{media: {url: string, kind: string}[], calm: boolean, number: string, calls?: any[], texts: any}} props `number` that
 *   stands in the block; `calls` are left out where there are none to show
 */
export function Aside({media, calm, number, calls, texts}) {
  const width = mediaWidth({...windowSize.value, words: sizes.value.words, number, numberSize: sizes.value.number});
  const offered = calm && width > 0 ? media.filter(({kind}) => kind === 'PICTURE' || !still.matches) : [];
  const {item, next} = useTurns(offered);
  if (!item) {
    return calls && html`<${LastCalls} calls=${calls} texts=${texts} />`;
  }
  return html`<figure class="media" style=${{'--media-width': `${width}px`}} data-testid="media">
    ${
      item.kind === 'PICTURE'
        ? html`<img key=${item.url} src=${item.url} alt="" onError=${next} />`
        : html`<video key=${item.url} src=${item.url} muted autoplay playsinline onEnded=${next} onError=${next} />`
    }
  </figure>`;
}

/** Even steps are the calls' turn. */
function useTurns(offered) {
  const [step, setStep] = useState(0);
  const urls = offered.map(({url}) => url).join(' ');
  const item = step % 2 === 1 ? offered[((step - 1) / 2) % offered.length] : undefined;
  const next = () => setStep((before) => before + 1);
  useEffect(() => setStep(0), [urls]);
  useEffect(() => {
    if (urls === '') {
      return undefined;
    }
    const timer = setTimeout(next, item === undefined ? CALLS_MS : item.kind === 'PICTURE' ? PICTURE_MS : LONGEST_VIDEO_MS);
    return () => clearTimeout(timer);
  }, [urls, step]);
  return {item, next};
}
