package org.giliran.server.hall;

import org.giliran.server.calling.Reason;
import org.giliran.server.hall.UndoWindow.Command;
import org.giliran.server.hall.UndoWindow.Entry;

import java.util.List;

/**
 * Whether somebody would be passed too often by taking back his call: the calls that other counters
 * made meanwhile stand, and would have gone past him. Staff's own choices count, but are not
 * stopped by the limit.
 */
final class Passings {
    private Passings() {}

    /**
     * @param since what has happened after the command
     */
    static boolean tooMany(Command command, List<Entry> since) {
        long calls = since.stream().filter(Passings::isByPolicy).count();
        return command.entries().stream().anyMatch(e -> mayReachLimit(e, calls))
                && reachesLimit(command, since);
    }

    private static boolean isByPolicy(Entry entry) {
        return entry.recorded().event() instanceof HallEvent.TicketCalled e
                && e.reason().rule() != Reason.Rule.STAFF_CHOICE;
    }

    /** Saves living the last seconds again, which hardly ever matters. */
    private static boolean mayReachLimit(Entry entry, long calls) {
        HallDay before = entry.before();
        return entry.recorded().event() instanceof HallEvent.TicketCalled e
                && calls > 0
                && passed(before, e.ticket()) + calls > before.policy().limit();
    }

    private static boolean reachesLimit(Command command, List<Entry> since) {
        HallDay day = command.entries().getFirst().before();
        for (Entry entry : since) {
            HallDay next = day.applyAgain(entry.recorded());
            if (isByPolicy(entry) && goesPast(command.tickets(), day, next)) {
                return true;
            }
            day = next;
        }
        return false;
    }

    private static boolean goesPast(List<String> tickets, HallDay before, HallDay after) {
        return tickets.stream()
                .filter(t -> before.tickets().get(t).priorityClass().isEmpty())
                .anyMatch(
                        t ->
                                passed(before, t) >= before.policy().limit()
                                        && passed(after, t) > passed(before, t));
    }

    /** How often a ticket was passed that waits; 0 for any other. */
    private static int passed(HallDay day, String id) {
        Ticket ticket = day.tickets().get(id);
        return ticket.state() instanceof TicketState.Waiting(var spot)
                ? day.line().passed(ticket.waiting(spot))
                : 0;
    }
}
