/** The program on a wall display's computer. */
@NullMarked
package org.giliran.display;

import org.jspecify.annotations.NullMarked;
