package org.giliran.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.backup.BackupState.Failure;
import org.giliran.server.backup.BackupState.Good;
import org.giliran.server.backup.BackupState.Trouble;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When somebody must be told about the backups. */
class BackupStateTest {
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final BackupState NEW =
            new BackupState(NINE, Optional.empty(), Optional.empty());
    private static final BackupState MADE = NEW.succeeded(new Good("backup-1", NINE, 12));

    @Test
    void aBackupIsOldAfterTwiceTheSchedule() {
        Instant eleven = NINE.plus(HOUR.multipliedBy(2));
        assertEquals(Optional.empty(), MADE.trouble(eleven, HOUR));
        assertEquals(Optional.of(Trouble.OLD), MADE.trouble(eleven.plusMillis(1), HOUR));
    }

    @Test
    void aHallWithoutABackupIsGivenAsMuchTime() {
        Instant eleven = NINE.plus(HOUR.multipliedBy(2));
        assertEquals(Optional.empty(), NEW.trouble(eleven, HOUR));
        assertEquals(Optional.of(Trouble.OLD), NEW.trouble(eleven.plusMillis(1), HOUR));
    }

    @Test
    void aFailureIsToldAtOnceUntilABackupSucceeds() {
        BackupState failed = MADE.failed(new Failure(Trouble.DISK_FULL, NINE, ""));
        assertEquals(Optional.of(Trouble.DISK_FULL), failed.trouble(NINE, HOUR));
        Good next = new Good("backup-2", NINE.plus(HOUR), 13);
        assertEquals(Optional.empty(), failed.succeeded(next).trouble(NINE.plus(HOUR), HOUR));
    }
}
