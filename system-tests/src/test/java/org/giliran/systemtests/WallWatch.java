package org.giliran.systemtests;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Watches a display as its page does, and keeps every call that it ever showed. */
final class WallWatch implements AutoCloseable {
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(40);

    private final Set<WallCall> shown = ConcurrentHashMap.newKeySet();
    private final String display;
    private final Thread thread = Thread.ofPlatform().daemon().name("wall").unstarted(this::run);
    private JsonNode now = Wire.MAPPER.createObjectNode();

    WallWatch(String display) {
        this.display = display;
        thread.start();
    }

    private void run() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String version = "";
            while (!Thread.currentThread().isInterrupted()) {
                URI uri = URI.create(display + "/api/wall?wait=2&after=" + version);
                var answer =
                        http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    JsonNode view = Wire.MAPPER.readTree(answer.body());
                    version = view.get("version").asString();
                    see(view);
                }
            }
        } catch (IOException _) {
            // the display has ended
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private synchronized void see(JsonNode view) {
        now = view;
        shown.addAll(calls(view.path("board")));
        notifyAll();
    }

    /** The calls on a board. */
    static Set<WallCall> calls(JsonNode board) {
        var calls = new HashSet<WallCall>();
        for (JsonNode call : board.path("calls")) {
            calls.add(
                    new WallCall(
                            call.get("number").asString(),
                            call.get("counter").asString(),
                            call.get("calls").asInt(),
                            call.get("at").asString()));
        }
        return calls;
    }

    /** Every call that it showed. */
    Set<WallCall> shown() {
        return Set.copyOf(shown);
    }

    /** Waits until it says that it is not live. */
    void awaitNotLive() throws InterruptedException {
        await("it says that it is not live", view -> !view.path("live").asBoolean(true));
    }

    /** Waits until it is live and shows these calls and no other. */
    void awaitLive(Set<WallCall> calls) throws InterruptedException {
        await(
                "it is live and shows " + calls,
                view ->
                        view.path("live").asBoolean(false)
                                && calls(view.path("board")).equals(calls));
    }

    private synchronized void await(String what, Predicate<JsonNode> so)
            throws InterruptedException {
        long end = System.nanoTime() + WITHIN_NANOS;
        while (!so.test(now)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("waited in vain until " + what + ": " + now);
            }
            wait(left / 1_000_000 + 1);
        }
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
