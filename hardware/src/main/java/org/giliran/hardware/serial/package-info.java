/** Serial lines through jSSC. */
@NullMarked
package org.giliran.hardware.serial;

import org.jspecify.annotations.NullMarked;
