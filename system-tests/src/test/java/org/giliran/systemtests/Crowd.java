package org.giliran.systemtests;

import org.giliran.systemtests.Client.Command;
import org.giliran.systemtests.History.Answered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Visitors who take tickets and staff at four counters, all at once, and what they were answered.
 */
final class Crowd {
    private static final int PAIRS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Duration patience;
    private final History history = new History();
    private final Semaphore answers = new Semaphore(0);
    private final List<Client> clients = new ArrayList<>();

    /** What a test does to the server or its disk. */
    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }

    /** Half of them take tickets, half of them work at a counter; they are there from now on. */
    Crowd(ServerProcess server) {
        this(server, PATIENCE);
    }

    /** The same, who wait so long for an answer and then ask again under the same key. */
    Crowd(ServerProcess server, Duration patience) {
        this.patience = patience;
        for (int i = 0; i < PAIRS; i++) {
            String counter = "/counters/" + (i + 1);
            clients.add(client("pengunjung-" + i, server.kioskToken(), false, counter));
            clients.add(client("petugas-" + i, server.staffToken(), true, counter));
        }
    }

    private Client client(String name, String token, boolean staff, String counter) {
        return new Client(
                name,
                token,
                n -> staff ? staff(counter, n) : visitor(n),
                history,
                answers,
                patience);
    }

    /**
     * They work until something happens to the server of which it ends.
     *
     * @param until so many answers before it
     */
    void work(ServerProcess server, int until, Fault fault) throws Exception {
        answers.drainPermits();
        var working = new ArrayList<Future<?>>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Client client : clients) {
                working.add(
                        threads.submit(
                                () -> {
                                    client.workUntilTheServerIsGone(server.url());
                                    return null;
                                }));
            }
            letItHappen(server, until, fault, threads);
            for (var client : working) {
                client.get();
            }
        }
    }

    private void letItHappen(ServerProcess server, int until, Fault fault, ExecutorService threads)
            throws Exception {
        boolean done = false;
        try {
            boolean enough = answers.tryAcquire(until, 60, TimeUnit.SECONDS);
            fault.happen();
            done = enough;
            if (!enough) {
                throw new AssertionError("the server was too slow; see " + server.log());
            }
        } finally {
            if (!done) {
                threads.shutdownNow(); // they would work for ever
            }
        }
    }

    /** While they work: waits for so many answers more. */
    void awaitAnswers(int more) throws InterruptedException {
        if (!answers.tryAcquire(more, 60, TimeUnit.SECONDS)) {
            throw new AssertionError("the server was too slow");
        }
    }

    /** Sends what was never answered under the same keys; how many there were. */
    int settle(ServerProcess server) throws Exception {
        int retries = 0;
        for (Client client : clients) {
            retries += client.settle(server.url()) ? 1 : 0;
        }
        return retries;
    }

    /**
     * What is wrong between what they were answered and the journal. A server that is about to end
     * may say so; it has not taken that command.
     */
    List<String> violations(ServerProcess server) throws Exception {
        return Checker.violations(
                history.answered().stream()
                        .filter(a -> !a.body().contains("\"STOPPING\""))
                        .toList(),
                Export.fetch(server.url(), server.staffToken()));
    }

    /** How often no answer came in time. */
    int waitedInVain() {
        return clients.stream().mapToInt(Client::waitedInVain).sum();
    }

    List<Answered> answered() {
        return history.answered();
    }

    private static Command visitor(int number) {
        String service = number % 3 == 0 ? "kk" : "ktp";
        return new Command(
                "/tickets",
                "{\"service\":\"%s\",\"language\":\"id\",\"channel\":\"KIOSK\"}"
                        .formatted(service));
    }

    /** Opens, then calls and starts in turn; a call ends the visit before it. */
    private static Command staff(String counter, int number) {
        if (number == 0) {
            return new Command(counter + "/open", "{}");
        }
        return new Command(counter + (number % 2 == 1 ? "/calls" : "/start"), "{}");
    }
}
