package org.giliran.server.opening;

import org.giliran.server.catalogue.SetUp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When a hall is open on a business date by its set-up: from the first opening of any of its
 * services to the last closing, with the breaks between.
 *
 * @param until the first instant that is not in it
 */
public record OpenDay(Instant from, Instant until) {

    /** Empty on a holiday, and on a weekday that has no hours. */
    public static Optional<OpenDay> of(SetUp setUp, LocalDate date) {
        List<Window> spans =
                Window.union(
                        setUp.services().stream()
                                .map(s -> new Timetable(setUp.hall(), setUp.openingOf(s)))
                                .flatMap(t -> t.openSpans(date).stream())
                                .toList());
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenDay(spans.getFirst().from(), spans.getLast().to()));
    }

    /** Widened to whole hours of the hall's own clock. */
    public OpenDay wholeHours(ZoneId zone) {
        var end = until.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        return new OpenDay(
                from.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant(),
                end.equals(until) ? end : end.plus(Duration.ofHours(1)));
    }
}
