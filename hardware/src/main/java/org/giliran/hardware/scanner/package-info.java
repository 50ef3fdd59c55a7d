/** Code scanners: the port, and the rules from bytes to a code. Plain Java. */
@NullMarked
package org.giliran.hardware.scanner;

import org.jspecify.annotations.NullMarked;
