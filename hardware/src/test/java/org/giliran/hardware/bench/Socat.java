package org.giliran.hardware.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A cable of two ptys, held by a socat process. Taking the process away is pulling the cable. */
public final class Socat {
    private final Process process;

    private Socat(Process process) {
        this.process = process;
    }

    /** Returns when bytes can pass. Both names are made, and go when the cable is pulled. */
    public static Socat between(Path a, Path b) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("socat", "-d", "-d", end(a), end(b)).start();
        } catch (IOException e) {
            throw new AssertionError("socat is needed here: apt-get install socat", e);
        }
        var notices = process.inputReader(StandardCharsets.UTF_8);
        notices.close();
        var messages = process.errorReader(StandardCharsets.UTF_8);
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (line.contains("starting data transfer loop")) {
                return new Socat(process);
            }
        }
        throw new AssertionError("socat ended with " + process.exitValue());
    }

    private static String end(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    /** Bytes pile up, and then writers hang. */
    public void freeze() throws Exception {
        signal("STOP");
    }

    public void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    public void pull() throws Exception {
        thaw();
        process.destroy();
        process.waitFor();
    }
}
