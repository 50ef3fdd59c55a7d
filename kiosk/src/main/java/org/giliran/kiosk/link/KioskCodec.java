package org.giliran.kiosk.link;

import org.giliran.api.Wire;
import org.giliran.kiosk.visit.KioskEvent;
import org.giliran.kiosk.visit.KioskEvent.Answered;
import org.giliran.kiosk.visit.KioskEvent.Asked;
import org.giliran.kiosk.visit.KioskEvent.Dropped;
import org.giliran.kiosk.visit.KioskEvent.PrintEnded;
import org.giliran.kiosk.visit.KioskEvent.Printing;
import org.giliran.kiosk.visit.KioskEvent.Reported;
import org.giliran.kiosk.visit.PrintState;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes events as the bytes of a record and reads them back: JSON of strings only, type and
 * version first as {@code t}, then the keys in order. A type is never changed; a new version is a
 * new type beside it.
 */
final class KioskCodec {
    private KioskCodec() {}

    static byte[] write(KioskEvent event) {
        ObjectNode json = Wire.MAPPER.createObjectNode();
        json.put("t", type(event));
        var fields = new TreeMap<>(fields(event));
        fields.put("at", Wire.text(event.at()));
        fields.forEach(json::put);
        return Wire.write(json);
    }

    private static String type(KioskEvent event) {
        return switch (event) {
            case Asked _ -> "Asked/1";
            case Answered _ -> "Answered/1";
            case Dropped _ -> "Dropped/1";
            case Printing _ -> "Printing/1";
            case PrintEnded _ -> "PrintEnded/1";
            case Reported _ -> "Reported/1";
        };
    }

    private static Map<String, String> fields(KioskEvent event) {
        return switch (event) {
            case Asked(_, var touch, var key, var day, var body) ->
                    Map.of("touch", touch, "key", key, "day", day.toString(), "body", body);
            case Answered(_, var key, var ticket, var number) ->
                    Map.of("key", key, "ticket", ticket, "number", number);
            case Dropped(_, var key, var reason) -> Map.of("key", key, "reason", reason);
            case Printing(_, var paper, var ticket, var number) ->
                    Map.of("paper", paper, "ticket", ticket, "number", number);
            case PrintEnded(_, var paper, var state) ->
                    Map.of("paper", paper, "state", state.name());
            case Reported(_, var paper) -> Map.of("paper", paper);
        };
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException when it is of a type that this program does not know, or not
     *     one at all
     */
    static KioskEvent read(byte[] record) {
        try {
            return event(new Fields(Wire.MAPPER.readTree(record)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a record of a kiosk: " + text(record), e);
        }
    }

    private static KioskEvent event(Fields f) {
        Instant at = Instant.parse(f.get("at"));
        return switch (f.get("t")) {
            case "Asked/1" ->
                    new Asked(
                            at,
                            f.get("touch"),
                            f.get("key"),
                            LocalDate.parse(f.get("day")),
                            f.get("body"));
            case "Answered/1" -> new Answered(at, f.get("key"), f.get("ticket"), f.get("number"));
            case "Dropped/1" -> new Dropped(at, f.get("key"), f.get("reason"));
            case "Printing/1" -> new Printing(at, f.get("paper"), f.get("ticket"), f.get("number"));
            case "PrintEnded/1" ->
                    new PrintEnded(at, f.get("paper"), PrintState.valueOf(f.get("state")));
            case "Reported/1" -> new Reported(at, f.get("paper"));
            default ->
                    throw new IllegalArgumentException(
                            "a newer kiosk program wrote '" + f.get("t") + "'; use that one");
        };
    }

    private static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }

    private record Fields(JsonNode json) {
        String get(String name) {
            JsonNode value = json.get(name);
            if (value == null || !value.isString()) {
                throw new IllegalArgumentException(
                        "a record of a kiosk lacks '" + name + "': " + json);
            }
            return value.stringValue();
        }
    }
}
