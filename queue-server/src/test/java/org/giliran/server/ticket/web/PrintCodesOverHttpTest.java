package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.Golden;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** A ticket whose paper did not come out at one kiosk is printed at another by its code. */
class PrintCodesOverHttpTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.startWithKiosks(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Caller kiosk() {
        return hall.as(Who.KIOSK);
    }

    private Caller other() {
        return hall.asKiosk("kiosk-2");
    }

    /** A ticket whose paper came to this end at the first kiosk; its id. */
    private String ticket(String outcome) {
        String id = hall.issueAtKiosk("ktp").get("id");
        kiosk().post("/tickets/" + id + "/print-outcome", "{\"outcome\":\"" + outcome + "\"}")
                .expect(204);
        return id;
    }

    private Answer ask(String ticket, String body) {
        return kiosk().post("/tickets/" + ticket + "/print-code", body);
    }

    private String code(String ticket) {
        return ask(ticket, "{}").expect(201).get("code");
    }

    private Answer use(String code) {
        return other().post("/kiosks/kiosk-2/print-code", body(code));
    }

    private static String body(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    /** Another than this. */
    private static String wrong(String code, int by) {
        return "%04d".formatted((Integer.parseInt(code) + by) % 10_000);
    }

    @Test
    void theOtherKioskIsAskedToPrintTheSameNumberAsACopy() {
        String ticket = ticket("UNCERTAIN");
        Answer code = ask(ticket, "{}").expect(201);
        assertTrue(code.get("code").matches("\\d{4}"), code::body);
        Golden.assertMatches("print-code", code);
        Answer used = use(code.get("code")).expect(201);
        Golden.assertMatches("print-by-code", used);
        Answer home = other().get("/kiosk").expect(200);
        assertEquals(used.get("job"), home.get("prints.0.job"));
        assertEquals("1", home.get("prints.0.copy"));
        assertEquals("A-001", home.get("prints.0.ticket.number"));
        assertEquals("", kiosk().get("/kiosk").expect(200).get("prints.0.job"));
    }

    @Test
    void paperThatCertainlyNeverCameOutIsPrintedThereAsTheFirst() {
        assertEquals("0", use(code(ticket("FAILED"))).expect(201).get("copy"));
    }

    @Test
    void theKiosksOwnCopiesCountAndTwoAreAllThereAre() {
        String ticket = ticket("UNCERTAIN");
        String code = ask(ticket, "{\"copies\":1}").expect(201).get("code");
        assertEquals("2", use(code).expect(201).get("copy"));
        ask(ticket, "{}").expect(409, "REPRINTED_TOO_OFTEN");
        ask(ticket("UNCERTAIN"), "{\"copies\":2}").expect(409, "REPRINTED_TOO_OFTEN");
    }

    @Test
    void aCodeIsGoodOnceAndForTheSameRequestAgain() {
        String code = code(ticket("UNCERTAIN"));
        Answer first = other().post("/kiosks/kiosk-2/print-code", body(code), "a-key-of-the-page");
        Answer again = other().post("/kiosks/kiosk-2/print-code", body(code), "a-key-of-the-page");
        assertEquals(first.expect(201).body(), again.expect(201).body());
        assertTrue(again.replayed());
        use(code).expect(409, "PRINT_CODE_UNKNOWN");
        assertEquals("", other().get("/kiosk").expect(200).get("prints.1.job"));
    }

    @Test
    void afterFiveMinutesACodeIsGone() {
        String code = code(ticket("UNCERTAIN"));
        hall.clock().advance(Duration.ofMinutes(5));
        use(code).expect(409, "PRINT_CODE_UNKNOWN");
    }

    @Test
    void withTheTicketsEndACodeIsGone() {
        String ticket = ticket("UNCERTAIN");
        String code = code(ticket);
        hall.as(Who.BUDI)
                .post("/tickets/" + ticket + "/cancel", "{\"reason\":\"pergi\"}")
                .expect(200);
        use(code).expect(409, "PRINT_CODE_UNKNOWN");
        ask(ticket, "{}").expect(409, "TICKET_ENDED");
    }

    @Test
    void whileItIsGoodATicketHasOneCodeAndNoOtherTicketHasIt() {
        String first = ticket("UNCERTAIN");
        assertEquals(code(first), code(first));
        assertNotEquals(code(first), code(ticket("FAILED")));
    }

    @Test
    void afterFiveWrongCodesAKioskWaitsAMinuteAndTheOthersDoNot() {
        String code = code(ticket("UNCERTAIN"));
        for (int i = 1; i <= 5; i++) {
            use(wrong(code, i)).expect(409, "PRINT_CODE_UNKNOWN");
        }
        Answer tooMany = use(code).expect(429, "TOO_MANY_TRIES");
        assertEquals("60", tooMany.header("retry-after"));
        hall.asKiosk("kiosk-3").post("/kiosks/kiosk-3/print-code", body(code)).expect(201);
        hall.clock().advance(Duration.ofMinutes(1));
        use(code).expect(409, "PRINT_CODE_UNKNOWN");
    }

    @Test
    void whatIsRefusedCostsNoCode() {
        String ticket = ticket("UNCERTAIN");
        String code = code(ticket);
        for (int i = 0; i < 2; i++) {
            hall.as(Who.BUDI)
                    .post("/tickets/" + ticket + "/reprint", "{\"kiosk\":\"kiosk-3\"}")
                    .expect(200);
        }
        use(code).expect(409, "REPRINTED_TOO_OFTEN");
        use(code).expect(409, "REPRINTED_TOO_OFTEN");
    }

    @Test
    void aRestartOfTheServerEndsTheCodesAndNothingElse() {
        String ticket = ticket("UNCERTAIN");
        String code = code(ticket);
        hall.restart();
        use(code).expect(409, "PRINT_CODE_UNKNOWN");
        use(code(ticket)).expect(201);
    }

    @Test
    void whatWasPrintedIsAnsweredAgainUnderItsKeyThoughItsCodeIsGone() {
        String code = code(ticket("UNCERTAIN"));
        Answer first = other().post("/kiosks/kiosk-2/print-code", body(code), "a-key-of-the-page");
        hall.clock().advance(Duration.ofMinutes(5));
        Answer again = other().post("/kiosks/kiosk-2/print-code", body(code), "a-key-of-the-page");
        assertEquals(first.expect(201).body(), again.expect(201).body());
        hall.restart();
        again = other().post("/kiosks/kiosk-2/print-code", body(code), "a-key-of-the-page");
        assertEquals(first.body(), again.expect(201).body());
        other().post("/kiosks/kiosk-2/print-code", body("0000"), "a-key-of-the-page")
                .expect(422, "KEY_REUSED");
    }

    @Test
    void noKioskUsesACodeInAnothersName() {
        String code = code(ticket("UNCERTAIN"));
        kiosk().post("/kiosks/kiosk-2/print-code", body(code)).expect(403, "OTHER_DEVICE");
    }

    @Test
    void aTicketThatTheServerDoesNotKnowHasNoCode() {
        ask("2026-11-21-AX-001", "{}").expect(404, "UNKNOWN_TICKET");
    }
}
