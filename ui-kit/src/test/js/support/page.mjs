/** What a page's modules find around them, as far as they need it before anything is drawn. */
import {readFile} from 'node:fs/promises';

const resources = new URL('../../../main/resources', import.meta.url);

/**
 * Puts an address, a document, a storage and a program behind `fetch`; to be called before the page's modules are imported.
 *
 * @param {(path: string, request?: RequestInit) => Promise<Response>} answer what the program answers to all but the kit's own files
 */
export function openPage(answer) {
  const nothing = () => undefined;
  const documentElement = {dataset: {}, style: {setProperty: nothing}};
  globalThis.document = {documentElement, hidden: false, addEventListener: nothing, removeEventListener: nothing};
  Object.assign(globalThis, {location: {search: ''}, innerWidth: 1280, innerHeight: 800, addEventListener: nothing});
  globalThis.localStorage = {getItem: () => null, setItem: nothing};
  globalThis.fetch = async (path, request) =>
    path.startsWith('/ui/') ? new Response(await readFile(`${resources.pathname}${path}`)) : answer(path, request);
}
