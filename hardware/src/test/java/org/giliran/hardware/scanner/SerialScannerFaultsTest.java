package org.giliran.hardware.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.scanner.serial.SerialScanner;
import org.giliran.hardware.scanner.simulated.SimulatedScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What throws or sends more than it says does not end the listening. */
@Timeout(20)
class SerialScannerFaultsTest {
    private final SimulatedScanner device = new SimulatedScanner();
    private final BlockingQueue<String> openings = new LinkedBlockingQueue<>();
    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();

    /** Fails twice as a serial library does, then works. */
    private final class Stubborn implements ByteLink {
        private int failures;

        @Override
        public Connection open() throws IOException {
            failures++;
            openings.add("opening " + failures);
            return switch (failures) {
                case 1 -> throw new UnsatisfiedLinkError("no library for this processor");
                case 2 -> throw new IllegalStateException("the port is in a strange state");
                default -> opened();
            };
        }

        private Connection opened() throws IOException {
            Connection line = device.link().open();
            device.scan("AFTER");
            return line;
        }

        @Override
        public int bytesPerSecond() {
            return 960;
        }

        @Override
        public boolean hears() {
            return true;
        }
    }

    /** Half a code, then the plug is pulled; a whole code at the next opening. */
    private final class PulledOut implements ByteLink {
        private int opened;

        @Override
        public Connection open() {
            opened++;
            var arriving = new ArrayDeque<>(List.of(opened == 1 ? "http://anjungan" : "AFTER\r"));
            return new Connection() {
                @Override
                public void write(byte[] bytes) {}

                @Override
                public byte[] read() throws IOException {
                    String next = arriving.poll();
                    if (next == null && opened == 1) {
                        throw new IOException("pulled out");
                    }
                    return next == null ? new byte[0] : next.getBytes(StandardCharsets.US_ASCII);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public int bytesPerSecond() {
            return 960;
        }

        @Override
        public boolean hears() {
            return true;
        }
    }

    @Test
    void halfACodeOfBeforeIsNoPartOfTheNextOne() throws Exception {
        try (var _ = SerialScanner.start(new PulledOut(), scans::add)) {
            assertEquals(new Scan.Text("AFTER"), scans.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aCodeThatIsTooLongIsThrownAwayAndCountedAndTheNextIsHeard() throws Exception {
        try (var scanner = SerialScanner.start(device.link(), scans::add)) {
            while (scanner.status() != ScannerStatus.CONNECTED) {
                Thread.onSpinWait();
            }
            device.scan("A".repeat(Scan.LONGEST + 1));
            assertEquals(new Scan.Unreadable(), scans.poll(10, TimeUnit.SECONDS));
            device.scan("NEXT");
            assertEquals(new Scan.Text("NEXT"), scans.poll(10, TimeUnit.SECONDS));
            assertEquals(1, scanner.unreadable());
        }
    }

    @Test
    void aScannerWhoseLibraryFailsIsTriedAgainAndHeard() throws Exception {
        try (var _ = SerialScanner.start(new Stubborn(), scans::add)) {
            assertEquals(new Scan.Text("AFTER"), scans.poll(10, TimeUnit.SECONDS));
        }
        assertEquals(3, openings.size());
    }
}
