package org.giliran.server.hall;

import org.giliran.server.hall.HallCommand.Visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the visit that a rating of some time ago was about. */
record HandedRatings(HallDay day, Instant now) {

    /** The visit that it names, as it was then; empty where nobody can say. */
    Optional<Visit> visit(HandedItem.OfRating item, HallCommand.HandOver command) {
        return switch (item.visit()) {
            case Visit.OfTicket v -> Optional.of(v);
            case Visit.OfNumber(var number) -> {
                LocalDate date =
                        command.uncertain() ? day.date() : day.setUp().hall().dateAt(command.at());
                yield Optional.of(new Visit.OfTicket(Ticket.id(date, number)));
            }
            case Visit.LastAt(var counter) ->
                    command.uncertain() ? Optional.empty() : lastAt(counter, command.at());
        };
    }

    private Optional<Visit> lastAt(String counter, Instant at) {
        return Stream.concat(
                        day.tickets().values().stream(),
                        day.past().stream().flatMap(p -> p.tickets().values().stream()))
                .flatMap(t -> LastVisit.of(t).stream())
                .filter(v -> v.state().counter().equals(counter))
                .filter(v -> !v.state().at().isAfter(at) && at.isBefore(v.until()))
                .max(Comparator.comparing(v -> v.state().at()))
                .map(v -> new Visit.OfTicket(v.ticket().id()));
    }
}
