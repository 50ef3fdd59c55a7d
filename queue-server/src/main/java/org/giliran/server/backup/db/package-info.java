/** The files of backups: making, checking, keeping and restoring them. */
@NullMarked
package org.giliran.server.backup.db;

import org.jspecify.annotations.NullMarked;
