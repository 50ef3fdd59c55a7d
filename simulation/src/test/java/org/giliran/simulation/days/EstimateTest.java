package org.giliran.simulation.days;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.CounterHabits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The estimate, trained on days of one kind, judged on others of the same kind and of three others:
 * how often its range holds, and its middle beside people ahead × mean ÷ counters.
 *
 * <p>Where every service has counters of its own, the estimate is <em>not</em> 20 % nearer than the
 * sum. That sum then leaves out only late counters, breaks and people who do not come, and on most
 * days they matter little: what is left is chance, how long each of those ahead will take. There it
 * is only asked to be nearer in a surge, and over all kinds together no more than a tenth further
 * off.
 *
 * <p>Nobody is compared whom the sum tells nothing, since no counter is open yet; the range of what
 * he was told is judged. The constants of the estimator were tried on the seeds below 3,000,000;
 * these are others. Of the 560 shares of the long run four missed the bounds, by 1.7 points at the
 * most; hence the bounds hold for all seeds of a hall together, and nearly for each.
 */
class EstimateTest {
    private static final double NO_SHOWS = 0.08;
    private static final double HALF = 0.5;
    private static final long FIRST_SEED = 3_020_260;

    private static final boolean LONG = Boolean.getBoolean("giliran.long");

    /** A seed may miss the bounds of the range by so much by chance; all seeds together may not. */
    private static final double CHANCE_PERCENT = 3;

    static Stream<EstimateHall> shared() {
        return LONG
                ? Stream.of(
                        EstimateHall.SHARED,
                        EstimateHall.STRICT,
                        EstimateHall.RATIO,
                        EstimateHall.MANY,
                        EstimateHall.SMALL)
                : Stream.of(EstimateHall.SHARED, EstimateHall.SMALL);
    }

    static Stream<EstimateHall> own() {
        return LONG ? Stream.of(EstimateHall.ONE, EstimateHall.OWN) : Stream.of(EstimateHall.OWN);
    }

    private static List<Judgement> judged(EstimateHall hall) {
        return LongStream.iterate(FIRST_SEED, s -> s + 10_000)
                .limit(LONG ? 20 : 1)
                .mapToObj(seed -> new Case(hall, seed).judged())
                .toList();
    }

    /** Trained and judged. */
    private record Judgement(
            List<Judged> same, List<Judged> surge, List<Judged> half, List<Judged> shortOfOne) {
        Stream<List<Judged>> kinds() {
            return Stream.of(same, surge, half, shortOfOne);
        }
    }

    /** A hall and what happens in it. */
    private record Case(EstimateHall hall, long seed) {
        private Judgement judged() {
            var none = new Onlooker(hall.setUp(), List.of(), CounterHabits.NONE);
            Onlooker past = live(none, hall.setUp(), hall.visitors(), NO_SHOWS, seed);
            int visitors = hall.visitors();
            return new Judgement(
                    judged("same kind", past, hall.setUp(), visitors, NO_SHOWS, seed + 1),
                    judged("surge", past, hall.setUp(), 2 * visitors, NO_SHOWS, seed + 2),
                    judged("half do not come", past, hall.setUp(), visitors, HALF, seed + 3),
                    judged(
                            "a counter short",
                            past,
                            hall.aCounterShort(),
                            visitors,
                            NO_SHOWS,
                            seed + 4));
        }

        private List<Judged> judged(
                String kind, Onlooker past, SetUp setUp, int visitors, double noShows, long own) {
            var onlooker = new Onlooker(setUp, past.learnt(), past.habits());
            List<Judged> judged = live(onlooker, setUp, visitors, noShows, own).judged();
            System.out.printf(
                    "estimate, %-12s seed %d, %-16s %s%n",
                    hall, own, kind, Judged.Figures.of(judged));
            return judged;
        }

        /**
         * At least eight days, and more in a small hall: the people of one day all suffer the same
         * mishap, so that few days say little.
         */
        private Onlooker live(
                Onlooker onlooker, SetUp setUp, int visitors, double noShows, long own) {
            int days = Math.max(8, 1_700 / hall.visitors());
            SimulatedDays.live(setUp, plan(visitors, noShows), own, days, onlooker);
            return onlooker;
        }
    }

    @ParameterizedTest
    @MethodSource("shared")
    void whereCountersShareServicesItBeatsTheSumThatAnybodyDoes(EstimateHall hall) {
        List<Judgement> seeds = judged(hall);
        assertRanges(seeds);
        for (Judgement judged : seeds) {
            judged.kinds().forEach(EstimateTest::assertBetter);
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void whereNoneAreSharedItIsBetterThanTheSumInASurgeAndHardlyWorseOtherwise(EstimateHall hall) {
        List<Judgement> seeds = judged(hall);
        assertRanges(seeds);
        for (Judgement judged : seeds) {
            var surge = Judged.Figures.of(judged.surge);
            assertTrue(surge.percentBetter() >= 0, surge::toString);
            var all = Judged.Figures.of(together(judged.kinds()));
            assertTrue(all.percentBetter() >= -10, all::toString);
        }
    }

    private static void assertRanges(List<Judgement> seeds) {
        seeds.forEach(seed -> assertRanges(seed, seeds.size() == 1 ? 0 : CHANCE_PERCENT));
        assertRanges(
                new Judgement(
                        together(seeds.stream().map(Judgement::same)),
                        together(seeds.stream().map(Judgement::surge)),
                        together(seeds.stream().map(Judgement::half)),
                        together(seeds.stream().map(Judgement::shortOfOne))),
                0);
    }

    private static void assertRanges(Judgement judged, double chance) {
        var same = Judged.Figures.of(judged.same);
        assertTrue(same.percentHit() >= 70 - chance, same::toString);
        assertTrue(same.percentHit() <= 90 + chance, same::toString);
        for (var others : List.of(judged.surge, judged.half, judged.shortOfOne)) {
            var figures = Judged.Figures.of(others);
            assertTrue(figures.percentHit() >= 60 - chance, figures::toString);
        }
    }

    private static void assertBetter(List<Judged> judged) {
        var figures = Judged.Figures.of(judged);
        assertTrue(figures.told() > 100 && figures.percentBetter() >= 20, figures::toString);
    }

    private static List<Judged> together(Stream<List<Judged>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    /** Without undo, which would have a wait begin again, and without a supervisor's incidents. */
    private static DayPlan plan(int visitors, double noShows) {
        return new DayPlan(
                visitors, 0.15, noShows, 0.3, 0.01, 0.01, 0.02, 0.02, 0.02, 0, 0.01, 0, 1, 0);
    }
}
