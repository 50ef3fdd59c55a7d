package org.giliran.server.desk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/**
 * Says what earlier versions of a record meant in the words of today's.
 *
 * <p>The values are written out, not taken from the constants of the catalogue: a constant may
 * change, what a record meant may not.
 */
final class Upgrades {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Upgrades() {}

    /**
     * A set-up of before there were opening hours, quotas, journeys and rules for tickets: open at
     * all hours, tickets without number, every service one step, called three times, and nothing
     * happens to a ticket by itself.
     *
     * <p>What such a record cannot hold is refused like any other unknown word.
     */
    private static JsonNode toSecondSetUp(JsonNode event) {
        if (event.get("setUp") instanceof ObjectNode setUp) {
            add(setUp, "opening", opening(0));
            add(
                    setUp,
                    "rules",
                    numbers(
                            Map.of(
                                    "callsMax", 3,
                                    "autoMissedSeconds", 0,
                                    "graceMinutes", 0,
                                    "silentMinutes", 0,
                                    "parkMinutes", 15,
                                    "parkMaxMinutes", 120,
                                    "forgottenMinutes", 0)));
            if (setUp.get("callPolicy") instanceof ObjectNode policy) {
                add(policy, "priorityCalls", MAKE.numberNode(2));
                add(policy, "regularCalls", MAKE.numberNode(1));
            }
            if (setUp.get("reasons") instanceof ObjectNode reasons) {
                add(reasons, "transfer", MAKE.arrayNode());
                add(reasons, "priorityClass", MAKE.arrayNode());
            }
            if (setUp.get("services") instanceof ArrayNode services) {
                services.forEach(Upgrades::service);
            }
        }
        return event;
    }

    /** A day of the first version, by way of those between. */
    static JsonNode firstToFifthDay(JsonNode event) {
        return secondToFifthDay(toSecondDay(event));
    }

    /** A day of the second version, by way of the third. */
    static JsonNode secondToFifthDay(JsonNode event) {
        return thirdToFifthSetUp(toThirdDay(event));
    }

    /** A set-up of the first version, by way of those between. */
    static JsonNode firstToFifthSetUp(JsonNode event) {
        return secondToFifthSetUp(toSecondSetUp(event));
    }

    /** A set-up of the second version, by way of the third. */
    static JsonNode secondToFifthSetUp(JsonNode event) {
        return thirdToFifthSetUp(toThirdSetUp(event));
    }

    /** A set-up of the third version, by way of the fourth. */
    static JsonNode thirdToFifthSetUp(JsonNode event) {
        return toFifthSetUp(toFourthSetUp(event));
    }

    /** A set-up of before services were in groups. */
    static JsonNode toFifthSetUp(JsonNode event) {
        if (event.get("setUp") instanceof ObjectNode setUp) {
            add(setUp, "groups", MAKE.arrayNode());
            if (setUp.get("services") instanceof ArrayNode services) {
                services.forEach(s -> add(s, "group", MAKE.stringNode("")));
            }
        }
        return event;
    }

    /** A set-up of before kiosks had names, places and neighbours. */
    private static JsonNode toFourthSetUp(JsonNode event) {
        if (event.get("setUp") instanceof ObjectNode setUp
                && setUp.get("kiosks") instanceof ArrayNode kiosks) {
            kiosks.forEach(Upgrades::kiosk);
        }
        return event;
    }

    private static void kiosk(JsonNode kiosk) {
        add(kiosk, "name", noName());
        add(kiosk, "place", noName());
        add(kiosk, "near", MAKE.arrayNode());
    }

    private static ObjectNode noName() {
        return MAKE.objectNode().put("id", "").put("en", "");
    }

    /**
     * A day of before the habits of the counters were known, and before any kiosk had a letter:
     * none, and in every hour as many visitors of a priority class as in the others.
     */
    private static JsonNode toThirdDay(JsonNode event) {
        if (event.get("serviceTimes") instanceof ArrayNode times) {
            times.forEach(Upgrades::hours);
        }
        if (event instanceof ObjectNode opened) {
            ObjectNode habits = numbers(Map.of("days", 0));
            add(habits, "openings", MAKE.arrayNode());
            add(habits, "hours", MAKE.arrayNode());
            add(habits, "pauses", numbers(Map.of("count", 0, "meanSeconds", 0)));
            add(opened, "habits", habits);
            add(opened, "series", MAKE.arrayNode());
        }
        return toThirdSetUp(event);
    }

