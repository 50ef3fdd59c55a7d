@NullMarked
package org.giliran.bench.load;

import org.jspecify.annotations.NullMarked;
