package org.giliran.hardware.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.printer.PrintOutcome.NotPrinted;
import org.giliran.hardware.printer.PrintOutcome.Printed;
import org.giliran.hardware.printer.PrintOutcome.Uncertain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrinterWordsTest {
    @Test
    void eachOutcomeIsASentence() {
        assertEquals("printed, the printer says", PrinterWords.of(new Printed()));
        assertEquals(
                "not printed: PAPER_OUT, put in a roll",
                PrinterWords.of(new NotPrinted(PrinterStatus.PAPER_OUT)));
        assertEquals(
                "sent, but nobody can say what came out: COVER_OPEN, close the cover",
                PrinterWords.of(new Uncertain(PrinterStatus.COVER_OPEN)));
    }

    @ParameterizedTest
    @CsvSource({
        "READY, it can print",
        "PAPER_LOW, near its end",
        "CUTTER_ERROR, free the cutter",
        "OFFLINE, permission?",
        "STUCK, handshake",
        "UNKNOWN, speed"
    })
    void eachStatusIsItsCodeAndWhatHelps(PrinterStatus status, String help) {
        String said = PrinterWords.of(status);
        assertTrue(said.startsWith(status + ", ") && said.contains(help), said);
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceIsARecordOfJava(PrinterStatus status) {
        String said =
                PrinterWords.of(new NotPrinted(status)) + PrinterWords.of(new Uncertain(status));
        assertTrue(said.chars().noneMatch(c -> c == '[' || c == '{'), said);
    }
}
