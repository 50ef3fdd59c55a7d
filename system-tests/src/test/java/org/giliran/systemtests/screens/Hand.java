package org.giliran.systemtests.screens;

import org.giliran.api.Wire;
import org.giliran.systemtests.RunningDemo;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/**
 * Brings a demo hall into a state by commands, as another page would: a member of staff, or nobody
 * in particular.
 */
final class Hand {
    private final RunningDemo demo;
    private final String token;

    private Hand(RunningDemo demo, String token) {
        this.demo = demo;
        this.token = token;
    }

    /** Logs in. */
    static Hand of(RunningDemo demo, String username) throws IOException, InterruptedException {
        var nobody = new Hand(demo, "");
        String body =
                "{\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(username, demo.password(username));
        return new Hand(demo, nobody.send("server", "/api/session", body).get("token").asString());
    }

    /** A command of the hall: {@code /counters/4/open}. */
    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send("server", "/api/halls/" + demo.hall() + path, body);
    }

    /** A ticket of a service; with its id, number and token. */
    JsonNode ticket(String service, String language) throws IOException, InterruptedException {
        return post(
                "/tickets",
                "{\"service\":\"%s\",\"language\":\"%s\",\"channel\":\"STAFF\"}"
                        .formatted(service, language));
    }

    /** A command of the kiosk's program, as its workbench. */
    static JsonNode atKiosk(RunningDemo demo, String path, String body)
            throws IOException, InterruptedException {
        return new Hand(demo, "").send("kiosk", path, body);
    }

    private JsonNode send(String program, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(demo.url(program) + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return answer.body().isEmpty()
                    ? Wire.MAPPER.createObjectNode()
                    : Wire.MAPPER.readTree(answer.body());
        }
    }
}
