package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;

/** What must be true of letters and of what kiosks hand over. */
final class HandedOver {
    private HandedOver() {}

    static void see(HallDay before, Recorded recorded, HallDay after) {
        lettersAreForGood(before, after);
        switch (recorded.event()) {
            case HallEvent.TicketHandedOver e -> ticket(e, before, recorded, after);
            case HallEvent.ItemHandedOver e -> follows(e.letter(), e.n(), before, after);
            case HallEvent.VisitByHand e -> {
                assertFalse(e.end().isAfter(recorded.at()));
                assertFalse(e.calledAt().isBefore(before.tickets().get(e.ticket()).issuedAt()));
            }
            case HallEvent _ -> {}
        }
    }

    private static void lettersAreForGood(HallDay before, HallDay after) {
        var letters = new HashSet<String>();
        for (Series series : after.series().values()) {
            assertTrue(letters.add(series.letter()), "no letter twice");
        }
        for (Series series : before.series().values()) {
            Series now = after.series().get(series.installation());
            assertEquals(series.upTo(now.handedOver()), now);
            assertTrue(now.handedOver() - series.handedOver() <= 1, "one after the other");
        }
    }

    private static void follows(String letter, long n, HallDay before, HallDay after) {
        assertEquals(n - 1, of(letter, before).handedOver());
        assertEquals(n, of(letter, after).handedOver());
    }

    private static Series of(String letter, HallDay day) {
        return day.series().values().stream()
                .filter(s -> s.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private static void ticket(
            HallEvent.TicketHandedOver e, HallDay before, Recorded recorded, HallDay after) {
        if (e.n() != HallEvent.TicketHandedOver.FROM_PAPER) {
            follows(e.letter(), e.n(), before, after);
        }
        assertTrue(before.findKnown(e.ticket()).isEmpty(), "no number twice");
        assertFalse(e.joinedAt().isAfter(recorded.at()));
        boolean today = e.day().equals(after.date());
        assertEquals(!today, e.arrival() == HallEvent.Arrival.DAY_OVER);
        assertEquals(today, after.tickets().contains(e.ticket()));
        if (!e.askedAs().isEmpty()) {
            assertTrue(after.findAnswered(e.askedAs()).isPresent(), "the request comes no more");
        }
        if (today && !e.askedAs().isEmpty()) {
            after.findAnswered(e.askedAs()).orElseThrow().forEach(r -> isInNoLine(r, e, after));
        }
    }

    /** Nobody stands in the line twice: not under the number that he asked for, too. */
    private static void isInNoLine(Recorded asked, HallEvent.TicketHandedOver e, HallDay after) {
        if (asked.event() instanceof HallEvent.TicketIssued issued
                && asked.origin().actor().equals("kiosk-1")) {
            after.tickets()
                    .find(issued.ticket())
                    .ifPresent(
                            t ->
                                    assertFalse(
                                            t.state() instanceof TicketState.Waiting, e::toString));
        }
    }
}
