package org.giliran.hardware.printer.simulated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

@Timeout(20)
class SimulatedPortTest {
    private static final int FAILURES = 3;

    private final List<Long> tries = new CopyOnWriteArrayList<>();

    /** Fails as a program without file descriptors does, then lets callers in. */
    private final class StickingDoor extends ServerSocket {
        StickingDoor() throws IOException {
            super(0, 1, InetAddress.getLoopbackAddress());
        }

        @Override
        public Socket accept() throws IOException {
            tries.add(System.nanoTime());
            if (tries.size() <= FAILURES) {
                throw new IOException("Too many open files");
            }
            return super.accept();
        }
    }

    @Test
    void aDoorThatSticksIsTriedAgainWithPausesAndOpensInTheEnd() throws Exception {
        var device = new SimulatedPrinter(Pace.USUAL);
        try (var door = new StickingDoor();
                var port = new SimulatedPort(device, door);
                var caller = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            caller.getOutputStream().write(new byte[] {0x10, 0x04, 0x01}); // DLE EOT 1
            assertArrayEquals(new byte[] {0x12}, caller.getInputStream().readNBytes(1));
        }
        for (int i = 1; i <= FAILURES; i++) {
            long pause = TimeUnit.NANOSECONDS.toMillis(tries.get(i) - tries.get(i - 1));
            assertTrue(pause >= SimulatedPort.AFTER_A_FAILURE_MILLIS, "try " + i + ": " + pause);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        var device = new SimulatedPrinter(Pace.USUAL);
        try (var first = new SimulatedPort(device, 0)) {
            var refused =
                    assertThrows(
                            UncheckedIOException.class,
                            () -> new SimulatedPort(device, first.port()));
            String said = String.valueOf(refused.getCause());
            assertTrue(said.contains("printer"), said);
            assertTrue(said.contains(String.valueOf(first.port())), said);
        }
    }
}
