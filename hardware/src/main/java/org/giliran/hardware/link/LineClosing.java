package org.giliran.hardware.link;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;

/** Closes lines whose device may be gone already. */
final class LineClosing {
    private static final Logger LOG = LoggerFactory.getLogger(LineClosing.class);

    private LineClosing() {}

    /** Closes; a failure is only noted, since the line is given up anyway. */
    static void quietly(Closeable line) {
        try {
            line.close();
        } catch (IOException e) {
            LOG.debug("A line did not close cleanly: {}", e.getMessage());
        }
    }
}
