/** The display against a board server that goes away. */
@NullMarked
package org.giliran.display;

import org.jspecify.annotations.NullMarked;
