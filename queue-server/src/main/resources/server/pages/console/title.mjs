/** What the tab of a console says: several stand beside each other on one computer. Pure, so that it can be tested. */

/**
 * The number first, for tabs are narrow; without one, how the counter is.
 *
 * @param {{counter: string, number?: string, state: string, live: boolean}} desk `counter` and `state` in words
 */
export function deskTitle({counter, number, state, live}) {
  return `${live ? '' : '⚠ '}${number ?? state} · ${counter} · Giliran`;
}
