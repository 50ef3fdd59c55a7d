package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Handed;
import org.giliran.server.hall.HallEvent.ItemOutcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides about what kiosks did without the server, item by item, in their order.
 *
 * <p>An item is refused for good only where the list has a gap. Whatever else cannot be done is
 * recorded as refused, for it must not hold up what comes behind it.
 */
record HandOverDecisions(HallDay day, Instant now, Origin origin) {

    Decision take(HallCommand.HandOver command) {
        Optional<Series> series = day.series().find(command.installation());
        if (series.isEmpty()) {
            return Decision.refused(Refusal.SERIES_NOT_GRANTED);
        }
        if (!series.get().kiosk().equals(command.kiosk())) {
            return Decision.refused(Refusal.SERIES_OF_ANOTHER_KIOSK);
        }
        return next(command, series.get());
    }

    private Decision next(HallCommand.HandOver command, Series series) {
        if (isOfAnotherList(command, series)) {
            return ofAnotherList(command, series);
        }
        long next = series.handedOver() + 1;
        if (command.n() > next) {
            return Decision.refused(Refusal.HAND_OVER_GAP);
        }
        return command.n() == next ? taken(command, series) : Decision.acceptedSilently(List.of());
    }

    /** Whether it, or what came before it, stands in the place of another thing. */
    private boolean isOfAnotherList(HallCommand.HandOver command, Series series) {
        var it = new Handed(command.n(), origin.key(), command.at(), command.uncertain());
        return Stream.concat(command.before().stream(), Stream.of(it))
                .anyMatch(one -> one.n() <= series.handedOver() && !isAgain(one, series));
    }

    /**
     * Two kiosks give the numbers of one series. What is only this one's joins as a paper that
     * staff take over would; what both gave is with two visitors, and a person must decide.
     */
    private Decision ofAnotherList(HallCommand.HandOver command, Series series) {
        if (day.findAnswered(origin.key()).isPresent()) {
            return Decision.acceptedSilently(List.of());
        }
        return command.item() instanceof HandedItem.OfTicket item
                ? new HandedTickets(day, now).takeBeside(item, command, series)
                : Decision.refused(Refusal.SERIES_USED_TWICE);
    }

    /**
     * Whether it is the one that was taken as this n, sent again. It is not if another key is known
     * to have been this n, nor if nobody knows its key though it was done in the days whose keys
     * are known: then the kiosk was copied, or goes on from an old copy of itself, and what it has
     * done since would be lost.
     */
    private boolean isAgain(Handed one, Series series) {
        if (day.findAnswered(one.key()).isPresent()) {
            return true;
        }
        return !isKnownOtherwise(one.n(), series.letter()) && !isOfKnownDays(one);
    }

    private boolean isKnownOtherwise(long n, String letter) {
        return Stream.concat(Stream.of(day.answered()), day.past().stream().map(PastDay::answered))
                .flatMap(answered -> answered.values().stream())
                .flatMap(List::stream)
                .anyMatch(recorded -> isItem(recorded.event(), n, letter));
    }

    private static boolean isItem(HallEvent event, long n, String letter) {
        return switch (event) {
            case HallEvent.TicketHandedOver e -> e.n() == n && e.letter().equals(letter);
            case HallEvent.ItemHandedOver e -> e.n() == n && e.letter().equals(letter);
            case HallEvent _ -> false;
        };
    }

    /** A time that only the kiosk's clock said, or that is still to come, says nothing of it. */
    private boolean isOfKnownDays(Handed one) {
        if (one.uncertain() || one.at().isAfter(now)) {
            return false;
        }
        LocalDate oldest =
                day.past().stream().map(PastDay::date).reduce(day.date(), HandOverDecisions::older);
        return !one.at().isBefore(day.setUp().hall().endOf(oldest.minusDays(1)));
    }

