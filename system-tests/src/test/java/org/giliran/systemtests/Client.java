package org.giliran.systemtests;

import org.giliran.systemtests.History.Answered;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Sends one command after the other until the server is gone. A command that was not answered is
 * sent again first, under its key, when there is a server again. It shows the newest head that it
 * has seen.
 */
final class Client {
    private final Duration limit;
    private final String name;
    private final String token;
    private final IntFunction<Command> plan;
    private final History history;
    private final Semaphore answers;
    private int sent;
    private final AtomicInteger waitedInVain = new AtomicInteger();
    private String head = "";
    private @Nullable Command pending;

    /** A command: where it goes and what it says. */
    record Command(String path, String body) {}

    /**
     * @param plan the command of a number, from 0
     * @param answers gets a permit for each answer
     * @param limit how long it waits for an answer; then it asks again, under the same key
     */
    Client(
            String name,
            String token,
            IntFunction<Command> plan,
            History history,
            Semaphore answers,
            Duration limit) {
        this.limit = limit;
        this.name = name;
        this.token = token;
        this.plan = plan;
        this.history = history;
        this.answers = answers;
    }

    /** Works until the server does not answer any more. */
    void workUntilTheServerIsGone(String server) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                nextOrAgain(http, server);
            }
        } catch (IOException _) {
            // killed; the command stays pending
        }
    }

    /** Sends what was never answered; false when all was. */
    boolean settle(String server) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            boolean unanswered = pending != null;
            if (unanswered) {
                next(http, server);
            }
            return unanswered;
        }
    }

    private void nextOrAgain(HttpClient http, String server)
            throws IOException, InterruptedException {
        try {
            next(http, server);
        } catch (HttpTimeoutException _) {
            waitedInVain.incrementAndGet();
        }
    }

    /** How often no answer came in time. */
    int waitedInVain() {
        return waitedInVain.get();
    }

    private void next(HttpClient http, String server) throws IOException, InterruptedException {
        Command command = pending == null ? plan.apply(sent) : pending;
        pending = command;
        String key = "%s-perintah-%08d".formatted(name, sent);
        HttpResponse<String> response =
                http.send(request(server, command, key), HttpResponse.BodyHandlers.ofString());
        head = response.headers().firstValue("Giliran-Head").orElse(head);
        history.add(
                new Answered(name, command.path(), key, response.statusCode(), response.body()));
        pending = null;
        sent++;
        answers.release();
    }

    private HttpRequest request(String server, Command command, String key) {
        var request =
                HttpRequest.newBuilder(URI.create(server + "/api/halls/balai" + command.path()))
                        .timeout(limit)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(command.body()));
        return head.isEmpty() ? request.build() : request.header("Giliran-Head", head).build();
    }
}
