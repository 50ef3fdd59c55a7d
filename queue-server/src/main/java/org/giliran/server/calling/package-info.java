/** Who waits, who is next, and why. Plain Java. */
@NullMarked
package org.giliran.server.calling;

import org.jspecify.annotations.NullMarked;
