/** Whole days of a hall, lived in memory by the rules of the real one. Plain Java. */
@NullMarked
package org.giliran.simulation.days;

import org.jspecify.annotations.NullMarked;
