package org.giliran.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;

/** What a visitor asks of the hall at once, at the kiosk: a person, and to take a number back. */
final class AskTest extends RunningKiosk {
    private static final String KEY = "kunci-0123456789-ab";

    private HttpResponse<String> ask(String path) throws Exception {
        return ask(path, "{}");
    }

    private HttpResponse<String> ask(String path, String body) throws Exception {
        return send(posting(path, body).header("Idempotency-Key", KEY));
    }

    private String visit() throws Exception {
        return json(post("/api/visits", KTP)).get("id").stringValue();
    }

    @Test
    void helpIsAskedForAndGivenUpUnderThePagesKey() throws Exception {
        HttpResponse<String> answer = ask("/api/help");
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals("false", json(answer).get("coming").toString());
        String seen = "{\"since\":\"2026-03-02T02:12:00.000Z\"}";
        assertEquals(204, ask("/api/help/done", seen).statusCode());
        assertEquals(
                List.of("/kiosks/kiosk-1/help " + KEY, "/kiosks/kiosk-1/help/done " + KEY),
                hall.asked());
        assertEquals(seen, hall.lastAsk());
        assertProblem(400, "MISSING_FIELD", ask("/api/help/done"));
    }

    @Test
    void whoCannotBeAskedIsSaidToBeAway() throws Exception {
        String ticket = visit();
        hall.goAway();
        assertProblem(503, "SERVER_AWAY", ask("/api/help"));
        assertProblem(503, "SERVER_AWAY", ask("/api/visits/" + ticket + "/cancel"));
    }

    @Test
    void theNumberThatWasJustTakenIsGivenUpByItsTokenUnderThePagesKey() throws Exception {
        String ticket = visit();
        HttpResponse<String> answer = ask("/api/visits/" + ticket + "/cancel");
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("CANCELLED", json(answer).get("state").stringValue());
        assertEquals(List.of("/abcdefghijklmnopqrstuvwxyz/cancel " + KEY), hall.asked());
    }

    @Test
    void theNumberOfSomebodyBeforeIsNoLongerGivenUpHere() throws Exception {
        String first = visit();
        visit();
        assertProblem(409, "CANCEL_OVER", ask("/api/visits/" + first + "/cancel"));
        assertEquals(List.of(), hall.asked());
    }

    @Test
    void whoIsCalledAlreadyIsToldSo() throws Exception {
        hall.refusesToCancel("TICKET_NOT_WAITING");
        assertProblem(409, "TICKET_NOT_WAITING", ask("/api/visits/" + visit() + "/cancel"));
    }
}
