package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.api.ticket.Step;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Journey;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Words;

import java.util.List;
import java.util.stream.IntStream;

/** The steps of a visit as screens show them. */
public final class Steps {
    private Steps() {}

    /** In order; at least one. */
    public static List<Step> of(HallDay day, Ticket ticket) {
        List<String> services = ticket.journey().steps();
        return IntStream.range(0, services.size())
                .mapToObj(
                        i ->
                                new Step(
                                        services.get(i),
                                        name(day, services.get(i)),
                                        state(ticket, i)))
                .toList();
    }

    /** A ticket of yesterday may be of a service that is no more. */
    static Names name(HallDay day, String service) {
        return day.setUp()
                .findService(service)
                .map(s -> Words.names(s.name()))
                .orElse(new Names(service, service));
    }

    private static Step.State state(Ticket ticket, int index) {
        Journey way = ticket.journey();
        boolean done = index < way.step() || ticket.state() instanceof TicketState.Finished;
        if (done) {
            return Step.State.DONE;
        }
        return index == way.step() ? Step.State.NOW : Step.State.TO_COME;
    }
}
