/** The pure core alone, on one thread: no journal, no network. */
@NullMarked
package org.giliran.bench.core;

import org.jspecify.annotations.NullMarked;
