package org.giliran.simulation.days;

import static org.giliran.simulation.visitors.Halls.DEMO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.days.SimulatedDays.Lived;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SimulatedDaysTest {
    @Test
    void aGivenHallLivesItsPlanAndShowsItsWholeJournal() {
        List<Recorded> journal = new ArrayList<>();
        DayPlan plan = DayPlan.USUAL.withVisitors(80);
        Lived lived = SimulatedDays.live(DEMO, plan, 7, 3, journal::add);
        assertEquals(lived.events(), journal.size());
        assertEquals(3, journal.stream().filter(SimulatedDaysTest::isDay).count());
        assertEquals(DEMO, ((HallEvent.DayOpened) journal.getFirst().event()).setUp());
        assertTrue(lived.tickets() > 2 * 80 && lived.tickets() <= 3 * 80, lived::toString);
    }

    private static boolean isDay(Recorded recorded) {
        return recorded.event() instanceof HallEvent.DayOpened;
    }
}
