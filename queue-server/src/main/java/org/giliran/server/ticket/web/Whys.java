package org.giliran.server.ticket.web;

import org.giliran.api.Names;
import org.giliran.api.ticket.WhyStatus;
import org.giliran.server.calling.Reason;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.CallRules;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Spot;
import org.giliran.server.hall.Ticket;
import org.giliran.server.hall.TicketState;
import org.giliran.server.watch.web.Snapshot;
import org.giliran.ui.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells a visitor why it is his turn, or why not yet: rules and counts, in both languages. */
final class Whys {
    private static final Texts INDONESIAN = Texts.load("reason", "id");
    private static final Texts ENGLISH = Texts.load("reason", "en");

    private Whys() {}

    static WhyStatus of(HallDay day, String id, Instant now) {
        Ticket ticket =
                day.findKnown(id).orElseThrow(() -> new IllegalStateException("no ticket " + id));
        return new WhyStatus(
                Snapshot.NO_VERSION,
                day.setUp().hall().code(),
                day.date(),
                now,
                ticket.number(),
                TicketAnswers.state(ticket),
                rules(day.setUp().callPolicy()),
                call(day, ticket),
                PassedBy.of(day, ticket),
                ticket.state() instanceof TicketState.Waiting(var spot)
                        ? before(day, ticket, spot)
                        : List.of());
    }

    private static Names rules(CallRules rules) {
        return words(
                "rules." + rules.kind().name(),
                Map.of(
                        "limit",
                        rules.overtakingLimit(),
                        "priority",
                        rules.priorityCalls(),
                        "regular",
                        rules.regularCalls()));
    }

    private static WhyStatus.@Nullable Call call(HallDay day, Ticket ticket) {
        return switch (ticket.state()) {
            case TicketState.Called s -> call(day, s.reason());
            case TicketState.BeingServed s -> call(day, s.reason());
            case TicketState.Waiting _,
                    TicketState.Parked _,
                    TicketState.Missed _,
                    TicketState.Finished _,
                    TicketState.Cancelled _,
                    TicketState.Lapsed _ ->
                    null;
        };
    }

    private static WhyStatus.Call call(HallDay day, Reason reason) {
        var offered = day.setUp().reasons().orStandard().call();
        return new WhyStatus.Call(reason.rule().name(), ReasonWords.rule(reason, offered));
    }

    /**
     * Who comes before, divided by why. Like this ticket are those of its kind, with a priority
     * class or without: among them the order is fixed under every policy.
     */
    private static List<WhyStatus.Before> before(HallDay day, Ticket ticket, Spot spot) {
        Waiting own = ticket.waiting(spot);
        int ahead = day.ahead(ticket, spot);
        List<Waiting> others =
                waiting(day, own.service()).stream().filter(w -> comesBefore(day, w, own)).toList();
        int first = count(others, Waiting::first);
        Predicate<Waiting> alike = w -> !w.first() && w.regular() == own.regular();
        int booked = count(others, alike.and(Waiting::hasAppointment));
        int earlier = count(others, alike.and(w -> !w.hasAppointment()));
        return Stream.of(
                        group("PUT_FIRST", first),
                        group("APPOINTMENT", booked),
                        group("EARLIER", Math.min(earlier, ahead - first - booked)),
                        group(
                                own.regular() ? "PRIORITY" : "REGULAR",
                                Math.max(0, ahead - first - booked - earlier)))
                .filter(g -> g.count() > 0)
                .toList();
    }

    private static List<Waiting> waiting(HallDay day, String service) {
        return day.tickets().values().stream()
                .filter(t -> t.service().equals(service))
                .flatMap(
                        t ->
                                t.state() instanceof TicketState.Waiting(var spot)
                                        ? Stream.of(t.waiting(spot))
                                        : Stream.empty())
                .toList();
    }

    private static boolean comesBefore(HallDay day, Waiting one, Waiting own) {
        return !one.ticket().equals(own.ticket()) && day.policy().compare(one, own) < 0;
    }

    private static int count(List<Waiting> tickets, Predicate<Waiting> isCounted) {
        return (int) tickets.stream().filter(isCounted).count();
    }

    private static WhyStatus.Before group(String rule, int count) {
        return new WhyStatus.Before(rule, count, counted("before." + rule, count));
    }

    private static Names counted(String key, int count) {
        return new Names(INDONESIAN.count(key, count), ENGLISH.count(key, count));
    }

    private static Names words(String key, Map<String, ?> values) {
        return new Names(INDONESIAN.get(key, values), ENGLISH.get(key, values));
    }
}
