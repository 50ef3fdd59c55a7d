package org.giliran.server.estimate;

import org.giliran.server.catalogue.Service;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Makes the service times of a day from what was seen on the days before. */
public final class Learning {
    /** The standard weighs as much as so many visitors: a new service leaves it within a day. */
    private static final double STANDARD_WEIGHS = 10;

    /** So many visitors of an hour are worth a mean of their own; */
    private static final int ENOUGH_IN_AN_HOUR = 40;

    /** it is drawn to the mean of the day as if that had been seen so often besides. */
    private static final double DAY_WEIGHS = 40;

    /** A deviation above this share of the mean comes of a few who were forgotten. Assumed. */
    private static final double MOST_VARIATION = 0.8;

    private Learning() {}

    /** The times of all services; those of which nothing was seen have their start values. */
    public static List<ServiceTime> learnt(List<Service> services, List<Past> past) {
        return services.stream()
                .map(
                        s ->
                                learnt(
                                        ServiceTime.startOf(s),
                                        past.stream()
                                                .filter(p -> p.service().equals(s.code()))
                                                .toList()))
                .toList();
    }

    private static ServiceTime learnt(ServiceTime start, List<Past> past) {
        double served = sum(past, Past::served);
        double seconds = sum(past, Past::seconds);
        double mean = drawn(seconds, served, start.meanSeconds(), STANDARD_WEIGHS);
        return new ServiceTime(
                start.service(),
                whole(mean),
                deviation(start, served, seconds, sum(past, Past::squares)),
                past.stream().map(p -> hour(p, mean)).toList(),
                noShows(past, served),
                perHundredHours(past),
                new Hits(count(past, p -> p.hits().told()), count(past, p -> p.hits().within())));
    }

    private static ServiceTime.Hour hour(Past past, double mean) {
        double own =
                past.served() < ENOUGH_IN_AN_HOUR
                        ? mean
                        : drawn(past.seconds(), past.served(), mean, DAY_WEIGHS);
        return new ServiceTime.Hour(past.hour(), whole(own), perHundredHours(List.of(past)));
    }

    private static double drawn(double sum, double count, double to, double weight) {
        return (sum + weight * to) / (count + weight);
    }

    private static int deviation(ServiceTime start, double served, double seconds, double squares) {
        double seen = served == 0 ? 0 : Math.max(0, squares - seconds * seconds / served);
        double variance =
                drawn(seen, served, Cost.square(start.deviationSeconds()), STANDARD_WEIGHS);
        return whole(
                Math.min(
                        Math.sqrt(variance),
                        MOST_VARIATION
                                * drawn(seconds, served, start.meanSeconds(), STANDARD_WEIGHS)));
    }

    private static ServiceTime.NoShows noShows(List<Past> past, double served) {
        double gone = sum(past, Past::noShows);
        return gone == 0
                ? ServiceTime.NoShows.NONE
                : new ServiceTime.NoShows(
                        (int) Math.round(1_000 * gone / (gone + served + STANDARD_WEIGHS)),
                        (int) Math.round(sum(past, Past::noShowSeconds) / gone));
    }

    private static int perHundredHours(List<Past> past) {
        double hours = sum(past, Past::days);
        return hours == 0 ? 0 : (int) Math.round(100 * sum(past, Past::priority) / hours);
    }

    private static int whole(double seconds) {
        return (int) Math.max(1, Math.round(seconds));
    }

    private static double sum(List<Past> past, ToDoubleFunction<Past> of) {
        return past.stream().mapToDouble(of).sum();
    }

    private static int count(List<Past> past, ToIntFunction<Past> of) {
        return past.stream().mapToInt(of).sum();
    }
}
