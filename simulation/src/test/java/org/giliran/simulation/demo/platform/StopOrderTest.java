package org.giliran.simulation.demo.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@Timeout(30)
final class StopOrderTest {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @TempDir private Path folder;

    /** A program that writes its last word half a second after it was told to stop. */
    private Process slow(String name, String lastWord) throws IOException {
        return shell("trap 'sleep 0.5; " + lastWord + "; exit 0' TERM; echo " + name);
    }

    private Process shell(String script) throws IOException {
        var process =
                new ProcessBuilder("sh", "-c", script + "; while :; do sleep 0.05; done")
                        .directory(folder.toFile())
                        .start();
        process.inputReader(StandardCharsets.UTF_8).readLine();
        return process;
    }

    @Test
    void aDeviceStillReachesItsServerWhileItStops() throws Exception {
        Process server = shell("echo server");
        String report = "kill -0 " + server.pid() + " && echo reached > ";
        Process kiosk = slow("kiosk", report + "kiosk.txt");
        Process display = slow("display", report + "display.txt");
        StopOrder.firstLast(List.of(server, kiosk, display), WITHIN);
        assertEquals("reached\n", Files.readString(folder.resolve("kiosk.txt")));
        assertEquals("reached\n", Files.readString(folder.resolve("display.txt")));
        assertFalse(server.isAlive());
    }

    @Test
    void whatDoesNotStopIsEndedByForce() throws Exception {
        Process server = shell("trap '' TERM; echo server");
        StopOrder.firstLast(List.of(server), Duration.ofMillis(100));
        server.waitFor();
        assertFalse(server.isAlive());
    }
}
