package org.giliran.server.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** People say a number in many ways. */
class SaidNumberTest {
    private static final List<String> NUMBERS =
            List.of("A-012", "B-012", "B-112", "BX-012", "CX-007");

    private static List<String> found(String said) {
        return SaidNumber.parse(said).orElseThrow().among(NUMBERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-012", "b12", "B 12", "b-12", " B012 ", "b.012", "B – 12", "b 0012"})
    void oneNumberHasManyForms(String said) {
        assertEquals(List.of("B-012"), found(said));
    }

    @Test
    void digitsAloneMeanThemUnderEveryLetter() {
        assertEquals(List.of("A-012", "B-012", "BX-012"), found("12"));
        assertEquals(List.of("B-112"), found("112"));
    }

    @Test
    void theLetterOfAKiosksOwnSeriesMayBeLeftOutWhereNoOtherNumberIsCalledSo() {
        assertEquals(List.of("CX-007"), found("c7"));
        assertEquals(List.of("BX-012"), found("bx12"));
        assertEquals(List.of("B-012"), found("b12"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(List.of(), found("D-001"));
        assertEquals(List.of(), found("a13"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "B", "B-", "12B", "B-1234567", "budi", "B-012; A-001"})
    void whatCanBeNoNumberIsNone(String said) {
        assertTrue(SaidNumber.parse(said).isEmpty());
    }
}
