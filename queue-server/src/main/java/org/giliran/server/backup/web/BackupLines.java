package org.giliran.server.backup.web;

import org.giliran.api.backup.BackupLine;
import org.giliran.api.backup.BackupTrouble;
import org.giliran.server.backup.BackupState;
import org.giliran.server.backup.desk.Backups;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** How the backups stand, for those who watch the hall. */
public record BackupLines(Optional<Backups> backups) {

    /** Absent when none are planned. */
    public @Nullable BackupLine line() {
        return backups.map(BackupLines::line).orElse(null);
    }

    private static BackupLine line(Backups backups) {
        return new BackupLine(
                backups.state().last().map(BackupState.Good::at).orElse(null),
                backups.trouble().map(BackupLines::word).orElse(null));
    }

    private static BackupTrouble word(BackupState.Trouble trouble) {
        return switch (trouble) {
            case DISK_FULL -> BackupTrouble.DISK_FULL;
            case NOT_WRITABLE -> BackupTrouble.NOT_WRITABLE;
            case NOT_GOOD -> BackupTrouble.NOT_GOOD;
            case FAILED -> BackupTrouble.FAILED;
            case OLD -> BackupTrouble.OLD;
        };
    }

    /** A number that rises, after the change, when something changes that people see. */
    public long edition() {
        return backups.map(Backups::edition).orElse(0L);
    }

    /** For operators; empty when all is well. */
    public Optional<String> alarm() {
        return backups.flatMap(
                b -> b.trouble().map(trouble -> "BACKUP_" + trouble + words(b.state())));
    }

    private static String words(BackupState state) {
        String last =
                state.last()
                        .map(good -> "the last good one is " + good.name())
                        .orElse("there is no good one yet");
        return state.failure().map(f -> " " + f.words() + ";").orElse("") + " " + last;
    }
}
