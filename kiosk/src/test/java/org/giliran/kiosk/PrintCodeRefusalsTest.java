package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** What a page is told when its server gives no print code, or takes none. */
final class PrintCodeRefusalsTest extends RunningKiosk {
    private static final String TYPED = "{\"code\":\"1234\"}";

    private String visitWithoutPaper() throws Exception {
        post("/api/workbench/printer", "{\"paper\":\"OUT\"}");
        JsonNode visit = json(post("/api/visits", KTP));
        assertEquals("FAILED", visit.get("print").stringValue(), visit::toString);
        return "/api/visits/" + visit.get("id").stringValue();
    }

    /** The page must not try that again by itself: codes live for minutes. */
    @Test
    void aHallWithAsManyCodesAsItCanHaveIsNotTakenForOneThatIsAway() throws Exception {
        String visit = visitWithoutPaper();
        hall.refusesCodes(429, "TOO_BUSY");
        assertProblem(429, "NO_PRINT_CODE_NOW", post(visit + "/print-code", "{}"));
    }

    @Test
    void whoIsSentAwayForAMomentMayAskAgain() throws Exception {
        String visit = visitWithoutPaper();
        hall.refusesCodes(429, "TOO_MANY_REQUESTS");
        assertProblem(503, "SERVER_AWAY", post(visit + "/print-code", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOO_BUSY", "TOO_MANY_REQUESTS"})
    void aCodeThatWasNotLookedAtMayBeSentAgain(String code) throws Exception {
        hall.refusesCodes(429, code);
        assertProblem(503, "SERVER_AWAY", post("/api/print-codes", TYPED));
    }

    @Test
    void whoHasTypedInTooManyWrongCodesIsToldSo() throws Exception {
        hall.refusesCodes(429, "TOO_MANY_TRIES");
        assertProblem(429, "TOO_MANY_TRIES", post("/api/print-codes", TYPED));
    }
}
