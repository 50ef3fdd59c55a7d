package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

/** Where tickets stand in the line, and how often they were passed, wherever they are. */
final class Places {
    private Places() {}

    static void whoComesBackHasWhatHeHad(HallDay before, Recorded recorded, HallDay after) {
        boolean keeps =
                switch (recorded.event()) {
                    case HallEvent.TicketReleased _,
                            HallEvent.TicketResumed _,
                            HallEvent.TicketParked _,
                            HallEvent.TicketMissed _,
                            HallEvent.ServiceStarted _,
                            HallEvent.ClassChanged _ ->
                            true;
                    case HallEvent.TicketTransferred e -> e.place() == HallEvent.At.KEEP;
                    case HallEvent _ -> false;
                };
        if (keeps) {
            String ticket = Touched.by(recorded.event()).ticket();
            assertEquals(passed(ticket, before), passed(ticket, after));
            assertEquals(joinedAt(ticket, before), joinedAt(ticket, after));
        }
    }

    private static int passed(String id, HallDay day) {
        Ticket ticket = day.tickets().get(id);
        return switch (ticket.state()) {
            case TicketState.Waiting(var spot) -> day.line().passed(ticket.waiting(spot));
            case TicketState.Called s -> s.passed();
            case TicketState.BeingServed s -> s.passed();
            case TicketState.Parked s -> s.passed();
            case TicketState.Missed s -> s.passed();
            case TicketState.Finished _, TicketState.Cancelled _, TicketState.Lapsed _ -> -1;
        };
    }

    private static Instant joinedAt(String id, HallDay day) {
        return switch (day.tickets().get(id).state()) {
            case TicketState.Waiting s -> s.joinedAt();
            case TicketState.Called s -> s.spot().joinedAt();
            case TicketState.BeingServed s -> s.spot().joinedAt();
            case TicketState.Parked s -> s.spot().joinedAt();
            case TicketState.Missed s -> s.spot().joinedAt();
            case TicketState.Finished _, TicketState.Cancelled _, TicketState.Lapsed _ ->
                    Instant.MIN;
        };
    }
}
