/** Devices in words. */
import {say} from '../shared/words.mjs';

/** Only codes of this form are shortened, or two devices could have one name. */
const SHORT = {KIOSK: /^kiosk-(\d+)$/, DISPLAY: /^layar-(\d+)$/};

/** `anjungan 1` for the kiosk `kiosk-1`; any other code stands as it is: `anjungan lobi-1`. */
export function deviceName(kind, code) {
  return say(`staff.device.${kind}`, {name: SHORT[kind].exec(code)?.[1] ?? code});
}
