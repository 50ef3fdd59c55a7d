package org.giliran.server.ticket.web;

import org.giliran.server.catalogue.Reasons;
import org.giliran.server.hall.Decision;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Origin;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What a visitor may do with his own ticket. */
final class VisitorCommands {
    /** The reason code of a visitor who gives up, where the hall has it among its own. */
    private static final String LEFT = "pergi";

    private VisitorCommands() {}

    static HallCommand late(String ticket) {
        return new HallCommand.Late(ticket);
    }

    static HallCommand cancel(HallDay day, String ticket) {
        List<Reasons.Reason> offered = day.setUp().reasons().orStandard().cancel();
        String reason = Reasons.find(LEFT, offered).isPresent() ? LEFT : offered.getFirst().code();
        return new HallCommand.CancelTicket(ticket, reason, true);
    }

    /** True when the command would be done now, else null: left out. */
    static @Nullable Boolean may(HallDay day, HallCommand command, Instant now) {
        boolean done = day.decide(command, Origin.CLOCK, now) instanceof Decision.Accepted;
        return done ? true : null;
    }
}
