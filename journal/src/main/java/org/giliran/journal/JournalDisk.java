package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The way to a disk, as the journal's writer needs it. A test puts a disk behind it that holds a
 * force back, fails, or forgets.
 */
@FunctionalInterface
public interface JournalDisk {

    /** Opens a file for appending; makes it, and makes its name durable, when it is not there. */
    JournalChannel open(Path file) throws IOException;
}
