/** A component in one of its states, and how it is written. */
import {html} from 'ui/html.mjs';

/** @param {{code: string, wide?: boolean}} props `code`: class names, or the component's name and its props */
export function Sample({code, wide = false, children}) {
  return html`<figure class=${wide ? 'guide__sample guide__sample--wide' : 'guide__sample'}>
    <div>${children}</div>
    <figcaption><code>${code}</code></figcaption>
  </figure>`;
}
