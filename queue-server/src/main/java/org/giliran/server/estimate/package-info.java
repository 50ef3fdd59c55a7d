/** How long a wait is to be expected. Plain Java. */
@NullMarked
package org.giliran.server.estimate;

import org.jspecify.annotations.NullMarked;
