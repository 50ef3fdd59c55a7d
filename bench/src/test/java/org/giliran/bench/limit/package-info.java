@NullMarked
package org.giliran.bench.limit;

import org.jspecify.annotations.NullMarked;
