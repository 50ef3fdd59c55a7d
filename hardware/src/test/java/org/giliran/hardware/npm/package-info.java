/** Our printer against programs of other people: they print on it, and we read what they print. */
@NullMarked
package org.giliran.hardware.npm;

import org.jspecify.annotations.NullMarked;
