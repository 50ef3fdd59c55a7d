package org.giliran.systemtests;

import org.giliran.api.Wire;
import org.giliran.systemtests.Export.Line;
import org.giliran.systemtests.History.Answered;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what clients were told with what the journal says. It knows nothing of the server. */
final class Checker {
    private final List<Answered> history;
    private final List<Line> journal;
    private final List<String> violations = new ArrayList<>();

    private Checker(List<Answered> history, List<Line> journal) {
        this.history = history;
        this.journal = journal;
    }

    /** What is wrong; nothing when all is well. */
    static List<String> violations(List<Answered> history, List<Line> journal) {
        var checker = new Checker(history, journal);
        checker.chainIsWhole();
        checker.numbersAreUnique();
        checker.everyKeyHadOneEffect();
        checker.answeredTicketsAreThere();
        checker.answeredCallsAreThere();
        checker.noTicketIsAtTwoCounters();
        checker.nobodySawAnotherHistory();
        return checker.violations;
    }

    private void wrong(String what) {
        violations.add(what);
    }

    private void chainIsWhole() {
        byte[] hash = new byte[32];
        long seq = 0;
        for (Line line : journal) {
            seq++;
            hash = next(hash, line);
            if (line.seq() != seq || !HexFormat.of().formatHex(hash).equals(line.hash())) {
                wrong("record " + line.seq() + " is not the one after " + (seq - 1));
                return;
            }
        }
    }

    private static byte[] next(byte[] before, Line line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(line.seq()).flip());
            return digest.digest(line.text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Line> ofType(String type) {
        return journal.stream().filter(l -> l.type().equals(type)).toList();
    }

    private void numbersAreUnique() {
        var ids = new HashSet<String>();
        for (Line issued : ofType("TicketIssued")) {
            if (!ids.add(issued.event("ticket"))) {
                wrong("ticket " + issued.event("ticket") + " was issued twice");
            }
        }
    }

    /** One key, one ticket; one key, one call: also when the request was sent again. */
    private void everyKeyHadOneEffect() {
        for (String type : List.of("TicketIssued", "TicketCalled", "ServiceStarted")) {
            var keys = new HashSet<String>();
            for (Line line : ofType(type)) {
                if (!keys.add(line.key())) {
                    wrong("key " + line.key() + " had two effects: " + type);
                }
            }
        }
    }

    private void answeredTicketsAreThere() {
        Map<String, Line> byKey = byKey("TicketIssued");
        for (Answered answer : history) {
            if (answer.isTicket()) {
                JsonNode ticket = Wire.MAPPER.readTree(answer.body());
                Line issued = byKey.get(answer.key());
                if (issued == null
                        || !issued.event("ticket").equals(ticket.get("id").asString())
                        || !issued.event("number").equals(ticket.get("number").asString())) {
                    wrong("answered ticket " + ticket.get("id") + " is not in the journal");
                }
            }
        }
    }

    private void answeredCallsAreThere() {
        Map<String, Line> byKey = byKey("TicketCalled");
        for (Answered answer : history) {
            if (answer.isCall()) {
                String ticket =
                        Wire.MAPPER.readTree(answer.body()).get("ticket").get("id").asString();
                Line called = byKey.get(answer.key());
                if (called == null
                        || !called.event("ticket").equals(ticket)
                        || !answer.path()
                                .equals("/counters/" + called.event("counter") + "/calls")) {
                    wrong("answered call of " + ticket + " is not in the journal");
                }
            }
        }
    }

    private Map<String, Line> byKey(String type) {
        return ofType(type).stream()
                .collect(Collectors.toMap(Line::key, l -> l, (first, _) -> first));
    }

    private void noTicketIsAtTwoCounters() {
        var counters = new HashMap<String, String>();
        for (Line line : journal) {
            String ticket = line.event("ticket");
            switch (line.type()) {
                case "TicketCalled" -> {
                    if (counters.containsKey(ticket)) {
                        wrong(ticket + " was called while it was at " + counters.get(ticket));
                    }
                    if (counters.containsValue(line.event("counter"))) {
                        wrong(
                                "counter "
                                        + line.event("counter")
                                        + " got a second visitor: "
                                        + ticket);
                    }
                    counters.put(ticket, line.event("counter"));
                }
                case "VisitFinished", "TicketMissed", "TicketReleased", "TicketCancelled" ->
                        counters.remove(ticket);
                default -> {
                    // leaves everybody where he is
                }
            }
        }
    }

    /** Nothing may be answered but successes and refusals of the hall's rules. */
    private void nobodySawAnotherHistory() {
        for (Answered answer : history) {
            boolean forked = answer.body().contains("FORKED_HISTORY");
            if (!Set.of(200, 201, 204, 409).contains(answer.status()) || forked) {
                wrong(answer.client() + " was answered " + answer.status() + " " + answer.body());
            }
        }
    }
}
