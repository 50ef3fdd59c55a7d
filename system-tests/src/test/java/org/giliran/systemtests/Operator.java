package org.giliran.systemtests;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

/** Asks a server for one thing, as a supervisor or a kiosk does. */
final class Operator {
    private static int sent;

    private Operator() {}

    /** The backups that count, newest first. */
    static JsonNode listed(ServerProcess server) throws IOException, InterruptedException {
        var request = request(server, "/backups", server.staffToken()).GET();
        return Wire.MAPPER.readTree(send(request).body()).get("backups");
    }

    /** Asks for a backup; the status of the answer. */
    static int backUp(ServerProcess server, String key) throws IOException, InterruptedException {
        var request =
                request(server, "/backups", server.staffToken())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));
        return send(request).statusCode();
    }

    /** What every display shall show now. */
    static JsonNode board(ServerProcess server) throws IOException, InterruptedException {
        return Wire.MAPPER.readTree(
                send(request(server, "/board", server.displayToken()).GET()).body());
    }

    /** How the server says it is. */
    static JsonNode health(ServerProcess server) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/health"));
        return Wire.MAPPER.readTree(send(request).body());
    }

    /** What the server's clock shows. */
    static Instant time(ServerProcess server) throws IOException, InterruptedException {
        var answer = send(request(server, "/board", server.displayToken()).GET());
        String clock = answer.headers().firstValue("Giliran-Clock").orElseThrow();
        return Instant.parse(clock.substring(0, clock.indexOf(';')));
    }

    /** Takes a ticket at the kiosk; its number. */
    static synchronized String takeTicket(ServerProcess server, String service)
            throws IOException, InterruptedException {
        String body =
                "{\"service\":\"%s\",\"language\":\"id\",\"channel\":\"KIOSK\"}".formatted(service);
        var request =
                request(server, "/tickets", server.kioskToken())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "tiket-latihan-%08d".formatted(++sent))
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return Wire.MAPPER.readTree(send(request).body()).path("number").asString("");
    }

    private static HttpRequest.Builder request(ServerProcess server, String path, String token) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/halls/balai" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
