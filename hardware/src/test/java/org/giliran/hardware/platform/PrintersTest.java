package org.giliran.hardware.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.platform.InstalledPrinter.Real;
import org.giliran.hardware.platform.InstalledPrinter.Simulated;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.giliran.hardware.printer.PrinterStatus;
import org.giliran.hardware.printer.TicketLayout;
import org.giliran.hardware.printer.TicketLayout.Text;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.giliran.hardware.printer.escpos.decode.EscPosDecoder;
import org.giliran.hardware.serial.FlowControl;
import org.giliran.hardware.serial.JsscLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@Timeout(20)
class PrintersTest {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final TicketLayout TICKET =
            new TicketLayout(List.of(new Text("A-042", 6, true)));

    @TempDir Path folder = Path.of("");

    @Test
    void aSimulatedPrinterComesWithItsDevice() {
        var installed = Printers.install("simulated", PaperWidth.MM_58);
        var simulated = assertInstanceOf(Simulated.class, installed);
        try (var driver = simulated.driver()) {
            assertEquals(new Printed(), driver.print(TICKET, LIMIT));
        }
        var paper = simulated.device().tickets().getFirst();
        assertEquals(List.of("A-042"), paper.ticket().texts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serial:/dev/serial/by-id/none",
                "serial:/dev/ttyNONE@9600",
                "serial:/dev/ttyNONE@115200,rts_cts",
                "tcp:localhost:1",
                "file:/no/such/device"
            })
    void aPrinterThatIsNotThereYetIsOffline(String spec) {
        var installed = assertInstanceOf(Real.class, Printers.install(spec, PaperWidth.MM_80));
        try (var driver = installed.driver()) {
            assertEquals(PrinterStatus.OFFLINE, driver.status(LIMIT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "serial:/dev/ttyS0, 19200, NONE",
        "'serial:/dev/ttyS0,none', 19200, NONE",
        "'serial:/dev/ttyS0@9600,rts_cts', 9600, RTS_CTS",
        "'serial:/dev/ttyS0@115200,xon_xoff', 115200, XON_XOFF"
    })
    void aSerialPrinterHasTheSpeedAndTheHandshakeThatWereAskedFor(
            String spec, int baud, FlowControl flow) {
        assertEquals(new JsscLink(Path.of("/dev/ttyS0"), baud, flow), Printers.link(spec));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "printer",
                "Simulated",
                "serial:",
                "serial:/dev/ttyS0@",
                "serial:/dev/ttyS0@fast",
                "serial:/dev/ttyS0@7",
                "serial:/dev/ttyS0@12345",
                "serial:/dev/ttyS0,dtr",
                "tcp:",
                "tcp:host:0",
                "tcp:host:70000",
                "file:"
            })
    void aSettingThatMeansNothingIsNamedWithWhatWasExpected(String spec) {
        var wrong =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Printers.install(spec, PaperWidth.MM_80));
        String told = String.valueOf(wrong.getMessage());
        assertTrue(told.contains("'" + spec + "'"), told);
        assertTrue(told.contains("serial:PATH[@BAUD]"), told);
    }

    @Test
    void aDeviceFileTakesTheTicketButSaysNothing() throws IOException {
        Path device = Files.createFile(folder.resolve("lp0"));
        try (var driver = Printers.install("file:" + device, PaperWidth.MM_58).driver()) {
            assertEquals(PrinterStatus.UNKNOWN, driver.status(LIMIT));
            var uncertain = new Uncertain(PrinterStatus.UNKNOWN);
            assertEquals(uncertain, driver.print(TICKET, LIMIT));
        }
        var paper = EscPosDecoder.tickets(Files.readAllBytes(device)).getFirst();
        assertEquals(List.of("A-042"), paper.texts());
    }

    @Test
    void aNetworkPrinterIsAskedAndGoesOfflineWhenItHangsUp() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (var driver = Printers.install(tcp(server), PaperWidth.MM_58).driver()) {
            try (server) {
                Thread.ofVirtual().start(() -> answerFourQuestions(server));
                assertEquals(PrinterStatus.PAPER_LOW, driver.status(LIMIT));
            }
            assertEquals(PrinterStatus.OFFLINE, driver.status(LIMIT));
        }
    }

    private static String tcp(ServerSocket server) {
        return "tcp:127.0.0.1:" + server.getLocalPort();
    }

    private static void answerFourQuestions(ServerSocket server) {
        try (Socket caller = server.accept()) {
            for (int answer : new int[] {0x12, 0x12, 0x12, 0x1E}) {
                caller.getInputStream().readNBytes(3);
                caller.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "usb, no such kind of printer",
        "tcp:, what stands after the kind is not understood",
        "serial:/dev/ttyS0@fast, what stands after the kind is not understood",
        "simulated:70000, no such port"
    })
    void whatIsNoPrinterIsRefusedBeforeAnythingStarts(String spec, String why) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Printers.check(spec));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"simulated", "simulated:9100", "tcp:printer.lan", "serial:/dev/ttyS0@9600"})
    void aPrinterThatNeedNotBeThereYetIsWell(String spec) {
        assertDoesNotThrow(() -> Printers.check(spec));
    }
}
