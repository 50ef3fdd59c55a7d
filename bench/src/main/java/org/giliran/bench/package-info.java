/** The benchmark: the gate first, then rounds of figures beside the limits of the machine. */
@NullMarked
package org.giliran.bench;

import org.jspecify.annotations.NullMarked;
