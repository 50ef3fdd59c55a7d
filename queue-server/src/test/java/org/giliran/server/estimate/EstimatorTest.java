package org.giliran.server.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

class EstimatorTest {
    private static final ServiceTime KTP_TIME = ServiceTime.of("ktp", 360);
    private static final List<ServiceTime> TIMES =
            List.of(KTP_TIME, ServiceTime.of("kk", 240), ServiceTime.of("akta", 720));
    private static final Counter KTP = SetUps.counter("1", List.of("ktp"), List.of("akta"));
    private static final Counter ALSO_KTP = SetUps.counter("2", List.of("ktp"), List.of());
    private static final Counter KTP_AND_KK = SetUps.counter("3", List.of("ktp", "kk"), List.of());
    private static final Counter KK_OR_KTP = SetUps.counter("4", List.of("kk"), List.of("ktp"));
    private static final Counter ALL = SetUps.counter("5", List.of("ktp", "kk", "akta"), List.of());

    private static final long NINE = 9 * 3_600;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 5_000 : 200);
    }

    @Test
    void nothingIsSaidWhenNoCounterIsOpenForTheService() {
        assertFalse(estimate(List.of(), "ktp", Map.of()).isKnown());
        assertFalse(estimate(List.of(KTP_AND_KK), "akta", Map.of()).isKnown());
    }

    @Test
    void aCounterThatTakesTheServiceOnlyWhenIdleIsNoPromise() {
        assertEquals(Estimate.NONE, estimate(List.of(KTP), "akta", Map.of()));
    }

    @Test
    void theWaitWithNobodyAheadIsAMinuteAtMost() {
        assertEquals(new Estimate(0, 1), estimate(List.of(KTP), "ktp", Map.of()));
        assertEquals(new Estimate(0, 1), estimate(List.of(ALL), "akta", Map.of()));
    }

    @Test
    void aFreeCounterIsFreeForTheNewcomerWhoeverWaitsForOthers() {
        var kk = Map.of("kk", 10);
        assertEquals(new Estimate(0, 1), estimate(List.of(KTP, KTP_AND_KK), "ktp", kk));
    }

    @Test
    void whereEveryCounterIsBusyNobodyIsCalledAtOnce() {
        Estimate begun = atBusy(10);
        assertTrue(begun.toMinutes() >= 7 && begun.toMinutes() <= 14, begun::toString);
    }

    @Test
    void whoeverHasBeenServedForLongIsSoonGone() {
        assertTrue(atBusy(300).toMinutes() < atBusy(10).toMinutes());
    }

    private static Estimate atBusy(int elapsedSeconds) {
        var desk = Desk.busy(KTP, "ktp", elapsedSeconds);
        return at9(demands(TIMES, Map.of()), List.of(desk)).forNewcomer("ktp", Passing.NOBODY);
    }

    @Test
    void twentyPeopleOfSixMinutesAtTwoCountersTakeAboutAnHour() {
        Estimate hour = estimate(List.of(KTP, ALSO_KTP), "ktp", Map.of("ktp", 20));
        assertTrue(hour.fromMinutes() < 60 && hour.toMinutes() > 60, hour::toString);
        assertTrue(hour.fromMinutes() > 35 && hour.toMinutes() < 95, hour::toString);
    }

    @Test
    void peopleOfAnotherServiceCountWhereTheyShareTheCounters() {
        var kk = Map.of("ktp", 2, "kk", 10);
        assertEquals(
                estimate(List.of(KTP), "ktp", Map.of("ktp", 2)), estimate(List.of(KTP), "ktp", kk));
        Estimate shared = estimate(List.of(KTP_AND_KK), "ktp", kk);
        assertTrue(shared.fromMinutes() > estimate(List.of(KTP), "ktp", kk).toMinutes());
    }

    @Test
    void aSecondCounterMakesTheWaitShorter() {
        var many = Map.of("ktp", 20);
        assertTrue(
                estimate(List.of(KTP, ALSO_KTP), "ktp", many).toMinutes()
                        < estimate(List.of(KTP), "ktp", many).toMinutes());
    }

    @Test
    void aCounterHelpsWhenIdleOnlyWhileNobodyOfItsOwnWaits() {
        var three = Map.of("ktp", 3);
        Estimate alone = estimate(List.of(KTP), "ktp", three);
        Estimate helped = estimate(List.of(KTP, KK_OR_KTP), "ktp", three);
        assertTrue(helped.toMinutes() < alone.toMinutes(), helped + " and " + alone);
        assertEquals(alone, estimate(List.of(KTP, KK_OR_KTP), "ktp", Map.of("ktp", 3, "kk", 1)));
    }

    @Test
    void aCounterThatWillOpenIsWaitedFor() {
        Estimate alone = estimate(TIMES, List.of(Desk.away(KTP, in(1_200))), Map.of());
        assertTrue(alone.fromMinutes() <= 20 && alone.toMinutes() >= 20, alone::toString);
        assertTrue(alone.fromMinutes() >= 12 && alone.toMinutes() <= 28, alone::toString);
    }

    @Test
    void aCounterThatWillOpenHelpsWithTheLine() {
        var many = Map.of("ktp", 10);
        Estimate one = estimate(TIMES, List.of(Desk.free(KTP)), many);
        List<Desk> desks = List.of(Desk.free(KTP), Desk.away(ALSO_KTP, in(1_500)));
        Estimate soon = estimate(TIMES, desks, many);
        Estimate both = estimate(TIMES, List.of(Desk.free(KTP), Desk.free(ALSO_KTP)), many);
        assertTrue(soon.toMinutes() < one.toMinutes(), soon + " and " + one);
        assertTrue(soon.toMinutes() > both.toMinutes(), soon + " and " + both);
    }

    private static CounterHabits.Expected in(int seconds) {
        return new CounterHabits.Expected(seconds, 180);
    }

    @Test
    void breaksToComeMakeALongWaitLongerAndLeaveAShortOneAsItIs() {
        var noon =
                new CounterHabits(
                        5,
                        List.of(),
                        List.of(
                                new CounterHabits.Hour(9, 100, 0),
                                new CounterHabits.Hour(10, 75, 25)),
                        new CounterHabits.Pauses(9, 600));
        assertEquals(ktpAhead(CounterHabits.NONE, 5), ktpAhead(noon, 5));
        Estimate without = ktpAhead(CounterHabits.NONE, 20);
        Estimate with = ktpAhead(noon, 20);
        assertTrue(with.toMinutes() > without.toMinutes() + 15, with + " and " + without);
    }

    /** Six minutes each at one counter, from nine. */
    private static Estimate ktpAhead(CounterHabits habits, int people) {
        return new Estimator(
                        demands(TIMES, Map.of("ktp", people)),
                        List.of(Desk.free(KTP)),
                        habits,
                        NINE)
                .forNewcomer("ktp", Passing.NOBODY);
    }

    @Test
    void aMorningOfWhichOnlyTheQuickOnesAreDoneIsNotQuick() {
        var pace = new Pace(10, 10 * 180);
        var ten = List.of(new Demand(KTP_TIME, pace, 10, 10));
        Estimate quick =
                at9(ten, List.of(Desk.busy(KTP, "ktp", 0))).forNewcomer("ktp", Passing.NOBODY);
        Estimate slow =
                at9(ten, List.of(Desk.busy(KTP, "ktp", 1_800))).forNewcomer("ktp", Passing.NOBODY);
        assertTrue(slow.fromMinutes() > quick.fromMinutes() + 3, slow + " and " + quick);
    }

    @Test
    void whoeverDoesNotComeTakesLess() {
        var half = new ServiceTime.NoShows(500, 90);
        var gone = new ServiceTime("ktp", 360, 216, List.of(), half, 0, Hits.NONE);
        assertTrue(
                ofTime(gone, Pace.NONE, Passing.NOBODY).toMinutes()
                        < ofTime(KTP_TIME, Pace.NONE, Passing.NOBODY).toMinutes());
    }

    @Test
    void aDayThatGoesSlowerIsBelieved() {
        Estimate slow = ofTime(KTP_TIME, new Pace(40, 40 * 720), Passing.NOBODY);
        Estimate usual = ofTime(KTP_TIME, new Pace(40, 40 * 360), Passing.NOBODY);
        assertTrue(slow.fromMinutes() > usual.fromMinutes(), slow + " and " + usual);
    }

    @Test
    void anHourThatWasSeenOftenHasItsOwnMean() {
        var nine = List.of(new ServiceTime.Hour(9, 900, 0));
        var slow = new ServiceTime("ktp", 360, 216, nine, ServiceTime.NoShows.NONE, 0, Hits.NONE);
        assertTrue(
                ofTime(slow, Pace.NONE, Passing.NOBODY).fromMinutes()
                        > ofTime(KTP_TIME, Pace.NONE, Passing.NOBODY).fromMinutes());
    }

    @Test
    void thoseWhoWillStillPassMakeTheWaitLonger() {
        var often =
                new ServiceTime(
                        "ktp", 360, 216, List.of(), ServiceTime.NoShows.NONE, 600, Hits.NONE);
        Estimate nobody = ofTime(often, Pace.NONE, Passing.NOBODY);
        Estimate five = ofTime(often, Pace.NONE, new Passing(86_400, 5));
        Estimate two = ofTime(often, Pace.NONE, new Passing(86_400, 2));
        assertTrue(nobody.toMinutes() < two.toMinutes(), nobody + " and " + two);
        assertTrue(two.toMinutes() < five.toMinutes(), two + " and " + five);
    }

    @Test
    void afterTooFewHitsNothingIsSaid() {
        assertFalse(withHits(30, 17).isKnown());
        assertTrue(withHits(30, 18).isKnown());
        assertTrue(withHits(29, 0).isKnown());
    }

    private static Estimate withHits(int told, int within) {
        var time =
                new ServiceTime(
                        "ktp",
                        360,
                        216,
                        List.of(),
                        ServiceTime.NoShows.NONE,
                        0,
                        new Hits(told, within));
        return ofTime(time, Pace.NONE, Passing.NOBODY);
    }

    /** Ten ahead at one counter, at nine. */
    private static Estimate ofTime(ServiceTime time, Pace pace, Passing passing) {
        return at9(List.of(new Demand(time, pace, 10, 10)), List.of(Desk.free(KTP)))
                .forNewcomer("ktp", passing);
    }

    /** With any service times of a minute to half an hour, any counters and any people. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyEstimateIsSoundAndALongLineIsALongWait(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> services = List.of("ktp", "kk", "akta");
        List<ServiceTime> times =
                services.stream().map(s -> ServiceTime.of(s, random.nextInt(60, 1_800))).toList();
        List<Desk> open =
                SetUps.LARGE.counters().stream()
                        .filter(_ -> random.nextInt(3) > 0)
                        .map(c -> random.nextBoolean() ? Desk.free(c) : Desk.busy(c, "ktp", 60))
                        .toList();
        var ahead = new HashMap<String, Integer>();
        Estimate none = estimate(times, open, ahead);
        for (int i = 0; i < 400; i++) {
            ahead.merge(services.get(random.nextInt(3)), 1, Integer::sum);
            assertSound(estimate(times, open, ahead));
        }
        Estimate many = estimate(times, open, ahead);
        assertTrue(!none.isKnown() || many.toMinutes() > none.toMinutes(), many + " after " + none);
    }

    private static void assertSound(Estimate estimate) {
        assertTrue(estimate.fromMinutes() >= 0);
        assertTrue(estimate.equals(Estimate.NONE) || estimate.fromMinutes() < estimate.toMinutes());
    }

    private static Estimate estimate(
            List<Counter> open, String service, Map<String, Integer> ahead) {
        return at9(demands(TIMES, ahead), open.stream().map(Desk::free).toList())
                .forNewcomer(service, Passing.NOBODY);
    }

    private static Estimate estimate(
            List<ServiceTime> times, List<Desk> open, Map<String, Integer> ahead) {
        return at9(demands(times, ahead), open).forNewcomer("ktp", Passing.NOBODY);
    }

    private static Estimator at9(List<Demand> demands, List<Desk> desks) {
        return new Estimator(demands, desks, CounterHabits.NONE, NINE);
    }

    private static List<Demand> demands(List<ServiceTime> times, Map<String, Integer> ahead) {
        return times.stream()
                .map(
                        t -> {
                            int people = ahead.getOrDefault(t.service(), 0);
                            return new Demand(t, Pace.NONE, people, people);
                        })
                .toList();
    }
}
