@NullMarked
package org.giliran.bench.hall;

import org.jspecify.annotations.NullMarked;
