/** The heart: a hall's day, what may happen in it, and what did. Plain Java: no clock, no I/O. */
@NullMarked
package org.giliran.server.hall;

import org.jspecify.annotations.NullMarked;
