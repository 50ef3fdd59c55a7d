/** An immutable ordered map; the core's only collection besides the JDK's. */
@NullMarked
package org.giliran.server.ordered;

import org.jspecify.annotations.NullMarked;
