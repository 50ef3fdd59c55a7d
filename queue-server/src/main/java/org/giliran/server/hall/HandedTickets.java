package org.giliran.server.hall;

import org.giliran.server.calling.Place;
import org.giliran.server.calling.Waiting;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.HallEvent.Arrival;
import org.giliran.server.hall.HallEvent.ItemOutcome;
import org.giliran.server.opening.Opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides about tickets that were given without the server: by a kiosk that hands them over, or on
 * a paper of one that is dead.
 *
 * <p>The paper is with a visitor, so it is good, whatever the doors say now.
 */
record HandedTickets(HallDay day, Instant now) {
    private static final String NUMBER = "[A-Z]{2}-\\d{3,7}";

    /** The code of a language; whether there are texts in it is for those who print and speak. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** Why a ticket of a request that nobody waited for is taken out. */
    static final String REPLACED = "diganti";

    /**
     * A kiosk's ticket, the next of its list. One that is dated after today, by a clock that is
     * ahead, is one of today: no day that was not opened has begun the series anew.
     */
    Decision take(HandedItem.OfTicket handed, HallCommand.HandOver command, Series series) {
        HandedItem.OfTicket item =
                handed.day().isAfter(day.date()) ? handed.on(day.date()) : handed;
        Optional<Refusal> wrong = wrong(item, series);
        if (wrong.isPresent()) {
            return HandOverDecisions.refused(command, series, wrong.get());
        }
        String id = Ticket.id(item.day(), item.number());
        if (day.findKnown(id).isPresent()) {
            return new KnownPaper(day).isOf(id, command)
                    ? Decision.accepted(
                            HandOverDecisions.item(command, series, ItemOutcome.KNOWN, id, ""))
                    : HandOverDecisions.refused(command, series, Refusal.NUMBER_KNOWN);
        }
        return joined(item, command, series, command.n());
    }

    private Decision joined(
            HandedItem.OfTicket item, HallCommand.HandOver command, Series series, long n) {
        return item.day().isBefore(day.date())
                ? Decision.accepted(late(item, command, series, n))
                : joins(item, command, series, n);
    }

    /** A ticket of a kiosk that was copied, which has no place in the series' list. */
    Decision takeBeside(HandedItem.OfTicket item, HallCommand.HandOver command, Series series) {
        boolean isOnlyIts =
                !item.day().isAfter(day.date())
                        && wrong(item, series).isEmpty()
                        && day.findKnown(Ticket.id(item.day(), item.number())).isEmpty();
        return isOnlyIts
                ? joined(item, command, series, HallEvent.TicketHandedOver.FROM_PAPER)
                : Decision.refused(Refusal.SERIES_USED_TWICE);
    }

