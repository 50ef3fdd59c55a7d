/** Lets Node follow the import map of the pages. */
import {register} from 'node:module';

register('./resolve.mjs', import.meta.url);
