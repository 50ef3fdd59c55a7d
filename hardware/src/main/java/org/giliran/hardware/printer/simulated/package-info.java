/** An ESC/POS printer made of Java: takes real bytes, answers real status bytes, has switches. */
@NullMarked
package org.giliran.hardware.printer.simulated;

import org.jspecify.annotations.NullMarked;
