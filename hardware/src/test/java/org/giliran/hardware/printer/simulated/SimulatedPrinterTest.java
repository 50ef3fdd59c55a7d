package org.giliran.hardware.printer.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.link.ByteLink.Connection;
import org.giliran.hardware.printer.escpos.PaperWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Every switch of the simulated printer and what it does to paper and answers: that is why it is
 * long.
 */
class SimulatedPrinterTest {
    private static final Instant OPENING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Pace TEN_BYTES_A_SECOND = new Pace(100, 75, Duration.ofMillis(300));

    private static final String CLEAR = "10140801031401060208";
    private long nanos;
    private final SimulatedPrinter printer =
            new SimulatedPrinter(
                    TEN_BYTES_A_SECOND,
                    PaperWidth.MM_80,
                    () -> nanos,
                    () -> OPENING.plusNanos(nanos));
    private final Connection line;

    SimulatedPrinterTest() throws IOException {
        line = printer.link().open();
    }

    @Test
    void bytesTakeTheirTimeOnTheLine() throws IOException {
        line.write(hex("100401"));
        pass(Duration.ofMillis(299));
        assertEquals("", heard());
        pass(Duration.ofMillis(1));
        assertEquals("12", heard());
    }

    @Test
    void paperTakesItsTimeToMoveAndTheKnifeToCut() throws IOException {
        line.write(hex("410A" + "1D5600" + "1D7201"));
        pass(Duration.ofMillis(700));
        var ticket = printer.tickets().getFirst();
        assertEquals(List.of("A"), ticket.ticket().texts());
        assertEquals(OPENING.plusMillis(500), ticket.cutAt());
        assertEquals("", heard(), "the marker waits for the knife");
        pass(Duration.ofMillis(100));
        assertEquals("00", heard());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "OK,  CLOSED, OK,     12 12 12 12",
        "LOW, CLOSED, OK,     12 12 12 1E",
        "OUT, CLOSED, OK,     1A 32 12 7E",
        "OK,  OPEN,   OK,     1A 16 12 12",
        "OK,  CLOSED, JAMMED, 1A 52 1A 12",
        "OUT, OPEN,   JAMMED, 1A 76 1A 7E",
    })
    void statusIsAnsweredInTheManualsBits(Paper paper, Cover cover, Cutter cutter, String bits)
            throws IOException {
        printer.paper(paper);
        printer.cover(cover);
        printer.cutter(cutter);
        line.write(hex("100401 100402 100403 100404"));
        pass(Duration.ofSeconds(2));
        assertEquals(bits, heard());
    }

    @Test
    void withoutPaperItKeepsWhatItGetsAndPrintsItLater() throws IOException {
        printer.paper(Paper.OUT);
        line.write(hex("410A" + "1D5600" + "1D7201"));
        pass(Duration.ofSeconds(10));
        assertEquals(List.of(), printer.tickets());
        assertEquals(8, printer.state().waitingBytes());
        assertEquals("", heard());
        printer.paper(Paper.LOW);
        pass(Duration.ofSeconds(1));
        assertEquals(1, printer.tickets().size());
        assertEquals("03", heard());
    }

    @Test
    void toldToClearItsBufferItForgetsATicketThatItCouldNotPrint() throws IOException {
        printer.paper(Paper.OUT);
        line.write(hex("410A" + "1D5600" + "1D7201" + CLEAR));
        pass(Duration.ofSeconds(10));
        assertEquals(0, printer.state().waitingBytes());
        printer.paper(Paper.OK);
        line.write(hex("420A" + "1D5600"));
        pass(Duration.ofSeconds(10));
        assertEquals(List.of("B"), printer.tickets().getFirst().ticket().texts());
        assertEquals(1, printer.tickets().size());
        assertEquals("37 25 00", heard(), "the marker went with the ticket");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, OUT, OK", "OPEN, OK, OK", "CLOSED, OK, OK"})
    void recoveringForgetsNothingUnlessTheKnifeJammed(Cover cover, Paper paper, Cutter cutter)
            throws IOException {
        printer.cover(cover);
        printer.paper(paper);
        printer.cutter(cutter);
        line.write(hex("410A" + "100502"));
        pass(Duration.ofSeconds(10));
        printer.cover(Cover.CLOSED);
        printer.paper(Paper.OK);
        line.write(hex("420A" + "1D5600"));
        pass(Duration.ofSeconds(10));
        assertEquals(List.of("A", "B"), printer.tickets().getFirst().ticket().texts());
    }

    @Test
    void afterAJamRecoveringForgetsTheRest() throws IOException {
        printer.cutter(Cutter.JAMMED);
        line.write(hex("410A" + "100502"));
        pass(Duration.ofSeconds(10));
        assertEquals(0, printer.state().waitingBytes());
    }

    @Test
    void theRollEndsWhereItsPaperEndsAndTheRestWaits() throws IOException {
        printer.paperMillimetres(10);
        line.write(hex("410A 420A 430A 440A" + "1D5600"));
        pass(Duration.ofSeconds(10));
        assertEquals(Paper.OUT, printer.state().paper());
        assertEquals(List.of("A", "B", "C"), printer.inSlot().texts(), "4.25 mm a line");
        assertEquals(List.of(), printer.tickets());
        printer.paper(Paper.OK);
        pass(Duration.ofSeconds(10));
        assertEquals(List.of("D"), printer.tickets().getFirst().ticket().texts());
        assertTrue(printer.state().paperMillimetres() < Roll.FULL_MILLIMETRES);
    }

    @Test
    void theRollIsNearItsEndBeforeItEnds() throws IOException {
        printer.paperMillimetres(Roll.NEAR_END_MILLIMETRES + 3);
        assertEquals(Paper.OK, printer.state().paper());
        line.write(hex("410A"));
        pass(Duration.ofSeconds(10));
        assertEquals(Paper.LOW, printer.state().paper());
    }

    @ParameterizedTest
    @CsvSource({
        "PAPER, OUT CLOSED OK IN",
        "COVER, OK OPEN OK IN",
        "CABLE, OK CLOSED OK OUT",
        "CUTTER, OK CLOSED JAMMED IN",
    })
    void somethingGoesWrongAfterSoManyBytes(Failure failure, String then) throws IOException {
        printer.fail(failure, 3);
        line.write(hex("410A"));
        pass(Duration.ofSeconds(1));
        assertEquals("OK CLOSED OK IN", switches());
        line.write(hex("1D5600"));
        pass(Duration.ofSeconds(1));
        assertEquals(then, switches());
        assertEquals(List.of(), printer.tickets());
        assertEquals(Failure.NONE, printer.state().failure());
    }

    @Test
    void nothingMoreGoesThroughACableThatFailedMeanwhile() throws IOException {
        printer.fail(Failure.CABLE, 3);
        line.write(hex("414243"));
        pass(Duration.ofSeconds(1));
        assertThrows(IOException.class, () -> line.write(hex("440A1D5600")));
        printer.cable(Cable.IN);
        pass(Duration.ofSeconds(1));
        assertEquals(List.of(), printer.tickets());
    }

    private String switches() {
        var now = printer.state();
        return now.paper() + " " + now.cover() + " " + now.cutter() + " " + now.cable();
    }

    @Test
    void aTicketUnderAJammedKnifeFallsWhenItIsMended() throws IOException {
        printer.fail(Failure.CUTTER, 0);
        line.write(hex("410A1D5600"));
        pass(Duration.ofSeconds(1));
        assertEquals(List.of("A"), printer.inSlot().texts());
        printer.cutter(Cutter.OK);
        assertEquals(List.of("A"), printer.tickets().getFirst().ticket().texts());
        assertEquals(List.of(), printer.inSlot().texts());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PLAIN,           12 10 00 00 00 00",
        "LATE,            12 10 00 00 00 00",
        "BUFFERED_STATUS, 10 00 00 00 00",
        "PAPER_STATUS,    00",
        "NO_MARKER,       12 10 00 00 00",
        "MUTE,            ''",
        "GARBAGE,         FF 13 80 FF 13 80 FF 13 80",
        "NOISY,           FF 13 80 12 FF 13 80 10 00 00 00 FF 13 80 00",
        "HALF,            12 10 00 00 00",
    })
    void everyMannerAnswersInItsWay(Manner manner, String heard) throws IOException {
        printer.manner(manner);
        line.write(hex("100401" + "1D61FF" + "1D7201"));
        pass(Duration.ofSeconds(3));
        assertEquals(heard, heard());
    }

    @Test
    void aSmallerBufferHoldsLess() throws IOException {
        printer.bufferBytes(64);
        printer.cover(Cover.OPEN);
        line.write(new byte[100]);
        pass(Duration.ofHours(1));
        assertEquals(64, printer.state().waitingBytes());
    }

    @Test
    void aSlowPrinterTakesLonger() throws IOException {
        printer.millimetresPerSecond(1);
        line.write(hex("410A" + "1D7201"));
        pass(Duration.ofSeconds(4));
        assertEquals("", heard());
        pass(Duration.ofSeconds(1));
        assertEquals("00", heard());
    }

    @Test
    void answersGoBackOverTheLineThatAsked() throws IOException {
        Connection other = printer.link().open();
        other.write(hex("100401"));
        pass(Duration.ofSeconds(1));
        assertEquals("", heard());
        assertEquals(1, other.read().length);
    }

    @Test
    void whatItsBufferCannotHoldIsLost() throws IOException {
        printer.cover(Cover.OPEN);
        line.write(new byte[SimulatedPrinter.BUFFER_BYTES + 500]);
        pass(Duration.ofHours(1));
        assertEquals(SimulatedPrinter.BUFFER_BYTES, printer.state().waitingBytes());
    }

    @Test
    void statusIsSentUnaskedOnceThatIsWanted() throws IOException {
        line.write(hex("1D61FF"));
        pass(Duration.ofSeconds(1));
        assertEquals("10 00 00 00", heard());
        printer.cover(Cover.OPEN);
        assertEquals("38 00 00 00", heard());
        printer.cover(Cover.OPEN);
        assertEquals("", heard(), "nothing has changed");
    }

    @Test
    void aLineIsDeadForGoodOnceTheCableWasOut() throws IOException {
        line.write(hex("410A"));
        printer.cable(Cable.OUT);
        assertThrows(IOException.class, line::read);
        assertThrows(IOException.class, () -> line.write(new byte[1]));
        assertThrows(IOException.class, printer.link()::open);
        printer.cable(Cable.IN);
        assertThrows(IOException.class, line::read);
        assertEquals(0, printer.state().waitingBytes(), "what was on the wire is lost");
        assertEquals(0, printer.link().open().read().length);
    }

    @Test
    void theLastFiftyTicketsAreKeptNewestFirst() throws IOException {
        for (int number = 1; number <= 60; number++) {
            line.write((number + "\n\u001Bi").getBytes(StandardCharsets.US_ASCII));
        }
        pass(Duration.ofHours(1));
        assertEquals(50, printer.tickets().size());
        assertEquals(60, printer.tickets().getFirst().count());
        assertEquals(11, printer.tickets().getLast().count());
    }

    @Test
    void theVersionGrowsWithWhateverAPageWouldShow() throws IOException {
        long before = printer.state().version();
        printer.paper(Paper.OK);
        assertEquals(before, printer.state().version(), "it was so already");
        printer.paper(Paper.LOW);
        long lower = printer.state().version();
        assertNotEquals(before, lower);
        line.write(hex("410A1D5600"));
        pass(Duration.ofSeconds(1));
        assertTrue(printer.state().version() > lower);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private String heard() throws IOException {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(line.read());
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
