/**
 * What a wall shows. Plain Java. Which calls stand in the large block, and for how long, is the
 * page's own business.
 */
@NullMarked
package org.giliran.display.wall;

import org.jspecify.annotations.NullMarked;
