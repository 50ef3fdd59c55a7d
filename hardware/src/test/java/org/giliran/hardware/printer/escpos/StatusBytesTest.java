package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.hardware.printer.PrinterStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

class StatusBytesTest {

    @ParameterizedTest(name = "{0} means {1}: {2}")
    @CsvSource({
        "12 12 12 12, READY,        nothing set",
        "16 12 12 12, READY,        drawer pin high",
        "12 12 12 1E, PAPER_LOW,    both near-end sensors",
        "12 12 12 16, PAPER_LOW,    a printer with one near-end sensor",
        "1A 32 12 72, PAPER_OUT,    stopped by paper end",
        "1A 32 12 7E, PAPER_OUT,    near end and out",
        "12 12 12 7E, PAPER_OUT,    out but not yet stopped",
        "1A 16 12 12, COVER_OPEN,   cover",
        "1A 36 12 72, COVER_OPEN,   cover before paper",
        "1A 56 52 12, COVER_OPEN,   opened while printing (recovers by itself)",
        "1A 52 1A 12, CUTTER_ERROR, cutter",
        "1A 76 1A 7E, CUTTER_ERROR, cutter before cover and paper",
        "1A 52 32 12, CUTTER_ERROR, unrecoverable error",
        "1A 52 52 12, UNKNOWN,      hot head: goes on by itself",
        "1A 1A 12 12, UNKNOWN,      feed button held",
        "12 12 12,    UNKNOWN,      fell silent before the paper sensor",
        "1A 16,       COVER_OPEN,   fell silent after the cover",
        "'',          UNKNOWN,      mute",
    })
    void theGravestThingSaidCounts(String hex, PrinterStatus status, String why) {
        assertEquals(status, new StatusBytes(octets(hex)).status(), why);
    }

    @Test
    void oneByteInSixteenCanBeAnAnswer() {
        long valid = IntStream.range(0, 256).filter(StatusBytes::isAnswer).count();
        assertEquals(16, valid);
        assertTrue(StatusBytes.isAnswer(0x12));
        assertFalse(StatusBytes.isAnswer(0x13), "bit 0 set: XOFF");
        assertFalse(StatusBytes.isAnswer(0x92), "bit 7 set: line noise");
        assertFalse(StatusBytes.isAnswer(0x10), "bit 1 clear: automatic status");
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StatusBytes(List.of(0x13)));
    }

    private static List<Integer> octets(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i] & 0xFF).toList();
    }
}
