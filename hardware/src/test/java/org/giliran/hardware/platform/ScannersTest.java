package org.giliran.hardware.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.serial.FlowControl;
import org.giliran.hardware.serial.JsscLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** The scanner that a setting names. */
class ScannersTest {
    private static InstalledScanner.Real serial(String path, int baud) {
        return new InstalledScanner.Real(new JsscLink(Path.of(path), baud, FlowControl.NONE));
    }

    @Test
    void aSerialScannerHasAPathAndASpeed() {
        assertEquals(serial("/dev/ttyACM0", 9_600), Scanners.install("serial:/dev/ttyACM0"));
        String byId = "/dev/serial/by-id/usb-Newland_NLS-if00";
        assertEquals(serial(byId, 115_200), Scanners.install("serial:" + byId + "@115200"));
    }

    @Test
    void itMayBeSimulatedOrAbsent() {
        assertInstanceOf(InstalledScanner.Simulated.class, Scanners.install("simulated"));
        assertEquals(new InstalledScanner.None(), Scanners.install("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "usb",
                "serial",
                "serial:",
                "serial:/dev/x@",
                "serial:/dev/x@fast",
                "serial:/dev/x@1",
                "serial:/dev/x@12345",
                "serial:/dev/x@9999999",
                "Simulated",
                "none ",
                "tcp:host"
            })
    void anythingElseIsRefusedWithWhatWasExpected(String spec) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Scanners.install(spec));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .endsWith("expected simulated, serial:PATH[@BAUD] or none"),
                refused::getMessage);
    }
}
