/** Which calls stand in the call block: decided by the same script as on the plain page, so that no two walls differ. */
import 'ui/plain/shown.js';

export const {NOTHING, keyOf, take, advance} = globalThis.giliran.shown;
