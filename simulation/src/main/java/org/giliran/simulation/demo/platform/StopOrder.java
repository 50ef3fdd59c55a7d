package org.giliran.simulation.demo.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Stops programs of which the later ones need the first. */
final class StopOrder {
    private StopOrder() {}

    /**
     * Stops all but the first, together, and once they have ended the first.
     *
     * @param within how long each may take; then it is ended by force
     */
    static void firstLast(List<Process> started, Duration within) {
        if (!started.isEmpty()) {
            stop(started.subList(1, started.size()), within);
            stop(started.subList(0, 1), within);
        }
    }

    private static void stop(List<Process> together, Duration within) {
        together.forEach(Process::destroy);
        for (Process process : together) {
            try {
                if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException _) {
                process.destroyForcibly();
            }
        }
    }
}
