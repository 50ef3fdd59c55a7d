package org.giliran.api.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** What stands on a paper whose ticket the server has not seen. */
class PaperCodeTest {
    private static final String KEY = "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LKMFRA";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** Made beside with Python's hmac and base64, from the decision's words. */
    @Test
    void theFingerprintIsWhatEverybodyElseMakesOfTheSameKeyAndText() {
        var code = PaperCode.of(KEY, "disdukcapil", DAY, "AX-001");
        assertEquals("disdukcapil|2026-11-21|AX-001|SFA4AABV", code.text());
    }

    @Test
    void anotherKeyHallDayOrNumberIsFoundOut() {
        var code = PaperCode.of(KEY, "disdukcapil", DAY, "AX-001");
        assertTrue(code.isMadeWith(KEY));
        assertFalse(code.isMadeWith(KEY.replace('M', 'N')));
        String print = code.fingerprint();
        assertFalse(new PaperCode("samsat", DAY, "AX-001", print).isMadeWith(KEY));
        assertFalse(new PaperCode("disdukcapil", DAY.plusDays(1), "AX-001", print).isMadeWith(KEY));
        assertFalse(new PaperCode("disdukcapil", DAY, "AX-002", print).isMadeWith(KEY));
    }
}
