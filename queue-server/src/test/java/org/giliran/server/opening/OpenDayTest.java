package org.giliran.server.opening;

import static org.giliran.server.opening.Halls.at;
import static org.giliran.server.opening.Halls.date;
import static org.giliran.server.opening.Halls.hall;
import static org.giliran.server.opening.Halls.name;
import static org.giliran.server.opening.Halls.spans;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.OpeningHours.Break;
import org.giliran.server.catalogue.OpeningHours.Holiday;
import org.giliran.server.catalogue.Quota;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** From when to when a hall of Jakarta is open, on days made by hand. */
class OpenDayTest {
    private static final List<DayOfWeek> WEDNESDAY = List.of(DayOfWeek.WEDNESDAY);

    /** Wednesdays from 8 to 11:30 and from 13 to 15:30; the last ticket half an hour before. */
    private static final OpeningHours OFFICE =
            new OpeningHours(
                    spans(WEDNESDAY, "08:00-11:30", "13:00-15:30"),
                    List.of(new Holiday(date("2026-03-11"), name("Nyepi"))),
                    List.of(
                            new Break(
                                    DayOfWeek.WEDNESDAY,
                                    LocalTime.of(15, 0),
                                    LocalTime.of(15, 30),
                                    name("Istirahat"))),
                    30,
                    60);

    private static Optional<OpenDay> open(String date, OpeningHours ofService) {
        return OpenDay.of(hall(OFFICE, Quota.NONE, ofService), date(date));
    }

    private static Optional<OpenDay> day(String from, String until) {
        return Optional.of(new OpenDay(at(from), at(until)));
    }

    @Test
    void aHallIsOpenFromItsFirstSpanToTheEndOfItsLast() {
        assertEquals(
                day("2026-03-04T08:00", "2026-03-04T15:30"),
                open("2026-03-04", OpeningHours.AS_THE_HALL));
    }

    @Test
    void aServiceOfItsOwnHoursOpensTheHall() {
        var night = new OpeningHours(spans(WEDNESDAY, "20:00-02:00"), List.of(), List.of(), -1, -1);
        assertEquals(day("2026-03-04T20:00", "2026-03-05T02:00"), open("2026-03-04", night));
    }

    @Test
    void aHolidayAndAWeekdayWithoutSpansAreNotOpen() {
        assertEquals(Optional.empty(), open("2026-03-11", OpeningHours.AS_THE_HALL));
        assertEquals(Optional.empty(), open("2026-03-05", OpeningHours.AS_THE_HALL));
    }

    @Test
    void aHallOfNoHoursIsOpenFromTheStartOfItsDayToTheNext() {
        assertEquals(
                day("2026-03-04T03:00", "2026-03-05T03:00"),
                OpenDay.of(hall(OpeningHours.AT_ALL_HOURS, Quota.NONE), date("2026-03-04")));
    }

    @Test
    void wholeHoursHoldTheDay() {
        assertEquals(
                new OpenDay(at("2026-03-04T08:00"), at("2026-03-04T16:00")),
                new OpenDay(at("2026-03-04T08:30"), at("2026-03-04T15:30"))
                        .wholeHours(Halls.JAKARTA));
        assertEquals(
                new OpenDay(at("2026-03-04T08:00"), at("2026-03-04T15:00")),
                new OpenDay(at("2026-03-04T08:00"), at("2026-03-04T15:00"))
                        .wholeHours(Halls.JAKARTA));
    }
}
