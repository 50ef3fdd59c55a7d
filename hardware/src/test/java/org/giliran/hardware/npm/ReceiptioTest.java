package org.giliran.hardware.npm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.hardware.printer.simulated.Cable;
import org.giliran.hardware.printer.simulated.Cover;
import org.giliran.hardware.printer.simulated.Cutter;
import org.giliran.hardware.printer.simulated.Manner;
import org.giliran.hardware.printer.simulated.Pace;
import org.giliran.hardware.printer.simulated.Paper;
import org.giliran.hardware.printer.simulated.SimulatedPort;
import org.giliran.hardware.printer.simulated.SimulatedPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** An independent printing program on our simulated printer, over a socket. */
class ReceiptioTest {
    private static final int TIMEOUT_SECONDS = 5;

    private static final AtomicInteger TESTS = new AtomicInteger(78);

    /**
     * It knows no port but 9100, so each test takes an address of its own: that of the one before
     * may not be free yet.
     */
    private final String address =
            "127." + TESTS.getAndIncrement() + "." + pid() / 250 % 250 + "." + (pid() % 250 + 1);

    @TempDir Path folder = Path.of("");
    private final SimulatedPrinter printer = new SimulatedPrinter(Pace.USUAL);
    private final SimulatedPort port =
            new SimulatedPort(printer, new InetSocketAddress(address, 9_100));

    @BeforeAll
    static void install() {
        Npm.install();
    }

    @AfterEach
    void close() {
        port.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "OK,  CLOSED, OK,     online",
        "LOW, CLOSED, OK,     online",
        "OK,  OPEN,   OK,     coveropen",
        "OUT, CLOSED, OK,     paperempty",
        "OK,  CLOSED, JAMMED, error",
    })
    void itReadsHowThePrinterIs(Paper paper, Cover cover, Cutter cutter, String state) {
        set(paper, cover, cutter);
        assertEquals(state, receiptio("-q"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "OK,  CLOSED, OK,     success",
        "OK,  OPEN,   OK,     coveropen",
        "OUT, CLOSED, OK,     paperempty",
        "OK,  CLOSED, JAMMED, error",
    })
    void itPrintsAndIsToldWhatBecameOfIt(Paper paper, Cover cover, Cutter cutter, String state)
            throws IOException {
        set(paper, cover, cutter);
        Path receipt = Files.writeString(folder.resolve("ticket.receipt"), "^^^A-042\n");
        assertEquals(state, receiptio(receipt.toString()));
        boolean printed = printer.tickets().toString().contains("A-042");
        assertEquals(state.equals("success"), printed);
    }

    /**
     * It cannot tell a pulled cable from a printer that is switched off; to it both are off line.
     */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"MUTE", "GARBAGE"})
    void itCannotReadAPrinterThatDoesNotAnswer(Manner manner) {
        printer.manner(manner);
        assertEquals("offline", receiptio("-q"));
    }

    @Test
    void itFindsNobodyWhenTheCableIsOut() {
        printer.cable(Cable.OUT);
        assertEquals("offline", receiptio("-q"));
        printer.cable(Cable.IN);
        assertEquals("online", receiptio("-q"));
    }

    private void set(Paper paper, Cover cover, Cutter cutter) {
        printer.paper(paper);
        printer.cover(cover);
        printer.cutter(cutter);
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    /** Its last word. */
    private String receiptio(String what) {
        return Npm.run(
                        "node_modules/.bin/receiptio",
                        "-d",
                        address,
                        "-p",
                        "escpos",
                        "-t",
                        Integer.toString(TIMEOUT_SECONDS),
                        what)
                .text()
                .strip();
    }
}
