@NullMarked
package org.giliran.bench;

import org.jspecify.annotations.NullMarked;
