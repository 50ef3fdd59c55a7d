package org.giliran.server.opening;

import static org.giliran.server.opening.Halls.at;
import static org.giliran.server.opening.Halls.date;
import static org.giliran.server.opening.Halls.hall;
import static org.giliran.server.opening.Halls.name;
import static org.giliran.server.opening.Halls.slot;
import static org.giliran.server.opening.Halls.spans;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.OpeningHours.Break;
import org.giliran.server.catalogue.OpeningHours.Holiday;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.opening.Today.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When a ticket can be had, why not, and when again, on days made by hand. */
class OpeningTest {
    private static final List<DayOfWeek> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).limit(5).toList();

    /** 8 to 15 on weekdays; Friday prayer; the Monday of 9 March is a holiday. */
    private static final OpeningHours OFFICE =
            new OpeningHours(
                    spans(WEEKDAYS, "08:00-15:00"),
                    List.of(new Holiday(date("2026-03-09"), name("Nyepi"))),
                    List.of(
                            new Break(
                                    DayOfWeek.FRIDAY,
                                    LocalTime.of(11, 30),
                                    LocalTime.of(13, 0),
                                    name("Salat Jumat"))),
                    30,
                    60);

    private static OpeningHours hours(int last, int early, String... spans) {
        return new OpeningHours(
                spans(List.of(DayOfWeek.values()), spans), List.of(), List.of(), last, early);
    }

    /** The answer at a local time, in words. */
    private static String ask(SetUp setUp, String now) {
        return ask(setUp, quiet(setUp.hall().dateAt(at(now))), now);
    }

    private static String ask(SetUp setUp, Today today, String now) {
        return switch (Opening.at(setUp, "ktp", today, at(now))) {
            case Opening.Open(var until) -> "open until " + local(until);
            case Opening.Shut(var reason, var opensAt, var why) ->
                    reason
                            + (why.isEmpty() ? "" : " (" + why.id() + ")")
                            + opensAt.map(at -> ", opens " + local(at)).orElse("");
        };
    }

    private static String local(Instant instant) {
        return instant.atZone(Halls.JAKARTA).toLocalDateTime().toString();
    }

    /** A day on which tickets were issued at these local times. */
    private static Today issued(String date, String... times) {
        Today.Issued issued =
                (from, to) ->
                        (int)
                                Arrays.stream(times)
                                        .map(t -> at(date + "T" + t))
                                        .filter(new Window(from, to)::contains)
                                        .count();
        return new Today(date(date), issued, new Held.Nothing());
    }

    private static Today held(String date, Held held) {
        return new Today(date(date), (_, _) -> 0, held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # Thursday: tickets from an hour before opening to half an hour before closing
                    2026-03-05T06:59:59.999 | OUTSIDE_HOURS, opens 2026-03-05T07:00
                    2026-03-05T07:00        | open until 2026-03-05T14:30
                    2026-03-05T14:29:59.999 | open until 2026-03-05T14:30
                    2026-03-05T14:30        | LAST_TICKET_OVER, opens 2026-03-06T07:00
                    2026-03-05T14:59:59.999 | LAST_TICKET_OVER, opens 2026-03-06T07:00
                    2026-03-05T15:00        | OUTSIDE_HOURS, opens 2026-03-06T07:00
                    # Friday
                    2026-03-06T11:29:59.999 | open until 2026-03-06T11:30
                    2026-03-06T11:30        | BREAK (Salat Jumat), opens 2026-03-06T13:00
                    2026-03-06T13:00        | open until 2026-03-06T14:30
                    # a weekend, and a Monday that is a holiday
                    2026-03-06T14:30        | LAST_TICKET_OVER, opens 2026-03-10T07:00
                    2026-03-07T10:00        | OUTSIDE_HOURS, opens 2026-03-10T07:00
                    2026-03-09T10:00        | HOLIDAY (Nyepi), opens 2026-03-10T07:00
                    # the holiday's night is over when the next day begins
                    2026-03-10T02:59:59.999 | HOLIDAY (Nyepi), opens 2026-03-10T07:00
                    2026-03-10T03:00        | OUTSIDE_HOURS, opens 2026-03-10T07:00
                    """)
    void anOfficesWeek(String now, String expected) {
        assertEquals(expected, ask(hall(OFFICE, Quota.NONE), now));
    }

    /** The times of a day and of the week after it, in words. */
    private static String times(SetUp setUp, Today today) {
        return Opening.times(setUp, "ktp", today).stream()
                .map(s -> local(s.from()) + "/" + s.until().map(OpeningTest::local).orElse("…"))
                .map(s -> s.replace("2026-03-", "").replace("T", " "))
                .collect(Collectors.joining(", "));
    }

    /** A day on which nothing has happened. */
    private static Today quiet(LocalDate date) {
        return new Today(date, (_, _) -> 0, new Today.Held.Nothing());
    }

    /** A kiosk that loses its server goes on by them. */
    @Test
    void theTimesToComeAreThoseOfTodayAndOfTheWeekAfterIt() {
        SetUp office = hall(OFFICE, Quota.NONE);
        assertEquals(
                "05 07:00/05 14:30, 06 07:00/06 11:30, 06 13:00/06 14:30"
                        + ", 10 07:00/10 14:30, 11 07:00/11 14:30, 12 07:00/12 14:30",
                times(office, quiet(date("2026-03-05"))));
        assertEquals(
                "10 07:00/10 14:30, 11 07:00/11 14:30, 12 07:00/12 14:30"
                        + ", 13 07:00/13 11:30, 13 13:00/13 14:30, 16 07:00/16 14:30",
                times(office, quiet(date("2026-03-09"))));
    }

    @Test
    void whereAWeekHasNoTimesThoseOfTheNextDayThatHasSomeAreTold() {
        var holiday = new Holiday(date("2026-03-13"), name("Libur"));
        var fridays = spans(List.of(DayOfWeek.FRIDAY), "20:00-02:00");
        SetUp night =
                hall(new OpeningHours(fridays, List.of(holiday), List.of(), 15, 0), Quota.NONE);
        assertEquals(
                "06 20:00/07 01:45, 20 20:00/21 01:45", times(night, quiet(date("2026-03-06"))));
    }

    @Test
    void noMoreTimesAreToldThanAViewShouldHold() {
        String[] everyHour =
                IntStream.range(3, 24)
                        .mapToObj(h -> "%02d:00-%02d:10".formatted(h, h))
                        .toArray(String[]::new);
        SetUp many = hall(hours(0, 0, everyHour), Quota.NONE);
        List<Opening.Span> told = Opening.times(many, "ktp", quiet(date("2026-03-05")));
        assertEquals(64, told.size());
        assertEquals(at("2026-03-05T03:00"), told.getFirst().from());
        assertEquals(Optional.of(at("2026-03-08T03:10")), told.getLast().until());
    }

    @Test
    void aHallThatNeverClosesHasTimesWithoutAnEnd() {
        SetUp always = hall(OpeningHours.AT_ALL_HOURS, Quota.NONE);
        assertEquals("05 03:00/…", times(always, quiet(date("2026-03-05"))));
    }

    @Test
    void aServiceThatStaffHaveClosedHasNoTimesToday() {
        SetUp office = hall(OFFICE, Quota.NONE);
        Today closed = held("2026-03-05", new Held.ServiceClosed(name("Selesai")));
        assertEquals(
                "06 07:00/06 11:30, 06 13:00/06 14:30"
                        + ", 10 07:00/10 14:30, 11 07:00/11 14:30, 12 07:00/12 14:30",
                times(office, closed));
    }

    @Test
    void aHallThatNamesNoHoursIsOpenAtAllHours() {
        SetUp always = hall(OpeningHours.AT_ALL_HOURS, Quota.NONE);
        assertEquals("open until 2026-03-06T03:00", ask(always, "2026-03-05T03:00"));
        assertEquals("open until 2026-03-06T03:00", ask(always, "2026-03-06T02:59"));
    }

    @Test
    void aNightBelongsToTheDayInWhichItBegan() {
        var friday = List.of(DayOfWeek.FRIDAY);
        SetUp night =
                hall(
                        new OpeningHours(spans(friday, "20:00-02:00"), List.of(), List.of(), 15, 0),
                        Quota.NONE);
        assertEquals("open until 2026-03-07T01:45", ask(night, "2026-03-06T23:59"));
        assertEquals("open until 2026-03-07T01:45", ask(night, "2026-03-07T00:00"));
        assertEquals("LAST_TICKET_OVER, opens 2026-03-13T20:00", ask(night, "2026-03-07T01:45"));
        assertEquals("OUTSIDE_HOURS, opens 2026-03-13T20:00", ask(night, "2026-03-07T02:00"));
    }

    @Test
    void aSpanMayEndAtMidnightAndWithTheDay() {
        assertEquals(
                "open until 2026-03-07T00:00",
                ask(hall(hours(0, 0, "08:00-00:00"), Quota.NONE), "2026-03-06T12:00"));
        assertEquals(
                "open until 2026-03-07T03:00",
                ask(hall(hours(0, 0, "08:00-03:00"), Quota.NONE), "2026-03-07T02:59"));
    }

    @Test
    void noTicketIsSoEarlyThatItWouldBeOfTheDayBefore() {
        SetUp early = hall(hours(0, 120, "04:00-09:00"), Quota.NONE);
        assertEquals("OUTSIDE_HOURS, opens 2026-03-06T03:00", ask(early, "2026-03-06T02:59"));
        assertEquals("open until 2026-03-06T09:00", ask(early, "2026-03-06T03:00"));
    }

    @Test
    void earlyTicketsOfTheAfternoonJoinTheMorning() {
        SetUp siesta = hall(hours(0, 60, "08:00-12:00", "13:00-15:00"), Quota.NONE);
        assertEquals("open until 2026-03-06T15:00", ask(siesta, "2026-03-06T11:00"));
    }

    @Test
    void betweenTheLastTicketAndTheNextSpanTheHallIsFirstServingThenShut() {
        SetUp siesta = hall(hours(30, 0, "08:00-12:00", "13:00-15:00"), Quota.NONE);
        assertEquals("LAST_TICKET_OVER, opens 2026-03-06T13:00", ask(siesta, "2026-03-06T11:45"));
        assertEquals("OUTSIDE_HOURS, opens 2026-03-06T13:00", ask(siesta, "2026-03-06T12:15"));
    }

    @Test
    void aFullSlotGivesTicketsAgainInTheNextOne() {
        var quota = new Quota(0, List.of(slot("08:00-10:00", 2), slot("10:00-12:00", 1)));
        SetUp slots = hall(hours(0, 0, "08:00-15:00"), quota);
        assertEquals(
                "open until 2026-03-06T15:00",
                ask(slots, issued("2026-03-06", "08:01"), "2026-03-06T09:00"));
        assertEquals(
                "QUOTA_USED, opens 2026-03-06T10:00",
                ask(slots, issued("2026-03-06", "08:01", "08:02"), "2026-03-06T09:00"));
        assertEquals(
                "QUOTA_USED, opens 2026-03-06T12:00",
                ask(slots, issued("2026-03-06", "08:01", "10:00"), "2026-03-06T10:05"));
    }

    @Test
    void aSlotThatIsFullAheadOfTimeEndsWhatIsOpenNow() {
        var quota = new Quota(0, List.of(slot("10:00-12:00", 1)));
        SetUp slots = hall(hours(0, 0, "08:00-15:00"), quota);
        assertEquals(
                "open until 2026-03-06T10:00",
                ask(slots, issued("2026-03-06", "10:00"), "2026-03-06T09:00"));
    }

    @Test
    void aUsedQuotaOfTheDayIsThereAgainTomorrow() {
        SetUp two = hall(OFFICE, new Quota(2, List.of()));
        Today used = issued("2026-03-06", "07:10", "07:20");
        assertEquals(
                "open until 2026-03-06T11:30",
                ask(two, issued("2026-03-06", "07:10"), "2026-03-06T08:00"));
        assertEquals("QUOTA_USED, opens 2026-03-10T07:00", ask(two, used, "2026-03-06T08:00"));
    }

    /** Whoever reads "break" waits for its end; nothing comes then. */
    @Test
    void aBreakIsNotTheReasonWhenTheQuotaIsUsed() {
        SetUp one = hall(OFFICE, new Quota(1, List.of()));
        Today used = issued("2026-03-06", "07:10");
        assertEquals("QUOTA_USED, opens 2026-03-10T07:00", ask(one, used, "2026-03-06T12:00"));
        assertEquals("OUTSIDE_HOURS, opens 2026-03-10T07:00", ask(one, used, "2026-03-06T16:00"));
    }

    @Test
    void whatStaffHaveClosedOpensWithTheNextDayAtTheLatest() {
        Today closed = held("2026-03-05", new Held.ServiceClosed(name("Gangguan teknis")));
        SetUp office = hall(OFFICE, Quota.NONE);
        assertEquals(
                "CLOSED_BY_STAFF (Gangguan teknis), opens 2026-03-06T07:00",
                ask(office, closed, "2026-03-05T09:00"));
        assertEquals(
                "CLOSED_BY_STAFF, opens 2026-03-06T03:00",
                ask(
                        hall(OpeningHours.AT_ALL_HOURS, Quota.NONE),
                        held("2026-03-05", new Held.ServiceClosed(Name.NONE)),
                        "2026-03-05T09:00"));
    }

    @Test
    void nobodyKnowsWhenAPausedHallGoesOn() {
        Today paused = held("2026-03-05", new Held.HallPaused(name("Evakuasi")));
        assertEquals(
                "HALL_PAUSED (Evakuasi)",
                ask(hall(OFFICE, Quota.NONE), paused, "2026-03-05T09:00"));
    }

    @Test
    void aServiceMayHaveHoursOfItsOwnWithinTheHallsBreaksAndHolidays() {
        var mornings =
                new OpeningHours(spans(WEEKDAYS, "09:00-12:00"), List.of(), List.of(), 60, -1);
        SetUp office = hall(OFFICE, Quota.NONE, mornings);
        assertEquals("open until 2026-03-05T11:00", ask(office, "2026-03-05T08:00"));
        assertEquals("LAST_TICKET_OVER, opens 2026-03-06T08:00", ask(office, "2026-03-05T11:00"));
        assertEquals("HOLIDAY (Nyepi), opens 2026-03-10T08:00", ask(office, "2026-03-09T10:00"));
    }

    @Test
    void aServicesOwnBreakHoldsBesideTheHalls() {
        var tea =
                new Break(DayOfWeek.FRIDAY, LocalTime.of(10, 0), LocalTime.of(10, 15), name("Teh"));
        SetUp office =
                hall(
                        OFFICE,
                        Quota.NONE,
                        new OpeningHours(List.of(), List.of(), List.of(tea), -1, -1));
        assertEquals("open until 2026-03-06T10:00", ask(office, "2026-03-06T09:00"));
        assertEquals("BREAK (Teh), opens 2026-03-06T10:15", ask(office, "2026-03-06T10:00"));
        assertEquals("open until 2026-03-06T11:30", ask(office, "2026-03-06T10:15"));
        assertEquals(
                "BREAK (Salat Jumat), opens 2026-03-06T13:00", ask(office, "2026-03-06T12:59"));
    }

    @Test
    void aServiceThatOnlyGivesItsLastTicketEarlierKeepsTheHallsWeek() {
        var earlier = new OpeningHours(List.of(), List.of(), List.of(), 120, -1);
        SetUp office = hall(OFFICE, Quota.NONE, earlier);
        assertEquals("open until 2026-03-05T13:00", ask(office, "2026-03-05T07:00"));
        assertEquals("OUTSIDE_HOURS, opens 2026-03-10T07:00", ask(office, "2026-03-07T12:00"));
    }

    @Test
    void whatOpensAfterAYearIsNotAnnounced() {
        var holidays =
                date("2026-03-05")
                        .datesUntil(date("2027-03-07"))
                        .map(d -> new Holiday(d, name("Renovasi")))
                        .toList();
        var shut = new OpeningHours(hours(0, 0, "08:00-15:00").week(), holidays, List.of(), 0, 0);
        SetUp closed = hall(shut, Quota.NONE);
        assertEquals("HOLIDAY (Renovasi)", ask(closed, "2026-03-05T09:00"));
        assertEquals("HOLIDAY (Renovasi), opens 2027-03-07T08:00", ask(closed, "2026-03-06T09:00"));
    }

    /** A quiet night: no command has closed the old day yet, but screens ask. */
    @Test
    void aDayThatIsOverHoldsNothingShutAnyMore() {
        SetUp office = hall(OFFICE, new Quota(1, List.of()));
        Today used = issued("2026-03-05", "08:00");
        assertEquals("open until 2026-03-06T11:30", ask(office, used, "2026-03-06T07:30"));
        Today closed = held("2026-03-05", new Held.ServiceClosed(Name.NONE));
        assertEquals(
                "BREAK (Salat Jumat), opens 2026-03-06T13:00",
                ask(office, closed, "2026-03-06T12:00"));
    }
}
