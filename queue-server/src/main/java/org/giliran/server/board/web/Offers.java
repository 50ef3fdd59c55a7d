package org.giliran.server.board.web;

import org.giliran.api.Names;
import org.giliran.api.board.KioskHome;
import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.HallDay;
import org.giliran.server.opening.Opening;
import org.giliran.server.platform.Words;
import org.giliran.server.ticket.web.TicketAnswers;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The services that visitors take tickets for, as a kiosk shows them. */
final class Offers {
    private Offers() {}

    static KioskHome.Service of(HallDay day, Service service, Instant now) {
        Opening opening = day.opening(service.code(), now);
        String first = service.way().getFirst();
        return new KioskHome.Service(
                service.code(),
                service.prefix(),
                Words.names(service.name()),
                opening.isOpen(),
                reason(day, service, opening),
                find(opening).map(OpeningWords::of).orElse(null),
                told(day, opening).orElse(null),
                day.line().waiting(first),
                TicketAnswers.estimate(day.estimate(first, "", day.time())),
                steps(day, service),
                Words.namesOrNull(service.standard().fee()),
                service.standard().requirements().stream().map(Words::names).toList(),
                day.ticketTimes(service.code()).stream().map(Offers::hours).toList(),
                Words.orNull(service.group()),
                promised(service.standard()),
                service.standard().equals(Service.Standard.NONE)
                        ? null
                        : service.standard().serveMinutes());
    }

    private static @Nullable Integer promised(Service.Standard standard) {
        return standard.promisedWaitMinutes() == 0 ? null : standard.promisedWaitMinutes();
    }

    private static KioskHome.Hours hours(Opening.Span span) {
        return new KioskHome.Hours(span.from(), span.until().orElse(null));
    }

    /** Staff's own reason as its code, everything else as the word of the rule that shuts it. */
    private static @Nullable String reason(HallDay day, Service service, Opening opening) {
        return find(opening)
                .map(
                        shut ->
                                shut.reason() == Opening.Reason.CLOSED_BY_STAFF
                                        ? day.closedServices().find(service.code()).orElse("")
                                        : shut.reason().name())
                .orElse(null);
    }

    private static Optional<Opening.Shut> find(Opening opening) {
        return switch (opening) {
            case Opening.Open _ -> Optional.empty();
            case Opening.Shut shut -> Optional.of(shut);
        };
    }

    /** Why a service's hours or quota let it give no tickets, in words; empty when they do. */
    static Optional<Names> shut(HallDay day, Service service, Instant now) {
        return find(day.opening(service.code(), now))
                .filter(s -> s.reason() != Opening.Reason.HALL_PAUSED)
                .filter(s -> s.reason() != Opening.Reason.CLOSED_BY_STAFF)
                .map(OpeningWords::of);
    }

    private static List<Names> steps(HallDay day, Service service) {
        return service.steps().stream()
                .map(s -> Words.names(day.setUp().service(s).name()))
                .toList();
    }

    /** When the first of a closed hall opens again, as visitors are told it. */
    static Optional<Instant> opensAt(HallDay day, Instant now) {
        return day.setUp().offered().stream()
                .flatMap(s -> told(day, day.opening(s.code(), now)).stream())
                .min(Instant::compareTo);
    }

    /** A hall that keeps no hours begins its day in the night, when nobody comes. */
    private static Optional<Instant> told(HallDay day, Opening opening) {
        boolean keepsHours = !day.setUp().opening().week().isEmpty();
        Instant night = day.setUp().hall().endOf(day.date());
        return find(opening)
                .flatMap(Opening.Shut::opensAt)
                .filter(at -> keepsHours || !at.equals(night));
    }

    /** When what is offered changes though nothing happens: a service opens or shuts. */
    static Optional<Instant> endsAt(HallDay day, Instant now) {
        return day.setUp().offered().stream()
                .map(s -> changesAt(day.opening(s.code(), now)))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Optional<Instant> changesAt(Opening opening) {
        return switch (opening) {
            case Opening.Open(var until) -> Optional.of(until);
            case Opening.Shut shut -> shut.opensAt();
        };
    }
}
