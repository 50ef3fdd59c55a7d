/** Resolves names by the import map, as a browser does. */
import {readFileSync} from 'node:fs';

const resources = new URL('../../../main/resources/', import.meta.url);
const {imports} = JSON.parse(readFileSync(new URL('ui/import-map.json', resources), 'utf8'));

export async function resolve(specifier, context, next) {
  const name = Object.keys(imports).find((key) => specifier === key || (key.endsWith('/') && specifier.startsWith(key)));
  return next(name ? new URL(`.${imports[name]}${specifier.slice(name.length)}`, resources).href : specifier, context);
}
