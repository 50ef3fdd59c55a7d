package org.giliran.server.backup.db;

import java.io.IOException;
import java.nio.file.Path;

/** A backup does not hold what it should; nothing was changed. */
public final class BadBackup extends IOException {
    private static final long serialVersionUID = 1;

    BadBackup(Path file, String reason) {
        super(file + ": " + reason);
    }
}
