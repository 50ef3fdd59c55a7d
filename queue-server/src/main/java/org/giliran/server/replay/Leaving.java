package org.giliran.server.replay;

import java.time.Duration;

/** How a visitor leaves a line. */
sealed interface Leaving {

    /**
     * Called to a counter.
     *
     * @param walk from the first call until the service began, or until the visitor was given up
     * @param serve zero for whoever was not served
     */
    record Called(Duration walk, Duration serve) implements Leaving {
        boolean served() {
            return serve.isPositive();
        }

        /** For how long the counter could take nobody else. */
        Duration atCounter() {
            return walk.plus(serve);
        }
    }

    /** Without having been called: put off, sent elsewhere, gone. */
    record Uncalled(Duration after) implements Leaving {}

    /** Still there at the end. */
    record Never() implements Leaving {}
}
