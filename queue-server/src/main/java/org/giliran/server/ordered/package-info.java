/**
 * Immutable maps: one in the order of its keys, and one that only finds them; the core's only
 * collections besides the JDK's.
 */
@NullMarked
package org.giliran.server.ordered;

import org.jspecify.annotations.NullMarked;
