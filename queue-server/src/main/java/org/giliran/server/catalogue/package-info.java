/** What a hall offers: its services, counters, priority classes and rules. Plain Java. */
@NullMarked
package org.giliran.server.catalogue;

import org.jspecify.annotations.NullMarked;
