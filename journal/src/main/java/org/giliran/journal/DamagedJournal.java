package org.giliran.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A journal file holds something else than what was once made durable. Nothing has been changed; a
 * person must decide.
 */
public final class DamagedJournal extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long seq;
    private final String reason;

    DamagedJournal(Path file, long seq, String reason) {
        super(file + ": record " + seq + " and what follows cannot be trusted: " + reason);
        this.file = file;
        this.seq = seq;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /** The first record that cannot be trusted. */
    public long seq() {
        return seq;
    }

    /** What is wrong, in plain words. */
    public String reason() {
        return reason;
    }
}
