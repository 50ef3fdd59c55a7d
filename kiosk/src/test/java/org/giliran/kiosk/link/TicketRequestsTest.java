package org.giliran.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.kiosk.HallServer;
import org.giliran.kiosk.HallServer.Trouble;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.course.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

@Isolated("reads what the program says")
final class TicketRequestsTest {
    private final HallServer server = new HallServer();
    private final TicketRequests requests = new TicketRequests(server.client());
    private final String body = new TicketBodies().of(Samples.MONDAY, DeskUnderTest.KTP);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLogSaysInWordsWhyThereWasNoAnswer() throws Exception {
        server.has(Trouble.LOSE_ANSWER);
        assertEquals(
                List.of("no answer to a request for a ticket: the connection broke off"),
                Log.of(TicketRequests.class, () -> requests.once("k", body)));
    }

    @ParameterizedTest
    @CsvSource({
        "LOSE_ANSWER, Lost",
        "LOSE_REQUEST, Lost",
        "OUTCOME_UNKNOWN, Lost",
        "CLOSED, Refused",
        "NOT_ALLOWED, NotTaken",
        "FORKED_HISTORY, NotTaken",
        "FOREIGN_PAGE, NotTaken"
    })
    void whatComesBackTellsWhetherThereMayBeATicket(Trouble trouble, String reply)
            throws Exception {
        server.has(trouble);
        Reply known = requests.once("k", body);
        assertEquals(reply, known.getClass().getSimpleName());
    }

    @Test
    void aWishIsReadFromTheRequestThatWasMadeOfIt() {
        assertEquals(DeskUnderTest.KTP, new TicketBodies().wish(body));
    }
}
