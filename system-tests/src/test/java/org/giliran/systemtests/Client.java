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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Sends one command after the other until the server is gone. A command that was not answered is
 * sent again first, under its key, when there is a server again. It shows the newest head that it
 * has seen.
 */
final class Client {
    private static final int AWAY = 503;
    private final Duration limit;
    private final String name;
    private final String token;
    private final IntFunction<Command> plan;
    private final History history;
    private final Semaphore answers;

    /** What was answered with a 503: to be asked again when all is well. */
    private final List<Sent> later = new ArrayList<>();

    private final AtomicInteger waitedInVain = new AtomicInteger();
    private int sent;
    private String head = "";
    private @Nullable Sent pending;

    /** A command: where it goes and what it says. */
    record Command(String path, String body) {}

    private record Sent(String key, Command command) {}

    /**
     * @param token empty for none
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

    /**
     * Works until the server does not answer any more.
     *
     * @param base what stands before the path of a command
     */
    void workUntilTheServerIsGone(String base) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                nextOrAgain(http, base);
            }
        } catch (IOException _) {
            // killed; the command stays pending
        }
    }

    /** Works on a bad line: what is not answered is sent again at once. */
    void workUntil(BooleanSupplier over, String base) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!over.getAsBoolean()) {
                try {
                    next(http, base);
                } catch (IOException _) {
                    Thread.onSpinWait(); // it stays pending
                }
            }
            http.shutdownNow();
        }
    }

    /** Sends what was never answered, and what was answered with a 503; how much it was. */
    int settle(String base) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int unanswered = later.size();
            if (pending != null) {
                unanswered++;
                next(http, base);
            }
            for (Sent one : List.copyOf(later)) {
                later.remove(one);
                send(http, base, one);
            }
            return unanswered;
        }
    }

    private void nextOrAgain(HttpClient http, String base)
            throws IOException, InterruptedException {
        try {
            next(http, base);
        } catch (HttpTimeoutException _) {
            waitedInVain.incrementAndGet();
        }
    }

    /** How often no answer came in time. */
    int waitedInVain() {
        return waitedInVain.get();
    }

    private void next(HttpClient http, String base) throws IOException, InterruptedException {
        Sent one = pending == null ? planned() : pending;
        pending = one;
        send(http, base, one);
        pending = null;
        answers.release();
    }

    private Sent planned() {
        Sent next = new Sent("%s-perintah-%08d".formatted(name, sent), plan.apply(sent));
        sent++;
        return next;
    }

    private void send(HttpClient http, String base, Sent one)
            throws IOException, InterruptedException {
        HttpResponse<String> response = answer(http, request(base, one), one.key);
        head = response.headers().firstValue("Giliran-Head").orElse(head);
        int status = response.statusCode();
        history.add(new Answered(name, one.command.path(), one.key, status, response.body()));
        if (status == AWAY) {
            later.add(one);
        }
    }

    private HttpResponse<String> answer(HttpClient http, HttpRequest request, String key)
            throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            history.lost(key);
            throw e;
        }
    }

    private HttpRequest request(String base, Sent one) {
        var request =
                HttpRequest.newBuilder(URI.create(base + one.command.path()))
                        .timeout(limit)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", one.key)
                        .POST(HttpRequest.BodyPublishers.ofString(one.command.body()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return head.isEmpty() ? request.build() : request.header("Giliran-Head", head).build();
    }
}
