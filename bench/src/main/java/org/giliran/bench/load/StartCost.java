package org.giliran.bench.load;

import java.time.Duration;

/**
 * What a program takes from its start to its first answer.
 *
 * @param cpu processor time of all its threads; the system counts it in hundredths of a second
 * @param time on the clock
 */
public record StartCost(Duration cpu, Duration time) {

    /** Of a process that has just given its first answer. */
    public static StartCost of(Process process, long startedNanos) {
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new StartCost(cpu, Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    /** The mean of two starts. */
    public StartCost mean(StartCost other) {
        return new StartCost(cpu.plus(other.cpu).dividedBy(2), time.plus(other.time).dividedBy(2));
    }
}
