package org.giliran.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the backups of a hall stand.
 *
 * @param since when this was first looked at: a new hall is given time for its first backup
 * @param last the newest good one
 * @param failure of the newest attempt; none when it went well
 */
public record BackupState(Instant since, Optional<Good> last, Optional<Failure> failure) {

    /** A backup that was read back whole. */
    public record Good(String name, Instant at, long seq) {}

    /** Why there is none newer. */
    public record Failure(Trouble why, Instant at, String words) {}

    /** What a person must do something about. */
    public enum Trouble {
        DISK_FULL,
        NOT_WRITABLE,
        /** What was copied is not what should have been. */
        NOT_GOOD,
        FAILED,
        /** Older than twice the schedule. */
        OLD
    }

    public BackupState succeeded(Good backup) {
        return new BackupState(since, Optional.of(backup), Optional.empty());
    }

    public BackupState failed(Failure next) {
        return new BackupState(since, last, Optional.of(next));
    }

    /**
     * What is wrong now.
     *
     * @param every the schedule
     */
    public Optional<Trouble> trouble(Instant now, Duration every) {
        if (failure.isPresent()) {
            return failure.map(Failure::why);
        }
        Instant newest = last.map(Good::at).orElse(since);
        return now.isAfter(newest.plus(every.multipliedBy(2)))
                ? Optional.of(Trouble.OLD)
                : Optional.empty();
    }
}
