package org.giliran.simulation.visitors;

import static org.giliran.simulation.visitors.Halls.DEMO;
import static org.giliran.simulation.visitors.Halls.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Service;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

class VisitorDayTest {
    /** Enough that a share that is off by two in a hundred is no accident. */
    private static final int MANY = 20_000;

    private static final List<Visitor> CROWD = day(MANY, 7);

    private static List<Visitor> day(int count, long seed) {
        return VisitorDay.draw(DEMO, count, MORNING, seed);
    }

    /** That so many of a hundred visitors are so, give or take two. */
    private static void assertShare(double expected, Predicate<Visitor> are) {
        double found = 100.0 * CROWD.stream().filter(are).count() / CROWD.size();
        assertEquals(expected, found, 2, () -> found + " of a hundred");
    }

    @Test
    void asManyComeAsWereAskedForInTheOrderOfArrival() {
        assertEquals(MANY, CROWD.size());
        assertEquals(CROWD.stream().sorted(Comparator.comparing(Visitor::arrives)).toList(), CROWD);
        assertTrue(day(0, 7).isEmpty());
    }

    @Test
    void everybodyComesWhileTheDoorsAreOpen() {
        assertFalse(CROWD.getFirst().arrives().isBefore(MORNING));
        assertFalse(CROWD.getLast().arrives().isAfter(MORNING.plus(Morning.DAY)));
    }

    @Test
    void nearlyHalfOfThemComeInTheFirstHourAndFewAtMidday() {
        Instant noon = MORNING.plus(Duration.ofMinutes(270));
        assertShare(44, v -> v.arrives().isBefore(MORNING.plus(Duration.ofHours(1))));
        assertShare(
                2,
                v ->
                        v.arrives().isAfter(noon)
                                && v.arrives().isBefore(noon.plus(Duration.ofHours(1))));
    }

    @Test
    void theSameSeedDrawsTheSameDayAndAnotherSeedAnother() {
        assertEquals(day(3, 917_300), day(3, 917_300));
        assertNotEquals(day(3, 917_300), day(3, 917_301));
    }

    @Test
    void servicesAreWantedByTheirShares() {
        assertShare(28, v -> v.service().equals("ktp"));
        assertShare(26, v -> v.service().equals("kk"));
        assertShare(3, v -> v.service().equals("pengaduan"));
    }

    @Test
    void oneInNineHasPriorityAndOneInTenIsMissed() {
        assertShare(11, v -> !v.priorityClass().isEmpty());
        assertShare(10, v -> v.turn() instanceof Turn.Absent);
        assertShare(3, v -> v.turn() instanceof Turn.GivesUp);
    }

    @Test
    void someRateAndMostOfThemAreContent() {
        assertShare(45, v -> v.score() > 0);
        assertShare(45 * 0.58, v -> v.score() == 4);
        assertTrue(CROWD.stream().anyMatch(v -> v.score() == 1));
        assertTrue(CROWD.stream().allMatch(v -> v.score() >= 0 && v.score() <= 4));
    }

    @Test
    void servingTakesAsLongAsTheHallSaysOnAverageAndVaries() {
        for (Service service : DEMO.services()) {
            var seconds =
                    CROWD.stream()
                            .filter(v -> v.service().equals(service.code()))
                            .mapToLong(v -> v.serve().toSeconds())
                            .summaryStatistics();
            double expected = service.standard().serveMinutes() * 60;
            assertEquals(expected, seconds.getAverage(), expected * 0.06, service.code());
            assertTrue(seconds.getMin() < expected / 2 && seconds.getMax() > expected * 2);
        }
    }

    @Test
    void aHallOfOtherServicesIsServedToo() {
        var passports =
                DEMO.services().stream()
                        .limit(2)
                        .map(s -> new Service("x-" + s.code(), s.prefix(), s.name(), s.standard()))
                        .toList();
        var chance = new Chance(1);
        long first =
                IntStream.range(0, 1_000)
                        .filter(_ -> Shares.wanted(passports, chance).equals(passports.getFirst()))
                        .count();
        assertTrue(first > 400 && first < 600, () -> first + " of 1000");
    }
}
