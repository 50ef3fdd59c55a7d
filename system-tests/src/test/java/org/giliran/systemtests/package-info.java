/** All programs together, over real lines, files and a real browser. */
@NullMarked
package org.giliran.systemtests;

import org.jspecify.annotations.NullMarked;
