package org.giliran.server.ticket.web;

import org.giliran.api.ticket.Estimate;
import org.giliran.api.ticket.IssuedTicket;
import org.giliran.api.ticket.TicketBrief;
import org.giliran.api.ticket.TicketStatus;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Shown;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.platform.Pauses;
import org.giliran.server.platform.Words;
import org.giliran.server.watch.web.Snapshot;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** What outsiders see of a ticket. */
public record TicketAnswers(PhoneTokens tokens) {
    /** Calls of the same service on a phone page: enough to see that the line moves. */
    private static final int LAST_CALLS = 3;

    /** A ticket as it was when it was issued: it says the same whenever it is asked. */
    public IssuedTicket issued(HallDay day, Ticket ticket) {
        String token = tokens.of(ticket.id());
        String publicUrl = day.setUp().hall().publicUrl();
        return new IssuedTicket(
                ticket.id(),
                ticket.number(),
                ticket.day(),
                ticket.asked(),
                Words.orNull(ticket.priorityClass()),
                ticket.language(),
                ticket.issuedAt(),
                ticket.ahead(),
                estimate(ticket.estimate()),
                ticket.fingerprint(),
                token,
                publicUrl.isEmpty() ? null : publicUrl + "/t/" + token);
    }

    /** The range, or nothing when nothing honest can be said. */
    public static @Nullable Estimate estimate(org.giliran.server.estimate.Estimate estimate) {
        return estimate.isKnown()
                ? new Estimate(estimate.fromMinutes(), estimate.toMinutes())
                : null;
    }

    /** A ticket after a command on it. */
    public static TicketBrief brief(HallDay day, Ticket ticket) {
        return new TicketBrief(
                ticket.id(), ticket.number(), state(ticket), ahead(day, ticket).orElse(null));
    }

    private static Optional<Integer> ahead(HallDay day, Ticket ticket) {
        return ticket.state() instanceof TicketState.Waiting waiting
                ? Optional.of(day.ahead(ticket, waiting.spot()))
                : Optional.empty();
    }

    /** The word of a ticket's state. */
    public static org.giliran.api.ticket.TicketState state(Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Waiting _ -> org.giliran.api.ticket.TicketState.WAITING;
            case TicketState.Called _ -> org.giliran.api.ticket.TicketState.CALLED;
            case TicketState.BeingServed _ -> org.giliran.api.ticket.TicketState.BEING_SERVED;
            case TicketState.Parked _ -> org.giliran.api.ticket.TicketState.PARKED;
            case TicketState.Finished _ -> org.giliran.api.ticket.TicketState.FINISHED;
            case TicketState.Missed _ -> org.giliran.api.ticket.TicketState.MISSED;
            case TicketState.Cancelled _ -> org.giliran.api.ticket.TicketState.CANCELLED;
            case TicketState.Lapsed _ -> org.giliran.api.ticket.TicketState.LAPSED;
        };
    }

    /** The phone page's view of a ticket. */
    public TicketStatus status(HallDay day, String id, Instant now) {
        Ticket ticket =
                day.findKnown(id).orElseThrow(() -> new IllegalStateException("no ticket " + id));
        Optional<String> counter = ticket.counter();
        Optional<Integer> ahead = ahead(day, ticket);
        return new TicketStatus(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                Words.names(day.setUp().hall().name()),
                day.setUp().hall().zone().getId(),
                ticket.number(),
                state(ticket),
                ticket.asked(),
                Steps.name(day, ticket.asked()),
                ahead.orElse(null),
                ahead.isPresent() ? estimateNow(day, ticket) : null,
                counter.orElse(null),
                counter.map(c -> Words.names(day.setUp().counter(c).name())).orElse(null),
                ticket.state() instanceof TicketState.Parked p ? p.until() : null,
                ticket.state() instanceof TicketState.Missed m ? m.returnBy() : null,
                VisitorCommands.may(day, VisitorCommands.late(id), now),
                VisitorCommands.may(day, VisitorCommands.cancel(day, id), now),
                Pauses.of(day),
                Steps.of(day, ticket),
                ticket.state() instanceof TicketState.Finished f ? f.score() > 0 : null,
                day.calls().stream()
                        .filter(c -> isOfService(day, c, ticket.service()))
                        .limit(LAST_CALLS)
                        .map(c -> lastCall(day, c))
                        .toList());
    }

    private static @Nullable Estimate estimateNow(HallDay day, Ticket ticket) {
        return ticket.state() instanceof TicketState.Waiting waiting
                ? estimate(
                        day.estimate(ticket.service(), ticket.priorityClass(), waiting.joinedAt()))
                : null;
    }

    private static boolean isOfService(HallDay day, Shown call, String service) {
        return day.tickets().get(call.ticket()).service().equals(service);
    }

    private static TicketStatus.LastCall lastCall(HallDay day, Shown call) {
        return new TicketStatus.LastCall(
                day.tickets().get(call.ticket()).number(), call.counter(), call.at());
    }
}
