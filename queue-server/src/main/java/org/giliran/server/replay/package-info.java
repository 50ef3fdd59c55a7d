/** A day lived once more under another rule: who would have waited how long. Plain Java. */
@NullMarked
package org.giliran.server.replay;

import org.jspecify.annotations.NullMarked;
