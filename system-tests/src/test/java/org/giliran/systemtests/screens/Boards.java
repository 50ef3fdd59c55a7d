package org.giliran.systemtests.screens;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/** What a wall is told, for states that no hall is brought into within a test. */
final class Boards {
    private Boards() {}

    static ObjectNode of(ObjectNode view) {
        return (ObjectNode) view.get("board");
    }

    /** A call of the language of the hall. */
    static ObjectNode call(String number, String counter) {
        return call(number, counter, "Loket " + counter, "Counter " + counter, 1, false);
    }

    static ObjectNode call(
            String number, String counter, String id, String en, int calls, boolean priority) {
        var call = (ObjectNode) Answers.json("{}");
        call.put("number", number)
                .put("counter", counter)
                .put("at", Instant.now().toString())
                .put("language", "id")
                .put("calls", calls)
                .put("priority", priority);
        call.putObject("counterName").put("id", id).put("en", en);
        return call;
    }

    static ObjectNode recalled() {
        return call("A-123", "10", "Loket 10 Pengaduan", "Counter 10 Complaints", 2, true);
    }

    static ObjectNode[] many() {
        return new ObjectNode[] {
            call("B-020", "2"),
            call("C-104", "10", "Loket 10 Pengaduan", "Counter 10 Complaints", 1, true),
            call("AX-1001", "7"),
            call("D-008", "6", "Loket 6", "Counter 6", 2, false),
            call("A-016", "1"),
            call("C-103", "9", "Loket 9 Prioritas", "Counter 9 Priority", 1, true)
        };
    }

    static void calls(ObjectNode view, ObjectNode newest, ObjectNode... before) {
        ArrayNode calls = of(view).putArray("calls");
        calls.add(newest);
        List.of(before).forEach(calls::add);
    }

    static void notices(ObjectNode view, String... texts) {
        ArrayNode notices = of(view).putArray("notices");
        for (String text : texts) {
            notices.addObject().put("id", "p" + notices.size()).put("text", text);
        }
    }

    static void lost(ObjectNode view) {
        view.put("live", false).put("since", Instant.now().minusSeconds(90).toString());
    }

    static void paused(ObjectNode view, String reason, String id, String en) {
        ObjectNode paused = of(view).putObject("paused");
        paused.put("since", "2026-11-30T06:05:00Z").put("reason", reason);
        paused.putObject("reasonName").put("id", id).put("en", en);
    }

    static void media(ObjectNode view, String url, String kind) {
        view.putArray("media").addObject().put("url", url).put("kind", kind);
    }
}
