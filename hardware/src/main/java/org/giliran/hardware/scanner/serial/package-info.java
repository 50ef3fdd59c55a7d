/** Scanners at a line of bytes. */
@NullMarked
package org.giliran.hardware.scanner.serial;

import org.jspecify.annotations.NullMarked;
