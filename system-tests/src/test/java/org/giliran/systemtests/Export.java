package org.giliran.systemtests;

import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Fetches the journal as an auditor does: page by page over HTTP. */
final class Export {
    private Export() {}

    /**
     * A record as it was exported.
     *
     * @param text its bytes, which {@code hash} is about
     */
    record Line(long seq, String hash, String text, JsonNode json) {
        Line(long seq, String hash, String text) {
            this(seq, hash, text, Wire.MAPPER.readTree(text));
        }

        /** Its type without the version. */
        String type() {
            String type = json.get("t").asString();
            return type.substring(0, type.indexOf('/'));
        }

        String key() {
            return json.path("key").asString("");
        }

        /** A field of the event. */
        String event(String field) {
            return json.get("event").path(field).asString("");
        }
    }

    static List<Line> fetch(String server, String token) throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                JsonNode page = page(http, server, token, lines.size());
                for (JsonNode record : page.get("records")) {
                    lines.add(
                            new Line(
                                    record.get("seq").asLong(),
                                    record.get("hash").asString(),
                                    record.get("bytes").asString()));
                }
                if (page.get("records").isEmpty()) {
                    return lines;
                }
            }
        }
    }

    private static JsonNode page(HttpClient http, String server, String token, int after)
            throws IOException, InterruptedException {
        URI uri = URI.create(server + "/api/halls/balai/journal?after=" + after);
        var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
        return Wire.MAPPER.readTree(
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }
}
