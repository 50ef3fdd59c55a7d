/** The kiosk's ways out: the queue server, its own journal, the printer's thread. */
@NullMarked
package org.giliran.kiosk.link;

import org.jspecify.annotations.NullMarked;
