/** A hall in a server process of its own, its visitors, counters and walls, and its audit. */
@NullMarked
package org.giliran.bench.hall;

import org.jspecify.annotations.NullMarked;
