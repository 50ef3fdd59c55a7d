package org.giliran.simulation.days;

import static org.giliran.simulation.visitors.Halls.DEMO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.days.SimulatedDays.Lived;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class SimulatedDaysTest {
    @Test
    void aGivenHallLivesItsPlanAndShowsItsWholeJournal() {
        List<Recorded> journal = new ArrayList<>();
        DayPlan plan = DayPlan.USUAL.withVisitors(80);
        Lived lived = SimulatedDays.live(DEMO, plan, 7, 3, journal::add);
        assertEquals(lived.events(), journal.size());
        assertEquals(3, journal.stream().filter(r -> isDay(r)).count());
        assertEquals(DEMO, ((HallEvent.DayOpened) journal.getFirst().event()).setUp());
        assertTrue(lived.tickets() > 2 * 80 && lived.tickets() < 4 * 80, lived::toString);
    }

    private static boolean isDay(Recorded recorded) {
        return recorded.event() instanceof HallEvent.DayOpened;
    }

    @Test
    void theSameSeedLivesTheSameDaysAgain() {
        for (long seed = 917_300; seed < 917_303; seed++) {
            assertEquals(SimulatedDays.live(seed, 2), SimulatedDays.live(seed, 2));
        }
    }

    /** Some halls work at night: their days turn at three in the morning, while people wait. */
    @Test
    void daysTurnAtThreeAlsoWhilePeopleWait() {
        List<Recorded> ends = new ArrayList<>();
        List<Recorded> lapsed = new ArrayList<>();
        LongStream.range(0, 20)
                .forEach(
                        seed ->
                                SimulatedDays.live(
                                        seed,
                                        2,
                                        HallRules.OWN,
                                        r -> {
                                            switch (r.event()) {
                                                case HallEvent.DayClosed _ -> ends.add(r);
                                                case HallEvent.TicketLapsed _ -> lapsed.add(r);
                                                case HallEvent _ -> {}
                                            }
                                        }));
        assertTrue(ends.size() >= 40, () -> ends.size() + " days ended");
        ends.forEach(r -> assertEquals(LocalTime.of(3, 0), inHall(r)));
        assertTrue(lapsed.size() > 5, () -> lapsed.size() + " still waited when their day ended");
    }

    private static LocalTime inHall(Recorded recorded) {
        return recorded.at().atZone(DEMO.hall().zone()).toLocalTime();
    }
}
