package org.giliran.server.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Service;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;

import java.util.List;

class LearningTest {
    /** Its standard is six minutes. */
    private static final Service KTP = SetUps.service("ktp", "A", 6);

    @Test
    void aServiceThatWasNeverSeenHasItsStandard() {
        assertEquals(List.of(ServiceTime.startOf(KTP)), Learning.learnt(List.of(KTP), List.of()));
    }

    @Test
    void whatOthersTookSaysNothingOfAService() {
        var other = new Past("kk", 9, 1, 500, 50_000, 5_000_000, 9, 900, 7, new Hits(40, 3));
        assertEquals(ServiceTime.startOf(KTP), learnt(other));
    }

    @Test
    void theStandardWeighsAsMuchAsTenVisitors() {
        assertEquals(240, learnt(served(9, 10, 120)).meanSeconds());
        assertEquals(122, learnt(served(9, 1_190, 120)).meanSeconds());
    }

    @Test
    void anHourHasAMeanOfItsOwnFromFortyVisitorsOn() {
        ServiceTime time = learnt(served(9, 40, 600), served(10, 39, 100));
        assertTrue(time.meanSecondsAt(9) > time.meanSeconds());
        assertEquals(time.meanSeconds(), time.meanSecondsAt(10));
    }

    @Test
    void aFewWhoWereForgottenDoNotWidenTheDeviationForEver() {
        var forgotten = new Past("ktp", 9, 1, 100, 60_000, 1e9, 0, 0, 0, Hits.NONE);
        ServiceTime time = learnt(forgotten);
        assertTrue(time.deviationSeconds() <= time.meanSeconds());
    }

    @Test
    void noShowsAreCountedOfAllWhoWereCalled() {
        var gone = new Past("ktp", 9, 2, 60, 21_600, 7_776_000, 30, 2_700, 4, new Hits(9, 8));
        ServiceTime time = learnt(gone);
        assertEquals(new ServiceTime.NoShows(300, 90), time.noShows());
        assertEquals(200, time.priorityPer100Hours());
        assertEquals(new Hits(9, 8), time.hits());
    }

    @Test
    void priorityVisitorsAreKnownByTheHour() {
        ServiceTime time = learnt(withPriority(8, 10, 40), withPriority(14, 10, 5));
        assertEquals(400, time.priorityPer100HoursAt(8));
        assertEquals(50, time.priorityPer100HoursAt(14));
        assertEquals(225, time.priorityPer100HoursAt(11));
    }

    private static Past withPriority(int hour, int days, int priority) {
        return new Past("ktp", hour, days, 0, 0, 0, 0, 0, priority, Hits.NONE);
    }

    private static Past served(int hour, int people, int seconds) {
        double sum = (double) people * seconds;
        return new Past("ktp", hour, 1, people, sum, sum * seconds, 0, 0, 0, Hits.NONE);
    }

    private static ServiceTime learnt(Past... past) {
        return Learning.learnt(List.of(KTP), List.of(past)).getFirst();
    }
}
