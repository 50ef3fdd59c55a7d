package org.giliran.server.backup.db;

import org.giliran.server.backup.Manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the next backup need not copy, for the newest one has it: both have one file then.
 *
 * @param newest folder of the newest backup
 * @param whole whether its bytes are read before they are trusted
 */
record Sharing(Path newest, boolean whole) {
    /** False when its bytes are not what they were, or the file system has no links. */
    boolean share(Manifest.Entry entry, Path folder) throws IOException {
        Path copy = newest.resolve(entry.path());
        if (!Files.isRegularFile(copy)
                || Files.size(copy) != entry.bytes()
                || (whole && !DurableCopy.of(copy).sha256().equals(entry.sha256()))) {
            return false;
        }
        try {
            Files.createLink(folder.resolve(copy.getFileName()), copy);
            return true;
        } catch (UnsupportedOperationException | IOException _) {
            return false; // copying tells what is wrong, if anything is
        }
    }
}
