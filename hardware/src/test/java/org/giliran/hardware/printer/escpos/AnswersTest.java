package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.printer.PrinterStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;
import java.util.OptionalInt;

class AnswersTest {
    private final Answers answers = new Answers();

    @Test
    void statusAndMarkerAreToldApart() {
        arrived("12 00 1E 03");
        assertEquals(OptionalInt.of(0x12), answers.nextStatus());
        assertEquals(OptionalInt.of(0x1E), answers.nextStatus());
        assertEquals(OptionalInt.empty(), answers.nextStatus());
        assertEquals(2, answers.takeMarkers());
        assertEquals(0, answers.takeMarkers());
    }

    @Test
    void statusThatNobodyAskedForIsNoMarker() {
        arrived("14 00 03 00" + "12");
        assertEquals(0, answers.takeMarkers());
        assertEquals(OptionalInt.of(0x12), answers.nextStatus());
    }

    @Test
    void statusThatNobodyAskedForMayComeInPieces() {
        arrived("10 00");
        arrived("0C");
        arrived("00 00");
        assertEquals(1, answers.takeMarkers(), "only the byte after the four");
    }

    @Test
    void aClearedBufferIsSaidInThreeBytesThatAreNoMarkers() {
        arrived("37 25");
        assertFalse(answers.takeCleared());
        arrived("00 03");
        assertTrue(answers.takeCleared());
        assertEquals(1, answers.takeMarkers());
        assertEquals(3, answers.lastMarker());
    }

    @ParameterizedTest
    @CsvSource({
        "10 00 00 0F, READY",
        "10 00 03 0F, PAPER_LOW",
        "18 00 0C 0F, PAPER_OUT",
        "38 00 00 0F, COVER_OPEN",
        "18 08 00 0F, CUTTER_ERROR",
        "18 00 00 0F, UNKNOWN",
        "10 00,       UNKNOWN"
    })
    void statusToldAtAChangeIsUnderstood(String hex, PrinterStatus status) {
        arrived(hex);
        assertEquals(status, answers.automatic().status());
    }

    @Test
    void noiseAndFlowControlAreDropped() {
        arrived("FF 80 11 13 93 91");
        assertEquals(0, answers.takeMarkers());
        assertEquals(OptionalInt.empty(), answers.nextStatus());
    }

    private void arrived(String hex) {
        answers.accept(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
