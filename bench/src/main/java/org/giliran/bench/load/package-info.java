/** Makes load over HTTP and measures it. Knows nothing of halls. */
@NullMarked
package org.giliran.bench.load;

import org.jspecify.annotations.NullMarked;
