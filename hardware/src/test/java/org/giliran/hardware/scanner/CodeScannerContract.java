package org.giliran.hardware.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.giliran.hardware.scanner.serial.SerialScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What every scanner does, real or simulated. */
public abstract class CodeScannerContract {
    private static final String CODE = "http://antrean.local/t/ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    private ScannerRig rig;
    private CodeScanner scanner;

    protected abstract ScannerRig rig() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        rig = rig();
        scanner = SerialScanner.start(rig.link(), scans::add);
        await(this::connected);
    }

    @AfterEach
    void putAway() throws Exception {
        scanner.close();
        rig.putAway();
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to that within 10 s");
            }
            Thread.onSpinWait();
        }
    }

    private void send(String bytes) throws Exception {
        rig.send(bytes.getBytes(ISO_8859_1));
    }

    private boolean connected() {
        return scanner.status() == ScannerStatus.CONNECTED;
    }

    private Scan next() throws InterruptedException {
        Scan scan = scans.poll(10, TimeUnit.SECONDS);
        assertNotNull(scan, "no code came for 10 s");
        return scan;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", ""})
    void aCodeArrivesWithAnyEnding(String ending) throws Exception {
        send(CODE + ending);
        assertEquals(new Scan.Text(CODE), next());
    }

    @Test
    void codesArriveInOrder() throws Exception {
        send("A\rB\r");
        send("C\r");
        assertEquals(new Scan.Text("A"), next());
        assertEquals(new Scan.Text("B"), next());
        assertEquals(new Scan.Text("C"), next());
    }

    @Test
    void aCodeThatIsHeldThereArrivesOnce() throws Exception {
        send((CODE + "\r").repeat(20));
        send("END\r");
        assertEquals(new Scan.Text(CODE), next());
        assertEquals(new Scan.Text("END"), next());
    }

    @Test
    void noiseIsPassedOverAndWhatIsTooLongIsUnreadable() throws Exception {
        send("\0\0\u00ff\r");
        send("x".repeat(Scan.LONGEST + 1) + "\r");
        send(CODE + "\r");
        assertEquals(new Scan.Unreadable(), next());
        assertEquals(new Scan.Text(CODE), next());
    }

    @Test
    void aScannerThatIsPluggedInAgainIsFoundByItself() throws Exception {
        send("BEFORE\r");
        assertEquals(new Scan.Text("BEFORE"), next());
        rig.unplug();
        await(() -> scanner.status() == ScannerStatus.MISSING);
        rig.plug();
        await(this::connected);
        send("AFTER\r");
        assertEquals(new Scan.Text("AFTER"), next());
    }

    @Test
    void whatWasHalfReadWhenItWasPulledOutDoesNotSpoilTheNextCode() throws Exception {
        send("http://antrean.local/t/ABC");
        rig.unplug();
        await(() -> scanner.status() == ScannerStatus.MISSING);
        rig.plug();
        await(this::connected);
        scans.clear();
        send(CODE + "\r");
        assertEquals(new Scan.Text(CODE), next());
    }

    @Test
    void afterItWasClosedNobodyIsToldAnyMore() throws Exception {
        scanner.close();
        assertEquals(ScannerStatus.UNKNOWN, scanner.status());
        send(CODE + "\r");
        assertNull(scans.poll(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void aListenerThatFailsDoesNotEndTheListening() throws Exception {
        scanner.close();
        var heard = new LinkedBlockingQueue<Scan>();
        scanner =
                SerialScanner.start(
                        rig.link(),
                        scan -> {
                            heard.add(scan);
                            throw new IllegalStateException("this page is broken");
                        });
        await(this::connected);
        send("A\rB\r");
        assertEquals(new Scan.Text("A"), heard.poll(10, TimeUnit.SECONDS));
        assertEquals(new Scan.Text("B"), heard.poll(10, TimeUnit.SECONDS));
    }
}
