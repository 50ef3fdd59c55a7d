package org.giliran.systemtests;

import org.giliran.systemtests.Client.Command;
import org.giliran.systemtests.History.Answered;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/** Clients of one program that work all at once, and what they were answered. */
final class Clients {
    private static final int WITHIN_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final History history = new History();
    private final Semaphore answers = new Semaphore(0);
    private final List<Client> clients = new ArrayList<>();
    private final String hall;
    private final Duration patience;

    /** What a test does to the program, its disk or its line. */
    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }

    private interface Work {
        void of(Client client) throws InterruptedException;
    }

    /**
     * @param path what stands between the program's address and the path of a command
     */
    Clients(String path) {
        this(path, PATIENCE);
    }

    /**
     * The same, who wait so long for an answer and then ask again under the same key.
     *
     * @param path what stands between the program's address and the path of a command
     */
    Clients(String path, Duration patience) {
        this.hall = path;
        this.patience = patience;
    }

    /** One more, from now on. */
    void add(String name, String token, IntFunction<Command> plan) {
        clients.add(new Client(name, token, plan, history, answers, patience));
    }

    /**
     * They work until something happens to the program of which it ends.
     *
     * @param url where the program is
     * @param until so many answers before it
     * @param log says why nobody was answered
     */
    void work(String url, int until, Fault fault, Path log) throws Exception {
        answers.drainPermits();
        during(
                client -> client.workUntilTheServerIsGone(url + hall),
                () -> {
                    awaitAnswers(until, log);
                    fault.happen();
                },
                fault);
    }

    /** They work while something goes on, sending again what is not answered. */
    void workDuring(String url, Fault fault) throws Exception {
        var over = new AtomicBoolean();
        Fault end = () -> over.set(true);
        during(
                client -> client.workUntil(over::get, url + hall),
                () -> {
                    fault.happen();
                    end.happen();
                },
                end);
    }

    /** Whatever happens, they do not work for ever. */
    private void during(Work work, Fault fault, Fault end) throws Exception {
        var working = new ArrayList<Future<?>>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Client client : clients) {
                working.add(
                        threads.submit(
                                () -> {
                                    work.of(client);
                                    return null;
                                }));
            }
            boolean done = false;
            try {
                fault.happen();
                done = true;
            } finally {
                if (!done) {
                    threads.shutdownNow();
                    end.happen();
                }
            }
            for (var client : working) {
                client.get();
            }
        }
    }

    /** While they work: waits for so many answers more. */
    void awaitAnswers(int more, Path log) throws InterruptedException {
        if (!answers.tryAcquire(more, WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program was too slow; see " + log);
        }
    }

    /** Sends what was never answered under the same keys; how much it was. */
    int settle(String url) throws Exception {
        int retries = 0;
        for (Client client : clients) {
            retries += client.settle(url + hall);
        }
        return retries;
    }

    /** How often no answer came in time. */
    int waitedInVain() {
        return clients.stream().mapToInt(Client::waitedInVain).sum();
    }

    List<Answered> answered() {
        return history.answered();
    }

    /** The keys under which something was sent in vain, once or more. */
    Set<String> lost() {
        return history.lost();
    }
}
