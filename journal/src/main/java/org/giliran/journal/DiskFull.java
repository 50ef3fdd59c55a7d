package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Path;

/** There is no room for a write, and no reserve left to make some; nothing was written. */
public final class DiskFull extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFull(Path folder) {
        super(
                "The disk of "
                        + folder
                        + " is full, and the reserve is used up. Make room on it, then start"
                        + " again.");
    }
}
