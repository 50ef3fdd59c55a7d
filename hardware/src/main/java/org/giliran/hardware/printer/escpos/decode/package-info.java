/** Reads ESC/POS bytes back into what stands on the paper. Plain Java. */
@NullMarked
package org.giliran.hardware.printer.escpos.decode;

import org.jspecify.annotations.NullMarked;
