package org.giliran.server.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * What a backup is called: {@code backup-20261121T020007.123Z}, without colons, for a stick with a
 * file system that takes none.
 */
public final class BackupName {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("backup-\\d{8}T\\d{6}\\.\\d{3}Z");

    private BackupName() {}

    public static String of(Instant made) {
        return "backup-" + INSTANT.format(made);
    }

    public static boolean matches(String name) {
        return NAME.matcher(name).matches();
    }
}
