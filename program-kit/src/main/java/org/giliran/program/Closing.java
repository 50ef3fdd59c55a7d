package org.giliran.program;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes things on the way out, where one that fails must not keep the next from being closed. */
public final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    /** Closes one thing; a failure is logged. */
    public static void quietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("could not close {}: {}", thing.getClass().getSimpleName(), e.toString());
        }
    }
}
