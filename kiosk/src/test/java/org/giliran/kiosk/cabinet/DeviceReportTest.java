package org.giliran.kiosk.cabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.printer.PrinterStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the kiosk says of itself. */
class DeviceReportTest {
    @ParameterizedTest
    @EnumSource
    void theServerHasAWordForEveryStatusOfThePrinter(PrinterStatus status) {
        assertEquals(status.name(), DeviceReport.wire(status).name());
    }
}
