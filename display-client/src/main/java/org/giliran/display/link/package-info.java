/** What the display's program fetches from the queue server beside its view. */
@NullMarked
package org.giliran.display.link;

import org.jspecify.annotations.NullMarked;
