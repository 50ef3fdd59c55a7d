package org.giliran.server.board.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.server.Answer;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A counter's rating buttons learn which visit they would rate. */
class VisitToRateTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String serve() {
        String number = hall.takeTicket("ktp");
        var budi = hall.as(Who.BUDI);
        budi.post("/counters/1/calls", "{}").expect(201);
        budi.post("/counters/1/start", "{}").expect(200);
        budi.post("/counters/1/finish", "{}").expect(200);
        return number;
    }

    private Answer at(String counter) {
        return hall.as(Who.KIOSK).get("/kiosk?counter=" + counter).expect(200);
    }

    private String toRate(String counter) {
        return at(counter).get("visitToRate.number");
    }

    private CompletableFuture<Answer> poll() {
        return hall.as(Who.KIOSK).poll("/kiosk?counter=1&wait=20&after=" + at("1").get("version"));
    }

    private Answer rate(String visit) {
        return hall.as(Who.KIOSK)
                .post("/ratings", "{\"score\":3,%s,\"source\":\"BUTTON\"}".formatted(visit));
    }

    @Test
    void aVisitThatFinishedAtTheCounterIsToBeRatedForTenMinutes() {
        assertEquals("", toRate("1"));
        String number = serve();
        assertEquals(number, toRate("1"));
        assertEquals("2026-11-21T02:10:00.000Z", at("1").get("visitToRate.until"));
        hall.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(number, toRate("1"));
        hall.clock().advance(Duration.ofMillis(1));
        assertEquals("", toRate("1"));
    }

    @Test
    void itIsNotToBeRatedAgainHoweverItWasRated() {
        serve();
        rate("\"counter\":\"1\"").expect(201);
        assertEquals("", toRate("1"));
        String next = serve();
        assertEquals(next, toRate("1"));
        rate("\"number\":\"" + next + "\"").expect(201);
        assertEquals("", toRate("1"));
        rate("\"counter\":\"1\"").expect(409, "ALREADY_RATED");
    }

    @Test
    void itIsInvitedToExactlyAsLongAsItCanBeRated() {
        String number = serve();
        hall.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(number, toRate("1"));
        hall.clock().advance(Duration.ofMillis(1));
        assertEquals("", toRate("1"));
        rate("\"counter\":\"1\"").expect(409, "NO_VISIT_TO_RATE");
    }

    @Test
    void itIsNamedByItsTicketToo() {
        serve();
        rate("\"ticket\":\"" + at("1").get("visitToRate.ticket") + "\"").expect(201);
        assertEquals("", toRate("1"));
    }

    @Test
    void itIsSaidOnlyToWhoAsksForThatCounter() {
        serve();
        assertEquals("", toRate("2"));
        assertEquals("", hall.as(Who.KIOSK).get("/kiosk").expect(200).get("visitToRate.number"));
    }

    @Test
    void aKioskWhosePanelNamesNoCounterOfTheHallGetsItsHomeAndIsTold() {
        serve();
        Answer home = at("9");
        assertEquals("true", home.get("counterUnknown"));
        assertEquals("", home.get("visitToRate.number"));
        assertNotEquals("", home.get("services.0.code"));
        assertEquals("", at("1").get("counterUnknown"));
        assertEquals("", hall.as(Who.KIOSK).get("/kiosk").expect(200).get("counterUnknown"));
    }

    @Test
    void aCounterIsNamedOnce() {
        hall.as(Who.KIOSK).get("/kiosk?counter=1&counter=2").expect(400, "MALFORMED_REQUEST");
    }

    @Test
    void theVersionChangesWithTheVisitAndWithItsEndAndAtNoOtherTime() {
        String empty = at("1").get("version");
        serve();
        String one = at("1").get("version");
        assertNotEquals(empty, one);
        hall.clock().advance(Duration.ofMinutes(5));
        assertEquals(one, at("1").get("version"));
        hall.clock().advance(Duration.ofMinutes(5));
        assertEquals(empty, at("1").get("version"));
        hall.restart();
        assertEquals(empty, at("1").get("version"));
    }

    @Test
    void whoWaitsIsToldOfTheVisitAndOfItsRating() throws Exception {
        var held = poll();
        hall.awaitHeldPolls(1);
        serve();
        held.get(20, TimeUnit.SECONDS).expect(200);
        var second = poll();
        hall.awaitHeldPolls(1);
        rate("\"counter\":\"1\"").expect(201);
        assertEquals("", second.get(20, TimeUnit.SECONDS).expect(200).get("visitToRate.number"));
    }

    /** The clock is turned to just before the end; the rest passes by itself. */
    @Test
    void whoWaitsIsToldWhenTheTimeIsUpThoughNothingHappens() throws Exception {
        serve();
        hall.clock().advance(Duration.ofMinutes(10).minusSeconds(2));
        var held = poll();
        hall.awaitHeldPolls(1);
        hall.clock().advance(Duration.ofSeconds(2));
        assertEquals("", held.get(20, TimeUnit.SECONDS).expect(200).get("visitToRate.number"));
    }
}
