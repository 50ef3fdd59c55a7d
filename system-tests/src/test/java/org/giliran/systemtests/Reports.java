package org.giliran.systemtests;

import org.giliran.api.Wire;
import org.giliran.systemtests.Export.Line;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the tables say, beside what an auditor counts in the journal. */
final class Reports {
    /** Tables of a whole day are made again behind the hall's work, with rests. */
    private static final Duration FOLLOWED_WITHIN = Duration.ofMinutes(3);

    private Reports() {}

    /** Visits of today for each service or counter, once the tables have followed. */
    static Map<String, Integer> visits(ServerProcess server, String by)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + FOLLOWED_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            JsonNode report = report(server, by); // waits up to 2 s itself
            if (!report.get("stale").asBoolean()) {
                return visits(report);
            }
        }
        throw new AssertionError("the tables do not follow; see " + server.log());
    }

    private static Map<String, Integer> visits(JsonNode report) {
        var visits = new TreeMap<String, Integer>();
        for (JsonNode row : report.get("rows")) {
            if (row.get("visits").asInt() > 0) {
                visits.put(row.get("key").asString(), row.get("visits").asInt());
            }
        }
        return visits;
    }

    private static JsonNode report(ServerProcess server, String by)
            throws IOException, InterruptedException {
        URI uri = URI.create(server.url() + "/api/halls/balai/reports/today?by=" + by);
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + server.staffToken())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Wire.MAPPER.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    /** Records of a type for each value of a field. */
    static Map<String, Integer> counted(List<Line> journal, String type, String field) {
        return journal.stream()
                .filter(line -> line.type().equals(type))
                .collect(
                        Collectors.toMap(
                                line -> line.event(field), _ -> 1, Integer::sum, TreeMap::new));
    }
}
