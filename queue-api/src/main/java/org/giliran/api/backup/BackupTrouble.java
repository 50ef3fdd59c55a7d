package org.giliran.api.backup;

/** What somebody must do something about. */
public enum BackupTrouble {
    DISK_FULL,
    NOT_WRITABLE,
    /** What was copied is not what should have been. */
    NOT_GOOD,
    FAILED,
    /** Older than twice the schedule. */
    OLD
}
