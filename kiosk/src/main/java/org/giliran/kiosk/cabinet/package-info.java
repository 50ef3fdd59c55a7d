/** The kiosk's devices: how the printer is, and the workbench that steers a simulated one. */
@NullMarked
package org.giliran.kiosk.cabinet;

import org.jspecify.annotations.NullMarked;
