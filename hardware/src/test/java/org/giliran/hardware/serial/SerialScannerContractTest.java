package org.giliran.hardware.serial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.bench.Socat;
import org.giliran.hardware.link.ByteLink;
import org.giliran.hardware.scanner.CodeScannerContract;
import org.giliran.hardware.scanner.ScannerRig;
import org.giliran.hardware.scanner.serial.SerialScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/** A scanner at the end of a real serial line: jSSC, a pty, socat, a pty. */
class SerialScannerContractTest extends CodeScannerContract {
    private static final boolean LONG = Boolean.getBoolean("giliran.long");

    @TempDir private Path folder;

    @Override
    protected ScannerRig rig() throws Exception {
        return new Pty(folder.resolve("near"), folder.resolve("far"));
    }

    private static final class Pty implements ScannerRig {
        private final Path near;
        private final Path far;
        private Socat cable;

        Pty(Path near, Path far) throws Exception {
            this.near = near;
            this.far = far;
            this.cable = Socat.between(near, far);
        }

        @Override
        public ByteLink link() {
            return new JsscLink(near, 9_600, FlowControl.NONE);
        }

        @Override
        public void send(byte[] bytes) throws Exception {
            try (var out = new FileOutputStream(far.toFile())) {
                out.write(bytes);
            }
        }

        @Override
        public void unplug() throws Exception {
            cable.pull();
        }

        @Override
        public void plug() throws Exception {
            cable = Socat.between(near, far);
        }

        @Override
        public void putAway() throws Exception {
            cable.pull();
        }
    }

    /** An idle kiosk may take 2 % of a core in all. */
    @Test
    void anIdleScannerCostsNextToNothing() throws Exception {
        var watched = Duration.ofSeconds(LONG ? 60 : 5);
        Pty pty = new Pty(folder.resolve("idle-near"), folder.resolve("idle-far"));
        try (var _ = SerialScanner.start(pty.link(), _ -> {})) {
            long before = cpuOfScanners();
            Thread.sleep(watched); // what is measured is what happens while nothing does
            long spent = cpuOfScanners() - before;
            assertTrue(
                    spent < watched.toNanos() / 50,
                    () -> Duration.ofNanos(spent) + " of a core in " + watched);
        } finally {
            pty.putAway();
        }
    }

    /** Two of them: the contract's own is idle as well. */
    private static long cpuOfScanners() {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals("scanner")) {
                sum += threads.getThreadCpuTime(id);
            }
        }
        return sum;
    }
}
