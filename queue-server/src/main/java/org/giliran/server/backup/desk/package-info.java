/** Backups of a running hall, by schedule and on demand. */
@NullMarked
package org.giliran.server.backup.desk;

import org.jspecify.annotations.NullMarked;
