/** What a piece of paper looks like, drawn from what the decoder read. Plain Java. */
@NullMarked
package org.giliran.hardware.printer.escpos.draw;

import org.jspecify.annotations.NullMarked;
