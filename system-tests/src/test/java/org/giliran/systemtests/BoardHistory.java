package org.giliran.systemtests;

import org.giliran.systemtests.Export.Line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls stood on a hall's board, and for how long, worked out from the journal alone.
 *
 * <p>A call stands until the same ticket is called again or taken out of the line, until 20 others
 * have come (api.md), until the day ends, or until the end.
 */
final class BoardHistory {
    private static final int BOARD_MAX = 20;

    private final Map<String, String> numbers = new HashMap<>();

    /** The calls that stand, by ticket, oldest first. */
    private final Map<String, WallCall> standing = new LinkedHashMap<>();

    private final List<Stood> stood = new ArrayList<>();

    /** A call and how long it was there to be seen. */
    record Stood(WallCall call, Duration time) {}

    private BoardHistory() {}

    /**
     * All calls of a journal up to an instant.
     *
     * @param end when nobody looked any more
     */
    static List<Stood> of(List<Line> journal, Instant end) {
        var history = new BoardHistory();
        journal.stream().filter(line -> !at(line).isAfter(end)).forEach(history::add);
        history.clear(end);
        return history.stood;
    }

    /**
     * The calls that nobody saw on the wall although there was time to.
     *
     * @param poll how long a page may take to notice, in the hall's time
     */
    static List<WallCall> unseen(List<Stood> history, Set<WallCall> seen, Duration poll) {
        return history.stream()
                .filter(s -> s.time.compareTo(poll) > 0)
                .map(Stood::call)
                .filter(call -> !seen.contains(call))
                .toList();
    }

    private void add(Line line) {
        String ticket = line.event("ticket");
        switch (line.type()) {
            case "TicketIssued", "TicketHandedOver" -> numbers.put(ticket, line.event("number"));
            case "TicketCalled" -> call(ticket, line, 1);
            case "TicketRecalled" -> call(ticket, line, Integer.parseInt(line.event("calls")));
            case "TicketReleased", "TicketCancelled", "TicketLapsed" -> takeOff(ticket, at(line));
            case "Undone" ->
                    line.json()
                            .get("event")
                            .get("tickets")
                            .forEach(t -> takeOff(t.asString(), at(line)));
            case "DayClosed" -> clear(at(line));
            default -> {
                // leaves the board as it is
            }
        }
    }

    private void call(String ticket, Line line, int calls) {
        takeOff(ticket, at(line));
        if (standing.size() == BOARD_MAX) {
            takeOff(standing.keySet().iterator().next(), at(line));
        }
        String at = line.json().get("at").asString();
        standing.put(ticket, new WallCall(numbers.get(ticket), line.event("counter"), calls, at));
    }

    private void takeOff(String ticket, Instant now) {
        WallCall call = standing.remove(ticket);
        if (call != null) {
            stood.add(new Stood(call, Duration.between(Instant.parse(call.at()), now)));
        }
    }

    private void clear(Instant now) {
        List.copyOf(standing.keySet()).forEach(ticket -> takeOff(ticket, now));
    }

    private static Instant at(Line line) {
        return Instant.parse(line.json().get("at").asString());
    }
}