    private static void hours(JsonNode time) {
        if (time.get("hours") instanceof ArrayNode hours && time.has("priorityPer100Hours")) {
            hours.forEach(
                    hour -> add(hour, "priorityPer100Hours", time.get("priorityPer100Hours")));
        }
    }

    /**
     * A day of before there were figures beside the mean of a service: start values, and nobody of
     * whom is known that he did not come.
     */
    private static JsonNode toSecondDay(JsonNode event) {
        if (event.get("serviceTimes") instanceof ArrayNode times) {
            times.forEach(Upgrades::serviceTime);
        }
        return toSecondSetUp(event);
    }

    /** A set-up of before kiosks gave tickets without the server. */
    private static JsonNode toThirdSetUp(JsonNode event) {
        if (event.get("setUp") instanceof ObjectNode setUp
                && setUp.get("rules") instanceof ObjectNode rules) {
            add(rules, "offlineTicketsMax", MAKE.numberNode(300));
        }
        return event;
    }

    private static void serviceTime(JsonNode node) {
        if (node instanceof ObjectNode time && time.has("meanSeconds")) {
            int mean = time.get("meanSeconds").asInt();
            add(time, "deviationSeconds", MAKE.numberNode(Math.round(0.6F * mean)));
            add(time, "hours", MAKE.arrayNode());
            add(time, "noShows", numbers(Map.of("perMille", 0, "seconds", 0)));
            add(time, "priorityPer100Hours", MAKE.numberNode(0));
            add(time, "hits", numbers(Map.of("told", 0, "within", 0)));
        }
    }

    private static void service(JsonNode node) {
        if (node instanceof ObjectNode service) {
            add(service, "steps", MAKE.arrayNode());
            add(service, "offered", MAKE.numberNode(1));
            add(service, "minCounters", MAKE.numberNode(0));
            ObjectNode quota = numbers(Map.of("perDay", 0));
            quota.set("slots", MAKE.arrayNode());
            add(service, "quota", quota);
            add(service, "opening", opening(-1));
        }
    }

    /** A ticket of before there were journeys and appointments. */
    static JsonNode oneStep(JsonNode event) {
        if (event instanceof ObjectNode issued && issued.has("service")) {
            add(issued, "steps", MAKE.arrayNode().add(issued.get("service").asString()));
            add(issued, "booked", MAKE.stringNode("1970-01-01T00:00:00Z"));
        }
        return event;
    }

    /** Whoever was missed could not come back. */
    static JsonNode forGood(JsonNode event) {
        if (event instanceof ObjectNode missed) {
            add(missed, "returnBy", MAKE.stringNode("1970-01-01T00:00:00Z"));
            add(missed, "cause", MAKE.stringNode("STAFF"));
        }
        return event;
    }

    /** Staff or a closing counter gave a ticket back; it was not said which. */
    static JsonNode byStaff(JsonNode event) {
        if (event instanceof ObjectNode released) {
            add(released, "cause", MAKE.stringNode("STAFF"));
        }
        return event;
    }

    /** Whoever sat at a counter did all its services. */
    static JsonNode allSkills(JsonNode event) {
        if (event instanceof ObjectNode opened) {
            add(opened, "skills", MAKE.arrayNode());
        }
        return event;
    }

    /** No spans, breaks or holidays; {@code minutes} -1: like the hall. */
    private static ObjectNode opening(int minutes) {
        ObjectNode opening = numbers(Map.of("lastTicketMinutes", minutes, "earlyMinutes", minutes));
        List.of("week", "holidays", "breaks").forEach(l -> opening.set(l, MAKE.arrayNode()));
        return opening;
    }

    private static ObjectNode numbers(Map<String, Integer> values) {
        ObjectNode node = MAKE.objectNode();
        values.forEach(node::put);
        return node;
    }

    /** To an object; anything else there is refused when it is read. */
    private static void add(JsonNode node, String field, JsonNode value) {
        if (node.has(field)) {
            throw new BeforeItsTime(field);
        }
        if (node instanceof ObjectNode object) {
            object.set(field, value);
        }
    }

    /** A record holds a field that came with a later version. */
    static final class BeforeItsTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        BeforeItsTime(String field) {
            super("it has " + field + " before its time");
        }
    }
}
