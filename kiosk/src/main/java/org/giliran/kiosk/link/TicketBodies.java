package org.giliran.kiosk.link;

import org.giliran.api.Wire;
import org.giliran.api.ticket.Channel;
import org.giliran.api.ticket.IssueTicket;
import org.giliran.kiosk.course.RequestBody;
import org.giliran.kiosk.visit.Wish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Requests for tickets as they go over the wire. */
public record TicketBodies() implements RequestBody {
    @Override
    public String of(LocalDate day, Wish wish) {
        var request =
                new IssueTicket(
                        wish.service(), wish.priorityClass(), wish.language(), Channel.KIOSK, day);
        return new String(Wire.write(request), StandardCharsets.UTF_8);
    }

    @Override
    public Wish wish(String body) {
        IssueTicket request = Wire.readAnswer(body, IssueTicket.class);
        return new Wish(request.service(), request.priorityClass(), request.language());
    }
}
