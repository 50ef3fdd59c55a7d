package org.giliran.server.replay;

import java.time.Duration;

/**
 * One stay of a visitor in a line, and at the counter to which it led.
 *
 * @param step of the visit, from 0; being put off, given back or missed does not end one
 * @param counter the only one that may call; empty: any
 * @param away how long after it the next stay begins, if there is one
 */
record Stay(
        int step,
        String service,
        Joining joining,
        String counter,
        Leaving leaving,
        Duration away) {}
