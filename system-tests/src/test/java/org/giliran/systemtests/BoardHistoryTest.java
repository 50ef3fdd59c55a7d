package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.systemtests.BoardHistory.Stood;
import org.giliran.systemtests.Export.Line;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A comparison that excuses everything is worth nothing. */
class BoardHistoryTest {
    private static final Duration POLL = Duration.ofSeconds(60);
    private static final Instant END = at("10:00:00");

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }

    private static Line line(String type, String time, String ticket, String event) {
        return new Line(
                1,
                "",
                """
                {"t":"%s/1","at":"2026-11-21T%sZ","event":{"ticket":"d-%s",%s}}\
                """
                        .formatted(type, time, ticket, event));
    }

    private static Line issued(String number) {
        return line("TicketIssued", "08:00:00", number, "\"number\":\"%s\"".formatted(number));
    }

    private static Line called(String time, String number) {
        return line("TicketCalled", time, number, "\"counter\":\"1\"");
    }

    private static Line recalled(String time, String number) {
        return line("TicketRecalled", time, number, "\"counter\":\"1\",\"calls\":2");
    }

    private static WallCall call(String time, String number, int calls) {
        return new WallCall(number, "1", calls, at(time).toString());
    }

    private static List<WallCall> unseen(List<Line> journal, WallCall... seen) {
        return BoardHistory.unseen(BoardHistory.of(journal, END), Set.of(seen), POLL);
    }

    @Test
    void aCallThatTheWallNeverShowedIsFound() {
        var journal =
                List.of(
                        issued("A-001"),
                        issued("A-002"),
                        called("09:00:00", "A-001"),
                        called("09:10:00", "A-002"));
        assertEquals(
                List.of(call("09:10:00", "A-002", 1)),
                unseen(journal, call("09:00:00", "A-001", 1)));
    }

    @Test
    void aTicketThatAKioskGaveWithoutTheServerIsKnownByItsNumber() {
        var handedOver = line("TicketHandedOver", "08:00:00", "AX-001", "\"number\":\"AX-001\"");
        var journal = List.of(handedOver, called("09:00:00", "AX-001"));
        assertEquals(List.of(), unseen(journal, call("09:00:00", "AX-001", 1)));
        assertEquals(List.of(call("09:00:00", "AX-001", 1)), unseen(journal));
    }

    @Test
    void aCallThatWasShownAtAnotherCounterIsFound() {
        var journal = List.of(issued("A-001"), called("09:00:00", "A-001"));
        var elsewhere = new WallCall("A-001", "9", 1, at("09:00:00").toString());
        assertEquals(List.of(call("09:00:00", "A-001", 1)), unseen(journal, elsewhere));
    }

    @Test
    void aCallThatWasRepeatedWithinOnePollNeedNotHaveBeenSeen() {
        var journal =
                List.of(
                        issued("A-001"),
                        called("09:00:00", "A-001"),
                        recalled("09:00:30", "A-001"));
        assertEquals(List.of(), unseen(journal, call("09:00:30", "A-001", 2)));
        assertEquals(List.of(call("09:00:30", "A-001", 2)), unseen(journal));
    }

    @Test
    void aCallThatTwentyOthersPushedOffWithinOnePollNeedNotHaveBeenSeen() {
        var journal = new ArrayList<Line>(List.of(issued("A-001"), called("09:00:00", "A-001")));
        for (int i = 1; i < 20; i++) {
            journal.add(issued("B-%03d".formatted(i)));
            journal.add(called("09:00:%02d".formatted(i), "B-%03d".formatted(i)));
        }
        assertEquals(20, unseen(journal).size());
        journal.add(issued("B-020"));
        journal.add(called("09:00:20", "B-020"));
        assertEquals(20, unseen(journal).size());
    }

    @Test
    void aCallThatWasTakenBackStoodUntilThen() {
        var journal =
                List.of(
                        issued("A-001"),
                        called("09:00:00", "A-001"),
                        line("TicketReleased", "09:00:20", "A-001", "\"counter\":\"1\""));
        assertEquals(
                List.of(new Stood(call("09:00:00", "A-001", 1), Duration.ofSeconds(20))),
                BoardHistory.of(journal, END));
    }
}
