package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.QueueClient;
import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.HallServer.Trouble;
import org.giliran.kiosk.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

final class TicketRequestsTest {
    private static final Duration SOME_SENDINGS = QueueClient.LIMIT.plusMillis(500);

    private final HallServer server = new HallServer();
    private final TicketRequests requests =
            new TicketRequests(server.client(), Duration.ofMillis(20));
    private final String body =
            Visit.of("touch-0000000001", "k", Samples.MONDAY, DeskUnderTest.KTP).body();

    @AfterEach
    void stop() {
        server.close();
    }

    private Sending send() throws InterruptedException {
        Sending sent = requests.send("k", body, SOME_SENDINGS);
        assertTrue(server.requests().size() > 1, "sent once only");
        return sent;
    }

    private void isNotTakenForTheRestOfTheTime() {
        Collections.nCopies(1_000, Trouble.NOT_ALLOWED).forEach(server::has);
    }

    @Test
    void aRequestThatMayHaveArrivedStaysLostWhenALaterSendingIsNotTaken() throws Exception {
        server.has(Trouble.LOSE_ANSWER);
        isNotTakenForTheRestOfTheTime();
        assertEquals(new Sending.Lost(), send());
        assertEquals(1, server.tickets(), "there is a ticket, and somebody must learn of it");
    }

    @Test
    void theLogSaysInWordsWhyThereWasNoAnswer() throws Exception {
        server.has(Trouble.LOSE_ANSWER);
        assertEquals(
                List.of("no answer to a request for a ticket: the connection broke off"),
                Log.of(TicketRequests.class, () -> requests.once("k", body)));
    }

    @Test
    void aRequestThatIsNeverTakenLeavesNothing() throws Exception {
        isNotTakenForTheRestOfTheTime();
        assertEquals(new Sending.NotTaken(), send());
        assertEquals(0, server.tickets());
    }
}
