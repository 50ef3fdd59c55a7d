package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
    void noiseAndFlowControlAreDropped() {
        arrived("FF 80 11 13 93 91");
        assertEquals(0, answers.takeMarkers());
        assertEquals(OptionalInt.empty(), answers.nextStatus());
    }

    private void arrived(String hex) {
        answers.accept(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