    private Optional<Refusal> wrong(HandedItem.OfTicket item, Series series) {
        boolean ofSeries =
                item.number().matches(NUMBER) && item.number().startsWith(series.letter(), 1);
        if (!ofSeries) {
            return Optional.of(Refusal.NUMBER_NOT_OF_SERIES);
        }
        if (item.day().isBefore(day.date())) {
            return Optional.empty();
        }
        Optional<Service> service = day.setUp().findService(item.service());
        if (service.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_SERVICE);
        }
        return item.number().startsWith(service.get().prefix() + series.letter() + "-")
                ? Optional.empty()
                : Optional.of(Refusal.NUMBER_NOT_OF_SERIES);
    }

    /** Of a day that is closed: it has lapsed, as those that waited then. */
    private HallEvent late(
            HandedItem.OfTicket item, HallCommand.HandOver command, Series series, long n) {
        List<String> steps =
                day.setUp()
                        .findService(item.service())
                        .map(Service::way)
                        .orElse(List.of(item.service()));
        return new HallEvent.TicketHandedOver(
                series.letter(),
                n,
                Ticket.id(item.day(), item.number()),
                item.number(),
                item.day(),
                item.service(),
                steps,
                knownClass(item.priorityClass()),
                language(item.language()),
                within(item.day(), command),
                command.uncertain(),
                Arrival.DAY_OVER,
                0,
                0,
                item.fingerprint(),
                item.askedAs());
    }

    private Decision joins(
            HandedItem.OfTicket item, HallCommand.HandOver command, Series series, long n) {
        Optional<AskedFor> asked = AskedFor.find(day, item.askedAs(), command.kiosk());
        List<HallEvent> events = new ArrayList<>();
        asked.ifPresent(a -> events.addAll(a.leaves(day, now)));
        Service service = day.setUp().service(item.service());
        String priorityClass = knownClass(item.priorityClass());
        Instant joinedAt =
                asked.map(AskedFor::joinedAt).orElseGet(() -> within(item.day(), command));
        events.add(
                new HallEvent.TicketHandedOver(
                        series.letter(),
                        n,
                        Ticket.id(item.day(), item.number()),
                        item.number(),
                        item.day(),
                        item.service(),
                        service.way(),
                        priorityClass,
                        language(item.language()),
                        joinedAt,
                        command.uncertain(),
                        arrival(item.service()),
                        asked.map(AskedFor::passed).orElse(0),
                        ahead(item.number(), service, priorityClass, joinedAt, asked),
                        item.fingerprint(),
                        item.askedAs()));
        return Decision.accepted(events);
    }

    /** Staff have its paper, and nobody hands it over: it joins now. */
    Decision register(HallCommand.RegisterPaper command) {
        Optional<Series> series = seriesOf(command.number());
        if (series.isEmpty()) {
            return Decision.refused(Refusal.NUMBER_NOT_OF_SERIES);
        }
        if (!command.day().equals(day.date())) {
            return Decision.refused(
                    command.day().isBefore(day.date()) ? Refusal.DAY_GONE : Refusal.DAY_NOT_OPEN);
        }
        if (day.findByNumber(command.number()).isPresent()) {
            return Decision.refused(Refusal.NUMBER_KNOWN);
        }
        if (!command.priorityClass().isEmpty()
                && day.setUp().findPriorityClass(command.priorityClass()).isEmpty()) {
            return Decision.refused(Refusal.UNKNOWN_PRIORITY_CLASS);
        }
        String prefix = command.number().substring(0, 1);
        return day.setUp().services().stream()
                .filter(s -> s.prefix().equals(prefix))
                .findFirst()
                .map(s -> Decision.accepted(registered(command, s, series.get())))
                .orElse(Decision.refused(Refusal.UNKNOWN_SERVICE));
    }

    private Optional<Series> seriesOf(String number) {
        return number.matches(NUMBER)
                ? day.series().values().stream()
                        .filter(s -> number.startsWith(s.letter(), 1))
                        .findFirst()
                : Optional.empty();
    }

    private HallEvent registered(HallCommand.RegisterPaper command, Service service, Series of) {
        return new HallEvent.TicketHandedOver(
                of.letter(),
                HallEvent.TicketHandedOver.FROM_PAPER,
                Ticket.id(command.day(), command.number()),
                command.number(),
                command.day(),
                service.code(),
                service.way(),
                command.priorityClass(),
                "id",
                now,
                true,
                arrival(service.code()),
                0,
                ahead(command.number(), service, command.priorityClass(), now, Optional.empty()),
                command.fingerprint(),
                "");
    }

    /** Its effective time, as far as that can be: within its day, and not in the future. */
    private Instant within(LocalDate of, HallCommand.HandOver command) {
        Instant start = day.setUp().hall().startOf(of);
        Instant end = day.setUp().hall().endOf(of);
        Instant latest = now.isBefore(end) ? now : end;
        if (command.uncertain() || command.at().isAfter(latest)) {
            return latest;
        }
        Instant at = Instant.ofEpochMilli(command.at().toEpochMilli());
        Instant earliest = start.isBefore(latest) ? start : latest;
        return at.isBefore(earliest) ? earliest : at;
    }

    private Arrival arrival(String service) {
        return switch (day.opening(service, now)) {
            case Opening.Open _ -> Arrival.OPEN;
            case Opening.Shut shut ->
                    shut.reason() == Opening.Reason.QUOTA_USED ? Arrival.QUOTA_USED : Arrival.SHUT;
        };
    }

    /** How many are before it, the one whose place it takes not among them. */
    private int ahead(
            String number,
            Service service,
            String priorityClass,
            Instant joinedAt,
            Optional<AskedFor> asked) {
        var waiting =
                new Waiting(
                        Ticket.id(day.date(), number),
                        number,
                        service.way().getFirst(),
                        priorityClass,
                        new Place(joinedAt, day.tickets().size() + 1L),
                        "",
                        false,
                        Waiting.NOT_BOOKED);
        var line = asked.flatMap(AskedFor::waiting).map(day.line()::left).orElseGet(day::line);
        return day.policy().ahead(line, waiting);
    }

    /** A class that the hall has no more: its visitor stands as anybody. */
    private String knownClass(String code) {
        return day.setUp().findPriorityClass(code).isPresent() ? code : "";
    }

    private static String language(String code) {
        return LANGUAGE.matcher(code).matches() ? code : "id";
    }
}
