package org.giliran.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.device.DeviceStatus.Scanner;
import org.giliran.api.device.DeviceStatus.ScannerState;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.scanner.CodeScanner;
import org.giliran.hardware.scanner.ScannerStatus;
import org.giliran.hardware.scanner.serial.SerialScanner;
import org.giliran.hardware.scanner.simulated.SimulatedScanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the kiosk says of itself. */
class DeviceReportTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static @Nullable Scanner reported(Optional<CodeScanner> scanner) {
        var report =
                new DeviceReport(
                        "kiosk-1",
                        () -> PrinterStatus.READY,
                        () -> 0,
                        () -> null,
                        scanner,
                        Path.of(""),
                        () -> null);
        return report.of(null).scanner();
    }

    private static void await(SerialScanner scanner, ScannerStatus wanted)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (scanner.status() != wanted) {
            assertTrue(System.nanoTime() < end, () -> "still " + scanner.status());
            Thread.sleep(5);
        }
    }

    @Test
    void aScannerThatIsPulledOutAndPutBackIsReportedSo() throws Exception {
        var device = new SimulatedScanner();
        try (SerialScanner scanner = SerialScanner.start(device.link(), _ -> {})) {
            await(scanner, ScannerStatus.CONNECTED);
            assertEquals(new Scanner(ScannerState.OK), reported(Optional.of(scanner)));
            device.unplug();
            await(scanner, ScannerStatus.MISSING);
            assertEquals(new Scanner(ScannerState.OFFLINE), reported(Optional.of(scanner)));
            device.plug();
            await(scanner, ScannerStatus.CONNECTED);
            assertEquals(new Scanner(ScannerState.OK), reported(Optional.of(scanner)));
        }
    }

    @Test
    void aKioskWithoutAScannerSaysSoAndOneThatDoesNotKnowYetSaysNothing() {
        assertEquals(new Scanner(ScannerState.ABSENT), reported(Optional.empty()));
        assertNull(DeviceReport.wire(ScannerStatus.UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource
    void theServerHasAWordForEveryStatusOfThePrinter(PrinterStatus status) {
        assertEquals(status.name(), DeviceReport.wire(status).name());
    }
}
