package org.giliran.server.backup.desk;

import org.giliran.server.backup.BackupState.Trouble;
import org.giliran.server.backup.db.BadBackup;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Says what a person can do about a backup that failed. */
final class Troubles {
    private Troubles() {}

    static Trouble of(Exception e) {
        return switch (e) {
            case BadBackup _ -> Trouble.NOT_GOOD;
            case AccessDeniedException _, NoSuchFileException _, ReadOnlyFileSystemException _ ->
                    Trouble.NOT_WRITABLE;
            default -> byWords(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    /** The system's own words, which Java passes on. */
    private static Trouble byWords(String words) {
        if (words.contains("no space left") || words.contains("quota exceeded")) {
            return Trouble.DISK_FULL;
        }
        boolean shut = words.contains("read-only file system") || words.contains("permitted");
        return shut ? Trouble.NOT_WRITABLE : Trouble.FAILED;
    }
}