    private static LocalDate older(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Decision taken(HallCommand.HandOver command, Series series) {
        return switch (command.item()) {
            case HandedItem.OfTicket item ->
                    new HandedTickets(day, now).take(item, command, series);
            case HandedItem.OfRating item -> rating(item, command, series);
            case HandedItem.OfPrint item -> print(item, command, series);
        };
    }

    /** One that had been done before, under the same key, is done. */
    private Decision rating(HandedItem.OfRating item, HallCommand.HandOver command, Series series) {
        if (day.findAnswered(origin.key()).isPresent()) {
            return Decision.acceptedSilently(
                    List.of(item(command, series, ItemOutcome.KNOWN, "", "")));
        }
        Optional<HallCommand.Visit> visit = new HandedRatings(day, now).visit(item, command);
        if (visit.isEmpty()) {
            return refused(command, series, Refusal.NO_VISIT_TO_RATE);
        }
        var rate = new HallCommand.Rate(visit.get(), item.score(), item.source());
        return with(new RatingDecisions(day, now).rate(rate), command, series);
    }

    private Decision print(HandedItem.OfPrint item, HallCommand.HandOver command, Series series) {
        Optional<HandedTicket> ticket = ticketOf(item.ticketKey());
        if (ticket.isEmpty()) {
            return refused(command, series, Refusal.UNKNOWN_TICKET);
        }
        if (day.findKnown(ticket.get().id()).isPresent()) {
            var report = new HallCommand.ReportPrint(ticket.get().id(), item.outcome(), "");
            return with(new PrintDecisions(day).report(report), command, series);
        }
        return Decision.accepted(
                new HallEvent.PrintReported(ticket.get().id(), ticket.get().day(), item.outcome()),
                item(command, series, ItemOutcome.DONE, ticket.get().id(), ""));
    }

    /** A ticket that was handed over, of whatever day. */
    private record HandedTicket(String id, LocalDate day) {}

    private Optional<HandedTicket> ticketOf(String key) {
        return day.findAnswered(key).stream()
                .flatMap(List::stream)
                .map(Recorded::event)
                .flatMap(e -> handed(e).stream())
                .findFirst();
    }

    private Optional<HandedTicket> handed(HallEvent event) {
        return switch (event) {
            case HallEvent.TicketHandedOver e -> Optional.of(new HandedTicket(e.ticket(), e.day()));
            case HallEvent.ItemHandedOver e when e.outcome() == ItemOutcome.KNOWN ->
                    day.findKnown(e.ticket()).map(t -> new HandedTicket(t.id(), t.day()));
            case HallEvent _ -> Optional.empty();
        };
    }

    /** What the core says to the item, and that it was taken. */
    private Decision with(Decision decision, HallCommand.HandOver command, Series series) {
        return switch (decision) {
            case Decision.Refused(var reason) -> refused(command, series, reason);
            case Decision.Accepted(var events, _) -> {
                var all = new ArrayList<>(events);
                all.add(item(command, series, ItemOutcome.DONE, "", ""));
                yield Decision.accepted(all);
            }
            case Decision.Replayed _ -> throw new IllegalStateException("nothing was asked twice");
        };
    }

    /** Of a ticket its number is recorded, for somebody has it on paper. */
    static Decision refused(HallCommand.HandOver command, Series series, Refusal reason) {
        String ticket =
                command.item() instanceof HandedItem.OfTicket t
                        ? Ticket.id(t.day(), t.number())
                        : "";
        return Decision.accepted(item(command, series, ItemOutcome.REFUSED, ticket, reason.name()));
    }

    static HallEvent item(
            HallCommand.HandOver command,
            Series series,
            ItemOutcome outcome,
            String ticket,
            String reason) {
        return new HallEvent.ItemHandedOver(
                series.letter(), command.n(), kind(command.item()), outcome, ticket, reason);
    }

    private static HallEvent.ItemKind kind(HandedItem item) {
        return switch (item) {
            case HandedItem.OfTicket _ -> HallEvent.ItemKind.TICKET;
            case HandedItem.OfRating _ -> HallEvent.ItemKind.RATING;
            case HandedItem.OfPrint _ -> HallEvent.ItemKind.PRINT;
        };
    }
}
