package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The server is killed in the middle of its work, again and again, and loses nothing. */
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("giliran.long") ? 200 : 5;

    /** Answers before a kill: from the first request on a cold server to the thick of work. */
    private static final int MOST_ANSWERS = 400;

    @Test
    void nothingThatWasAnsweredIsLostWhenTheServerIsKilled(@TempDir Path folder) throws Exception {
        var moments = new Random(917_300);
        try (var server = new ServerProcess(folder)) {
            var crowd = new Crowd(server);
            int retries = 0;
            for (int round = 0; round < ROUNDS; round++) {
                crowd.work(server, 1 + moments.nextInt(MOST_ANSWERS), server::kill);
                server.start();
                retries += crowd.settle(server);
                assertEquals(List.of(), crowd.violations(server), "round " + round);
            }
            assertTrue(retries >= ROUNDS, "no kill came in the middle of a request");
            String verified = server.verify();
            assertTrue(verified.startsWith("0 ok balai "), verified);
            assertReportsFollow(server);
            assertWorkWasDone(crowd, server);
        }
    }

    /** A kill may leave half a transaction in the tables: they must not be believed. */
    private static void assertReportsFollow(ServerProcess server) throws Exception {
        var journal = Export.fetch(server.url(), server.staffToken());
        assertEquals(
                Reports.counted(journal, "TicketIssued", "service"),
                Reports.visits(server, "service"));
        assertEquals(
                Reports.counted(journal, "TicketCalled", "counter"),
                Reports.visits(server, "counter"));
    }

    /** So that a server that refuses everything does not pass. */
    private static void assertWorkWasDone(Crowd crowd, ServerProcess server) throws Exception {
        long tickets = crowd.answered().stream().filter(History.Answered::isTicket).count();
        long calls = crowd.answered().stream().filter(History.Answered::isCall).count();
        assertTrue(tickets > ROUNDS && calls > ROUNDS, tickets + " tickets, " + calls + " calls");
        assertTrue(Files.size(server.log()) > 0);
    }
}
