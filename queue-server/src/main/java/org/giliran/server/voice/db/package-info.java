/** A hall's recordings on the disk. */
@NullMarked
package org.giliran.server.voice.db;

import org.jspecify.annotations.NullMarked;
