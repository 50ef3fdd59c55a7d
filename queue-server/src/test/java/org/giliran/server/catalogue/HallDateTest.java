package org.giliran.server.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

class HallDateTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void theNightBelongsToTheDayBeforeUntilThree() {
        assertEquals(MONDAY, SetUps.HALL.dateAt(jakarta("2026-03-03T02:59:59.999")));
        assertEquals(MONDAY.plusDays(1), SetUps.HALL.dateAt(jakarta("2026-03-03T03:00:00")));
        assertEquals(jakarta("2026-03-03T03:00:00"), SetUps.HALL.endOf(MONDAY));
    }

    @Test
    void theEndOfADateIsTheFirstInstantThatIsNotInIt() {
        for (String zone : new String[] {"Asia/Jakarta", "Asia/Jayapura", "Europe/Berlin"}) {
            for (int hour = 0; hour < 12; hour++) {
                var hall = new Hall("x", Name.NONE, ZoneId.of(zone), LocalTime.of(hour, 0), "");
                for (int day = 0; day < 366; day++) {
                    LocalDate date = MONDAY.plusDays(day);
                    Instant end = hall.endOf(date);
                    assertEquals(date, hall.dateAt(end.minusMillis(1)));
                    assertEquals(date.plusDays(1), hall.dateAt(end));
                }
            }
        }
    }

    private static Instant jakarta(String text) {
        return Instant.parse(text + "Z").minusSeconds(7 * 3600);
    }
}
