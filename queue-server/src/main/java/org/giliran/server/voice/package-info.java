/** The voice that a hall has recorded itself. */
@NullMarked
package org.giliran.server.voice;

import org.jspecify.annotations.NullMarked;
