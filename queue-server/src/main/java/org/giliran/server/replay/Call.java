package org.giliran.server.replay;

import org.giliran.server.calling.Reason;

import java.time.Duration;
import java.time.Instant;

/**
 * A visitor is called.
 *
 * @param step of the visit, from 0
 * @param waited in the line in this step, until this call; being away is not waiting
 * @param passed how often the visitor had been passed
 */
public record Call(
        Instant at,
        String number,
        int step,
        String priorityClass,
        String counter,
        Duration waited,
        int passed,
        Reason reason) {}
