/** Devices in words. */
import {say} from '../shared/words.mjs';

/** `anjungan 1` for the kiosk `kiosk-1`; a code without a number at its end stands as it is. */
export function deviceName(kind, code) {
  return say(`staff.device.${kind}`, {name: /\d+$/.exec(code)?.[0] ?? code});
}
