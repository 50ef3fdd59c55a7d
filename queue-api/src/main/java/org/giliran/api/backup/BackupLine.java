package org.giliran.api.backup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How the backups stand.
 *
 * @param lastAt when the newest good one was made, by the computer's clock; absent when there is
 *     none
 * @param trouble absent when all is well
 */
public record BackupLine(@Nullable Instant lastAt, @Nullable BackupTrouble trouble) {}
