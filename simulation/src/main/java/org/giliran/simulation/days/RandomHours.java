package org.giliran.simulation.days;

import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.OpeningHours.Break;
import org.giliran.server.catalogue.OpeningHours.DaySpan;
import org.giliran.server.catalogue.OpeningHours.Holiday;
import org.giliran.server.catalogue.Quota;
import org.giliran.simulation.visitors.Chance;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Makes up when tickets are given, and how many. Doors open at eight. */
final class RandomHours {
    private static final LocalTime DOORS = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private RandomHours() {}

    /** Of a hall: breaks at midday, a last ticket before the end, tickets before the doors open. */
    static OpeningHours ofHall(Chance chance) {
        var week = new ArrayList<DaySpan>();
        var breaks = new ArrayList<Break>();
        LocalTime end = LocalTime.of(13 + chance.below(4), 0);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new DaySpan(day, DOORS, end));
            if (chance.is(0.5)) {
                breaks.add(new Break(day, NOON, NOON.plusMinutes(30), new Name("Rehat", "Break")));
            }
        }
        var holidays =
                chance.is(0.1)
                        ? List.of(
                                new Holiday(
                                        Story.FIRST.plusDays(1 + chance.below(3)),
                                        new Name("Libur", "Holiday")))
                        : List.<Holiday>of();
        return new OpeningHours(week, holidays, breaks, 15 * chance.below(3), 30 * chance.below(2));
    }

    /** Of a service that does not follow its hall: mornings only. */
    static OpeningHours ofService(Chance chance) {
        if (chance.is(0.85)) {
            return OpeningHours.AS_THE_HALL;
        }
        var week = new ArrayList<DaySpan>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new DaySpan(day, DOORS, LocalTime.of(11, 0)));
        }
        return new OpeningHours(
                week, List.of(), List.of(), OpeningHours.LIKE_THE_HALL, OpeningHours.LIKE_THE_HALL);
    }

    static Quota quota(Chance chance) {
        if (chance.is(0.8)) {
            return Quota.NONE;
        }
        var slot = new Quota.Slot(DOORS, DOORS.plusHours(1), 3 + chance.below(8));
        return new Quota(10 + chance.below(30), chance.is(0.5) ? List.of(slot) : List.of());
    }
}
