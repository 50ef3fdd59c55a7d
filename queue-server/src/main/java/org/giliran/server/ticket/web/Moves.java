package org.giliran.server.ticket.web;

import org.giliran.api.BadMessage;
import org.giliran.api.ticket.AddStep;
import org.giliran.api.ticket.ParkTicket;
import org.giliran.api.ticket.TransferTicket;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.platform.Gate;
import org.giliran.server.platform.Words;

/** Reads what moves a visitor, whether named by ticket or by counter. */
public final class Moves {
    private Moves() {}

    /** Put off for so many minutes, or as long as the hall's rules say. */
    public static HallCommand park(Visitor visitor, ParkTicket request) throws BadMessage {
        Integer minutes = request.minutes();
        if (minutes != null && minutes < 1) {
            throw new BadMessage(
                    BadMessage.Code.OUT_OF_RANGE, "nobody is put off for no time", "minutes");
        }
        return new HallCommand.Park(visitor, minutes == null ? 0 : minutes);
    }

    /** Sent to another line, or another place in it. */
    public static HallCommand transfer(Visitor visitor, TransferTicket request) throws BadMessage {
        HallEvent.At place = HallEvent.At.valueOf(request.place().name());
        String reason = request.reason();
        if (reason == null && place == HallEvent.At.FIRST) {
            throw new BadMessage(
                    BadMessage.Code.MISSING_FIELD,
                    "putting somebody first needs a reason",
                    "reason");
        }
        return new HallCommand.Transfer(
                visitor,
                Words.orEmpty(request.service()),
                Words.orEmpty(request.counter()),
                place,
                reason == null ? "" : Gate.reason(reason));
    }

    /** One step more. */
    public static HallCommand addStep(Visitor visitor, AddStep request) {
        return new HallCommand.AddStep(visitor, request.service());
    }
}
