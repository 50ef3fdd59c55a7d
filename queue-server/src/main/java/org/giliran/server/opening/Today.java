package org.giliran.server.opening;

import org.giliran.server.catalogue.Name;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a hall day knows of a service that its opening depends on.
 *
 * @param date the business date that is open; what is counted or held shut ends with it
 */
public record Today(LocalDate date, Issued issued, Held held) {

    /** How many tickets of the service were issued; those that were cancelled are among them. */
    @FunctionalInterface
    public interface Issued {
        /** Those of today in {@code [from, to)}. */
        int between(Instant from, Instant to);
    }

    /** What staff hold shut; a paused hall outweighs a closed service. */
    public sealed interface Held {
        record Nothing() implements Held {}

        record ServiceClosed(Name why) implements Held {}

        record HallPaused(Name why) implements Held {}
    }
}
