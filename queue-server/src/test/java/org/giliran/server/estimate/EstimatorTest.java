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
    private static final List<ServiceTime> TIMES =
            List.of(
                    new ServiceTime("ktp", 360),
                    new ServiceTime("kk", 240),
                    new ServiceTime("akta", 720));
    private static final Counter KTP = SetUps.counter("1", List.of("ktp"), List.of("akta"));
    private static final Counter ALSO_KTP = SetUps.counter("2", List.of("ktp"), List.of());
    private static final Counter KTP_AND_KK = SetUps.counter("3", List.of("ktp", "kk"), List.of());

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
    }

    @Test
    void whereEveryCounterIsBusyNobodyIsCalledAtOnce() {
        var busy = new Estimator(TIMES, List.of(KTP)).forNewcomer("ktp", _ -> 0, _ -> true);
        assertEquals(new Estimate(0, 7), busy);
    }

    @Test
    void twentyPeopleOfSixMinutesAtTwoCountersTakeAboutAnHour() {
        Estimate hour = estimate(List.of(KTP, ALSO_KTP), "ktp", Map.of("ktp", 20));
        assertTrue(hour.fromMinutes() < 60 && hour.toMinutes() > 60, hour::toString);
        assertTrue(hour.fromMinutes() > 40 && hour.toMinutes() < 80, hour::toString);
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

    /** With any service times of a minute to half an hour, any counters and any people. */
    @ParameterizedTest
    @MethodSource("seeds")
    void onePersonMoreAheadNeverMakesTheWaitShorter(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> services = List.of("ktp", "kk", "akta");
        List<ServiceTime> times =
                services.stream().map(s -> new ServiceTime(s, random.nextInt(60, 1_800))).toList();
        List<Counter> open =
                SetUps.LARGE.counters().stream().filter(_ -> random.nextInt(3) > 0).toList();
        int busy = random.nextInt(open.size() + 1);
        var ahead = new HashMap<String, Integer>();
        Estimate before = estimate(times, open, ahead, busy);
        for (int i = 0; i < 60; i++) {
            ahead.merge(services.get(random.nextInt(3)), 1, Integer::sum);
            Estimate after = estimate(times, open, ahead, busy);
            assertTrue(after.fromMinutes() >= before.fromMinutes(), after + " after " + before);
            assertTrue(after.toMinutes() >= before.toMinutes(), after + " after " + before);
            assertSound(after);
            before = after;
        }
    }

    private static void assertSound(Estimate estimate) {
        assertTrue(estimate.fromMinutes() >= 0);
        assertTrue(estimate.equals(Estimate.NONE) || estimate.fromMinutes() < estimate.toMinutes());
    }

    private static Estimate estimate(
            List<Counter> open, String service, Map<String, Integer> ahead) {
        return new Estimator(TIMES, open)
                .forNewcomer(service, s -> ahead.getOrDefault(s, 0), _ -> false);
    }

    private static Estimate estimate(
            List<ServiceTime> times, List<Counter> open, Map<String, Integer> ahead, int busy) {
        return new Estimator(times, open)
                .forNewcomer("ktp", s -> ahead.getOrDefault(s, 0), c -> open.indexOf(c) < busy);
    }
}
