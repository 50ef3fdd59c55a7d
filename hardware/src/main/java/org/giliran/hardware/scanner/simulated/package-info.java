/** A scanner that exists only in the program; the workbench holds codes before it. */
@NullMarked
package org.giliran.hardware.scanner.simulated;

import org.jspecify.annotations.NullMarked;
