package org.giliran.api.backup;

import java.time.Instant;

/**
 * A backup that was read back whole.
 *
 * @param seq the last record in it
 * @param sha256 of its list of files, as it stands in the journal
 */
public record BackupMade(String name, Instant madeAt, long seq, String sha256) {}
