package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The server is killed in the middle of its work, again and again, and loses nothing. */
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("giliran.long") ? 200 : 5;

    /** Answers before a kill: from the first request on a cold server to the thick of work. */
    private static final int MOST_ANSWERS = 400;

    private final History history = new History();
    private final Semaphore answers = new Semaphore(0);

    @Test
    void nothingThatWasAnsweredIsLostWhenTheServerIsKilled(@TempDir Path folder) throws Exception {
        var moments = new Random(917_300);
        try (var server = new ServerProcess(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Client> clients = Crowd.clients(server, history, answers);
            int retries = 0;
            for (int round = 0; round < ROUNDS; round++) {
                work(server, clients, threads, 1 + moments.nextInt(MOST_ANSWERS));
                server.start();
                for (Client client : clients) {
                    retries += client.settle(server.url()) ? 1 : 0;
                }
                assertEquals(List.of(), check(server), "round " + round);
            }
            assertTrue(retries >= ROUNDS, "no kill came in the middle of a request");
            String verified = server.verify();
            assertTrue(verified.startsWith("0 ok balai "), verified);
            assertReportsFollow(server);
            assertWorkWasDone(server);
        }
    }

    private void work(
            ServerProcess server, List<Client> clients, ExecutorService threads, int until)
            throws Exception {
        answers.drainPermits();
        var working = new ArrayList<Future<?>>();
        for (Client client : clients) {
            working.add(
                    threads.submit(
                            () -> {
                                client.workUntilTheServerIsGone(server.url());
                                return null;
                            }));
        }
        boolean enough = answers.tryAcquire(until, 60, TimeUnit.SECONDS);
        server.kill();
        for (var client : working) {
            client.get();
        }
        assertTrue(enough, () -> "the server was too slow; see " + server.log());
    }

    private List<String> check(ServerProcess server) throws Exception {
        return Checker.violations(
                history.answered(), Export.fetch(server.url(), server.staffToken()));
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
    private void assertWorkWasDone(ServerProcess server) throws Exception {
        long tickets = history.answered().stream().filter(History.Answered::isTicket).count();
        long calls = history.answered().stream().filter(History.Answered::isCall).count();
        assertTrue(tickets > ROUNDS && calls > ROUNDS, tickets + " tickets, " + calls + " calls");
        assertTrue(Files.size(server.log()) > 0);
    }
}
