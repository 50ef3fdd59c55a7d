/** Printers that speak ESC/POS: encoder, status parser and the driver that owns the line. */
@NullMarked
package org.giliran.hardware.printer.escpos;

import org.jspecify.annotations.NullMarked;
