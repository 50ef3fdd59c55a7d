package org.giliran.systemtests;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that stands still: it runs no more, and nobody who talks to it is told so. */
record Standstill(Process process) {

    void begin() throws IOException, InterruptedException {
        signal("STOP");
    }

    void end() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Whether it is still there after a while. */
    boolean livesFor(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        int status = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
        if (status != 0) {
            throw new AssertionError("kill -" + name + ": " + status);
        }
    }
}
