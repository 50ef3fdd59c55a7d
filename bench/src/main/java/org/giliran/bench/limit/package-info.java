/** What the machine can do at most, measured without the product. */
@NullMarked
package org.giliran.bench.limit;

import org.jspecify.annotations.NullMarked;
