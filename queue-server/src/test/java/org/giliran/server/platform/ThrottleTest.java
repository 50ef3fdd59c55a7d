package org.giliran.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.TestAccounts;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client that asks too much is refused, and nobody else. */
class ThrottleTest {
    /** 10 tickets at once, 40 commands, 80 requests. */
    private static final ClientLimits FEW = new ClientLimits(20, 5, 3, 1_000);

    private static final int REQUESTS_AT_ONCE = 80;
    private static final int COMMANDS_AT_ONCE = 50;
    private static final int TICKETS_AT_ONCE = 10;
    private static final String KEY = "permintaan-ke-%08d";

    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
        limit(FEW);
    }

    private void limit(ClientLimits limits) {
        hall.stop();
        hall.limitClients(limits);
        hall.resume();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Answer ticket(Who who, int n) {
        return hall.as(who).post("/tickets", RunningServer.issue("ktp"), KEY.formatted(n));
    }

    @Test
    void aFloodOfTicketsIsRefusedToTheOneWhoSendsIt() {
        for (int i = 0; i < TICKETS_AT_ONCE; i++) {
            ticket(Who.BUDI, i).expect(201);
        }
        Answer refused = ticket(Who.BUDI, 99).expect(429, "TOO_MANY_REQUESTS");
        assertEquals("2", refused.header("retry-after"));
        hall.issueAtKiosk("ktp").expect(201);
        ticket(Who.SARI, 101).expect(201);
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
    }

    @Test
    void whatWasRefusedWasNotDoneAndIsDoneWhenItComesAgain() {
        aFloodOfTicketsIsRefusedToTheOneWhoSendsIt();
        long last = head();
        hall.clock().advance(Duration.ofSeconds(2));
        assertEquals(last, head());
        Answer done = ticket(Who.BUDI, 99).expect(201);
        assertFalse(done.replayed());
    }

    private long head() {
        String head = hall.head();
        return Long.parseLong(head, 0, head.indexOf(':'), 10);
    }

    @Test
    void aFloodOfCommandsIsRefusedToTheOneWhoSendsIt() {
        for (int i = 0; i < COMMANDS_AT_ONCE; i++) {
            hall.as(Who.BUDI).post("/counters/1/recall", "{}").expect(409);
        }
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(429, "TOO_MANY_REQUESTS");
        hall.as(Who.BUDI).get("/counters/1").expect(200);
        hall.as(Who.SARI).post("/counters/1/open", "{}").expect(200);
    }

    @Test
    void whoeverShowsNoTokenCountsByHisAddressWhateverHeSaysOfIt() throws Exception {
        Caller phone = hall.as(Who.NOBODY);
        for (int i = 0; i < REQUESTS_AT_ONCE; i++) {
            phone.with("X-Forwarded-For", "10.0.0." + i).get("/health").expect(200);
        }
        phone.with("X-Forwarded-For", "10.1.1.1").get("/health").expect(429, "TOO_MANY_REQUESTS");
        hall.as(Who.STRANGER).get("/board").expect(429, "TOO_MANY_REQUESTS");
        assertEquals(429, file("/ui/lib/api.mjs"));
        hall.as(Who.DISPLAY).get("/board").expect(200);
        hall.clock().advance(Duration.ofMillis(50));
        phone.get("/health").expect(200);
    }

    private int file(String path) throws Exception {
        var address = URI.create("http://127.0.0.1:" + hall.port() + path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void guessingAtManyNamesIsSlowForTheAddress() {
        limit(new ClientLimits(1_000, 1_000, 3, 1_000));
        int guesses = 0;
        String wrong = "x".repeat(300); // too long to be looked at, so that the test is quick
        while (hall.logIn("nama-" + guesses, wrong).status() == 401) {
            guesses++;
        }
        assertEquals(100, guesses);
        hall.logIn("budi", wrong).expect(429, "TOO_MANY_REQUESTS");
        hall.clock().advance(Duration.ofSeconds(1));
        hall.logIn("budi", wrong).expect(401);
    }

    @Test
    void whoeverGuessesAtManyNamesKeepsNobodyOutWhoKnowsHisPassword() {
        limit(new ClientLimits(1_000, 1_000, 3, 1_000));
        for (int i = 0; i < 100; i++) {
            hall.logIn("nama-" + i, "x".repeat(300)).expect(401);
        }
        Answer unknown = hall.logIn("nama", "tebakan").expect(429, "TOO_MANY_REQUESTS");
        Answer known = hall.logIn("wati", "tebakan").expect(429, "TOO_MANY_REQUESTS");
        assertEquals(unknown.body(), known.body());
        assertEquals(unknown.header("retry-after"), known.header("retry-after"));
        hall.logIn("budi", TestAccounts.PASSWORD).expect(201);
        hall.logIn("wati", TestAccounts.PASSWORD).expect(201);
    }

    @Test
    void guessesAtOneNameStaySlowWhenItsAddressHasGuessedTooMuch() {
        whoeverGuessesAtManyNamesKeepsNobodyOutWhoKnowsHisPassword();
        for (int i = 0; i < 5; i++) {
            hall.logIn("sari", "tebakan").expect(429, "TOO_MANY_REQUESTS");
        }
        hall.logIn("sari", TestAccounts.PASSWORD).expect(429, "TOO_MANY_REQUESTS");
        hall.clock().advance(Duration.ofMillis(1_001));
        hall.logIn("sari", TestAccounts.PASSWORD).expect(201);
    }

    @Test
    void aRightPasswordIsNoGuessOfItsAddress() {
        limit(new ClientLimits(1_000, 1_000, 3, 1_000));
        for (int i = 0; i < 3; i++) {
            hall.logIn("budi", TestAccounts.PASSWORD).expect(201);
        }
        for (int i = 0; i < 100; i++) {
            hall.logIn("nama", "x".repeat(300)).expect(401);
        }
        hall.logIn("nama", "x".repeat(300)).expect(429, "TOO_MANY_REQUESTS");
    }

    @Test
    void otherCommandsOfAnAddressKeepNobodyFromLoggingIn() {
        Caller visitor = hall.as(Who.NOBODY);
        for (int i = 0; i < COMMANDS_AT_ONCE; i++) {
            visitor.post("/counters/1/recall", "{}").expect(401);
        }
        visitor.post("/counters/1/recall", "{}").expect(429, "TOO_MANY_REQUESTS");
        hall.logIn("budi", TestAccounts.PASSWORD).expect(201);
    }

    @Test
    void aSlashAtTheEndOfThePathPassesNoLimit() {
        limit(new ClientLimits(1_000, 1_000, 3, 1_000));
        Caller guesser = hall.as(Who.NOBODY);
        String body = "{\"username\":\"x\",\"password\":\"%s\"}".formatted("x".repeat(300));
        for (int i = 0; i < 100; i++) {
            guesser.post("/api/session" + "/".repeat(i % 2), body).expect(401);
        }
        guesser.post("/api/session/", body).expect(429, "TOO_MANY_REQUESTS");
        guesser.post("/api/session", body).expect(429, "TOO_MANY_REQUESTS");
    }

    @Test
    void aPollForWhichThereIsNoPlaceIsAnsweredAtOnceAndOthersAreHeld() throws Exception {
        limit(new ClientLimits(1_000_000, 1_000, FEW.pollsHeld(), 1_000)); // who waits asks often
        List<CompletableFuture<Answer>> held = new ArrayList<>();
        for (int i = 1; i <= FEW.pollsHeld(); i++) {
            held.add(poll(Who.WATI, i % 2 == 0 ? "/live" : "/counters/1"));
            hall.awaitHeldPolls(i);
        }
        assertEquals(204, poll(Who.WATI, "/board").get(20, TimeUnit.SECONDS).status());
        var other = poll(Who.DISPLAY, "/board");
        hall.awaitHeldPolls(FEW.pollsHeld() + 1);
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        for (var poll : held) {
            assertEquals(200, poll.get(20, TimeUnit.SECONDS).status());
        }
        assertFalse(other.isDone());
        poll(Who.WATI, "/board");
        hall.awaitHeldPolls(2); // the places were given back
    }

    private CompletableFuture<Answer> poll(Who who, String view) {
        String version = hall.as(Who.WATI).get(view).expect(200).get("version");
        return hall.as(who).poll(view + "?wait=30&after=" + version);
    }

    @Test
    void theUsualLimitsAreFarFromWhatAHallDoes() {
        limit(ClientLimits.USUAL);
        for (int i = 0; i < 100; i++) {
            ticket(Who.BUDI, i).expect(201);
        }
        ticket(Who.BUDI, 100).expect(429, "TOO_MANY_REQUESTS");
        hall.clock().advance(Duration.ofSeconds(5)); // as long as a kiosk prints one
        for (int i = 100; i < 125; i++) {
            ticket(Who.BUDI, i).expect(201);
        }
    }

    @Test
    void thePhonesOfAWholeHallBehindOneAddressAreAllHeld() throws Exception {
        limit(ClientLimits.USUAL);
        int phones = 500;
        String path = "/live?wait=30&after=" + hall.as(Who.WATI).get("/live").get("version");
        List<CompletableFuture<Answer>> held = new ArrayList<>();
        for (int i = 0; i < phones; i++) {
            held.add(hall.as(Who.WATI).poll(path));
        }
        hall.awaitHeldPolls(phones);
        hall.as(Who.BUDI).post("/counters/1/open", "{}").expect(200);
        for (var poll : held) {
            poll.get(20, TimeUnit.SECONDS).expect(200);
        }
    }
}
