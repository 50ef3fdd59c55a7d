package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Another program, or another part of this one, has the folder open for writing. */
public final class JournalInUse extends IOException {
    private static final long serialVersionUID = 1L;

    JournalInUse(Path folder) {
        super(
                "The journal in "
                        + folder
                        + " is in use by another running program. Stop that one first: two would"
                        + " write over each other.");
    }
}
