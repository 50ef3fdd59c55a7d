package org.giliran.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who talks to a server over HTTP, with his token. A path that does not begin as one of
 * the whole server is one of the test hall.
 */
public final class Caller {
    private static final List<String> WHOLE =
            List.of(
                    "/api",
                    "/health",
                    "/t/",
                    "/pages/",
                    "/ui/",
                    "/console",
                    "/supervisor",
                    "/style",
                    "/wall");

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private final HttpClient http;
    private final URI server;
    private final String token;
    private final Map<String, String> headers;

    Caller(HttpClient http, URI server, String token, Map<String, String> headers) {
        this.http = http;
        this.server = server;
        this.token = token;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller, who sends one more header. */
    public Caller with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(http, server, token, more);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks and does not wait for the answer. */
    public CompletableFuture<Answer> poll(String path) {
        return http.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Caller::answer);
    }

    /** Sends a command under a key of its own. */
    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String key) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        boolean whole = WHOLE.stream().anyMatch(path::startsWith);
        var request =
                HttpRequest.newBuilder(
                                server.resolve(whole ? path : RunningServer.HALL_PATH + path))
                        .timeout(LIMIT);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Caller::answer)
                .join();
    }

    private static Answer answer(HttpResponse<String> response) {
        var headers = new LinkedHashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Answer(response.statusCode(), headers, response.body());
    }
}
