package org.giliran.kiosk.course;

import org.giliran.program.Backoff;

import java.time.Duration;

/** Failures in a row of one thing that is tried until it works, and when it is tried next. */
final class Trouble {
    /** The server said no, and will again unless somebody does something. */
    private static final Backoff REFUSED =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private int failures;
    private long dueAt;
    private boolean refused;

    void over() {
        failures = 0;
        refused = false;
    }

    /** No answer. */
    void failed(Turn turn) {
        failures++;
        refused = false;
        dueAt = turn.in(Backoff.IN_THE_HALL.pause(failures, turn.chance()));
    }

    /** An answer, and not the one that was wanted. */
    void refused(Turn turn) {
        failures++;
        refused = true;
        dueAt = turn.in(REFUSED.pause(failures, turn.chance()));
    }

    /** The server is there again: what only lacked an answer is tried at once. */
    void tryNow() {
        if (!refused) {
            failures = 0;
        }
    }

    boolean isDue(Turn turn) {
        return failures == 0 || turn.is(dueAt);
    }

    long dueAt() {
        return dueAt;
    }
}
