package org.giliran.api.backup;

import java.util.List;

/** The good backups of a hall, newest first. */
public record BackupList(List<BackupMade> backups) {
    public BackupList {
        backups = List.copyOf(backups);
    }
}
