package org.giliran.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Notes when this computer was too busy to answer in time: asks a server again and again for what
 * it has at hand, from outside, and remembers each answer that was long in coming.
 */
final class Stalls implements AutoCloseable {
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    /** A healthy server takes some milliseconds; a device gives up after three seconds. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** Behind its cause by the time a device waits, and by that of a busy computer's log. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);

    private final URI health;
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("stalls").unstarted(this::run);

    private record Stall(Instant from, Instant to) {}

    private Stalls(URI health) {
        this.health = health;
    }

    /** Begins to look at a server. */
    static Stalls of(String server) {
        var stalls = new Stalls(URI.create(server + "/health"));
        stalls.thread.start();
        return stalls;
    }

    private void run() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!Thread.currentThread().isInterrupted()) {
                Instant from = Instant.now();
                look(http);
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
                Instant to = Instant.now();
                if (Duration.between(from, to).minusNanos(LOOK_EVERY_NANOS).compareTo(SLOW) > 0) {
                    stalls.add(new Stall(from, to));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void look(HttpClient http) throws InterruptedException {
        try {
            http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
        } catch (IOException _) {
            // The server is gone: that is no stall, and the test will say so.
        }
    }

    /** Whether what was logged at that moment may come of a stall. */
    boolean explain(Instant logged) {
        return stalls.stream()
                .anyMatch(s -> logged.isAfter(s.from) && logged.isBefore(s.to.plus(TOLD_WITHIN)));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
