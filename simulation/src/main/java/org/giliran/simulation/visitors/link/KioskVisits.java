package org.giliran.simulation.visitors.link;

import org.giliran.api.Wire;
import org.giliran.simulation.visitors.Visitor;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Speaks to the kiosk's program as its touch page does. Blocks; safe for many threads. */
final class KioskVisits {
    /** As long as the touch page waits. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI kiosk;

    KioskVisits(URI kiosk) {
        this.kiosk = kiosk;
    }

    /** A ticket from the kiosk: its id, and the token of its phone page. */
    record Given(String id, String token) {}

    /**
     * Touches a service; empty when there is no ticket for it now.
     *
     * @throws IOException when the kiosk does not answer
     */
    Optional<Given> take(Visitor visitor) throws IOException, InterruptedException {
        var wish = new TreeMap<String, String>();
        wish.put("service", visitor.service());
        wish.put("language", visitor.language());
        if (!visitor.priorityClass().isEmpty()) {
            wish.put("priorityClass", visitor.priorityClass());
        }
        HttpResponse<String> answer = post("/api/visits?wait=0", wish);
        if (answer.statusCode() != 201) {
            return Optional.empty();
        }
        JsonNode ticket = Wire.MAPPER.readTree(answer.body());
        JsonNode token = ticket.get("token");
        return token == null // given without the server: nobody can follow it yet
                ? Optional.empty()
                : Optional.of(new Given(ticket.get("id").asString(), token.asString()));
    }

    /** Whether the paper of a ticket still moves. */
    boolean isPrinting(String ticket) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(kiosk.resolve("/api/visits/" + ticket)).timeout(LIMIT);
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200
                && Wire.MAPPER.readTree(answer.body()).path("print").asString("").equals("PENDING");
    }

    private record Touched(int score, String ticket) {}

    /** Rates a visit; one that was rated already keeps its rating. */
    void rate(String ticket, int score) throws IOException, InterruptedException {
        post("/api/ratings", new Touched(score, ticket));
    }

    private HttpResponse<String> post(String path, Object message)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(kiosk.resolve(path))
                        .timeout(LIMIT)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(message)))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
