/** Whether a ticket can be had now, why not, and when again. Plain Java. */
@NullMarked
package org.giliran.server.opening;

import org.jspecify.annotations.NullMarked;
