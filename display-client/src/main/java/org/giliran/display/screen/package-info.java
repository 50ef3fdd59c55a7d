/** HTTP face of the display's program, for the page on its own screen. */
@NullMarked
package org.giliran.display.screen;

import org.jspecify.annotations.NullMarked;
