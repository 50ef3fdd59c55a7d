/** What staff write about tickets: bounded, and for a few days. Plain. */
@NullMarked
package org.giliran.server.note;

import org.jspecify.annotations.NullMarked;
