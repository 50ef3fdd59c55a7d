package org.giliran.hardware.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class LineBreakerTest {

    @Test
    void linesBreakAtSpaces() {
        assertEquals(
                List.of("Dinas", "Dukcapil", "Kota Solo"),
                LineBreaker.lines("Dinas Dukcapil Kota Solo", 9));
    }

    @Test
    void aLineMayBeExactlyFull() {
        assertEquals(List.of("abc de", "f"), LineBreaker.lines("abc de f", 6));
    }

    @Test
    void aWordLongerThanTheLineIsBrokenAndTheRestSharesItsLine() {
        assertEquals(List.of("a", "bcdef", "gh i"), LineBreaker.lines("a bcdefgh i", 5));
    }

    @Test
    void outerAndDoubleSpacesGo() {
        assertEquals(List.of("a b"), LineBreaker.lines("  a   b  ", 10));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertEquals(List.of(""), LineBreaker.lines("", 10));
        assertEquals(List.of(""), LineBreaker.lines("   ", 10));
    }
}
