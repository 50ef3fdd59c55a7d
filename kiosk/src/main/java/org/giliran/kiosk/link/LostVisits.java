package org.giliran.kiosk.link;

import org.giliran.program.Background;
import org.giliran.program.Backoff;
import org.giliran.program.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Follows requests whose answer was lost until somebody knows what they came to. A visitor who is
 * still there comes first: it waits until the page has not tried again for some time.
 */
final class LostVisits implements AutoCloseable {
    private static final Backoff PAUSES = Backoff.IN_THE_HALL;
    private static final Logger LOG = LoggerFactory.getLogger(LostVisits.class);

    private final Duration quiet;
    private final Inquiry inquiry;
    private final Background background = new Background();

    /** Asks once what a request came to. */
    interface Inquiry {
        /** True when it is known. Called with the visit's lock. */
        boolean isKnown(Visit visit) throws InterruptedException;
    }

    /**
     * Followers.
     *
     * @param quiet how long the page must not have tried
     */
    LostVisits(Duration quiet, Inquiry inquiry) {
        this.quiet = quiet;
        this.inquiry = inquiry;
    }

    /** Follows a visit, once; returns at once. */
    void follow(Visit visit) {
        if (!visit.followed) {
            visit.followed = true;
            background.start(() -> run(visit));
        }
    }

    private void run(Visit visit) throws InterruptedException {
        Duration pause = quiet;
        int failures = 0;
        while (background.pause(pause)) {
            Duration left = quiet.minusNanos(System.nanoTime() - visit.lastTried);
            if (left.isPositive()) {
                pause = left;
            } else if (isKnown(visit)) {
                return;
            } else {
                failures++;
                pause = PAUSES.pause(failures, ThreadLocalRandom.current().nextDouble());
            }
        }
    }

    private boolean isKnown(Visit visit) throws InterruptedException {
        visit.lock.lock();
        try {
            boolean known = inquiry.isKnown(visit);
            visit.followed = !known;
            return known;
        } catch (RuntimeException e) {
            LOG.error("cannot find out yet what a request came to: {}", Cause.of(e));
            return false;
        } finally {
            visit.lock.unlock();
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
