package org.giliran.server.ticket.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.api.Names;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.Golden;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.giliran.server.calling.Reason.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;

/** A visitor who sees others go before him asks why, and is told in both languages. */
class PassedByTest {
    @TempDir private Path data;
    private RunningServer hall;
    private Caller budi;
    private IssuedTicket own;
    private IssuedTicket last;

    /** Somebody came first; then one with priority, one with an appointment, and one like him. */
    @BeforeEach
    void othersComeLater() {
        hall = RunningServer.start(data);
        budi = hall.as(Who.BUDI);
        own = take("");
        take(",\"priorityClass\":\"lansia\"");
        take(",\"bookedAt\":\"2026-11-21T01:50:00Z\"");
        last = take("");
        budi.post("/counters/1/open", "{}").expect(200);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private IssuedTicket take(String more) {
        String channel = more.contains("bookedAt") ? "BOOKING" : "STAFF";
        String body = RunningServer.issue("ktp").replace("\"STAFF\"", "\"" + channel + "\"" + more);
        Answer taken = budi.post("/tickets", body).expect(201);
        hall.clock().advance(Duration.ofMinutes(1));
        return taken.as(IssuedTicket.class);
    }

    private Answer why() {
        return hall.as(Who.NOBODY).get("/api/tickets/" + own.token() + "/why").expect(200);
    }

    private void callAndServe(String body) {
        budi.post("/counters/1/calls", body).expect(201);
        budi.post("/counters/1/start", "{}").expect(200);
    }

    private void callOutOfOrder() {
        callAndServe("{\"ticket\":\"%s\",\"reason\":\"darurat\"}".formatted(last.id()));
    }

    @Test
    void whoWaitsReadsWhoWillBeCalledBeforeHim() {
        Golden.assertMatches("why-before", why());
    }

    @Test
    void whoWasPassedReadsByWhomAndNobodysNumber() {
        callAndServe("{}");
        callAndServe("{}");
        callOutOfOrder();
        Answer why = why();
        Golden.assertMatches("why-passed", why);
        assertFalse(why.body().matches("(?s).*A-00[234].*"), why::body);
        callAndServe("{}");
        assertEquals("BEING_SERVED", why().get("state"));
        assertEquals("3", why().get("passed.count"));
        assertEquals("3", Integer.toString(why().json().at("/passed/by").size()));
    }

    @Test
    void aCallThatWasTakenBackHasPassedNobody() {
        callAndServe("{}");
        budi.post("/counters/1/finish", "{}").expect(200);
        hall.clock().advance(Duration.ofSeconds(11));
        String chosen = "{\"ticket\":\"%s\",\"reason\":\"darurat\"}".formatted(last.id());
        budi.post("/counters/1/calls", chosen).expect(201);
        assertEquals("2", why().get("passed.count"));
        budi.post("/counters/1/undo", "{}").expect(200);
        assertEquals("1", why().get("passed.count"));
        assertEquals("HEAD_START", why().get("passed.by.0.rule"));
    }

    @Test
    void whoWasAwayMeanwhileIsToldHowOftenAndNoGuess() {
        callAndServe("{}");
        budi.post("/tickets/" + own.id() + "/park", "{}").expect(200);
        callOutOfOrder();
        budi.post("/tickets/" + own.id() + "/resume", "{}").expect(200);
        assertEquals("1", why().get("passed.count"));
        assertEquals("0", Integer.toString(why().json().at("/passed/by").size()));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasWordsForOneAndForMany(Rule rule) {
        for (int count = 1; count <= 2; count++) {
            Names words = PassedBy.rule(rule, count).text();
            assertFalse(words.id().contains("{") || words.en().contains("{"));
            assertEquals("" + count, words.en().substring(0, 1));
        }
    }
}
