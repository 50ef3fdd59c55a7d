package org.giliran.program;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says to a client that it sends too much and when it may come again, and says so in the log once a
 * minute: a flood must not fill it. Safe for all threads.
 *
 * <p>The answer is late by {@link #HELD}: requests of one connection are taken one after the other,
 * so whoever sends thousands without waiting for answers has ten of them refused in a second, and
 * the processor is left to the others.
 */
public final class TooMany {
    /** For so long a refused request holds up those behind it; only its virtual thread waits. */
    public static final Duration HELD = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(TooMany.class);
    private static final String SAID = "";

    private final RateLimit said;

    /**
     * Nothing is said yet.
     *
     * @param nanoTime as {@link System#nanoTime}
     */
    public TooMany(LongSupplier nanoTime) {
        this.said = new RateLimit(1.0 / 60, 1, nanoTime);
    }

    /** The refusal of a request, {@link #HELD} later. */
    public ProblemException refusal(Context ctx, String client, Duration wait) {
        hold();
        if (said.take(SAID).isZero()) {
            LOG.warn("{} sends too much; the rest of it is refused", client);
        }
        ctx.header("Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
        return new ProblemException(
                429, "TOO_MANY_REQUESTS", "this client sends too much; wait, then try again");
    }

    private static void hold() {
        try {
            Thread.sleep(HELD);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
