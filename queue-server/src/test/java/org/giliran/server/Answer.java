package org.giliran.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.api.Problem;
import org.giliran.api.Wire;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** What a server answered; header names are in lower case. */
public record Answer(int status, Map<String, String> headers, String body) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public JsonNode json() {
        return Wire.MAPPER.readTree(body);
    }

    /** A field of the answer as text; dots lead into objects and lists. */
    public String get(String path) {
        JsonNode node = json();
        for (String step : path.split("\\.", -1)) {
            node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node.asString("");
    }

    public <T> T as(Class<T> type) {
        return Wire.readAnswer(body, type);
    }

    public String code() {
        return as(Problem.class).code();
    }

    public boolean replayed() {
        return header("idempotent-replay").equals("true");
    }

    /** The answer itself, when it has this status. */
    public Answer expect(int expected) {
        assertEquals(expected, status, () -> "answered: " + body);
        return this;
    }

    /** The answer itself, when it is this problem. */
    public Answer expect(int expected, String code) {
        expect(expected);
        assertEquals(code, code());
        return this;
    }
}
