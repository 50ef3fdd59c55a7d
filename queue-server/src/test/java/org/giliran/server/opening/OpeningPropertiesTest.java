package org.giliran.server.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.OpeningHours;
import org.giliran.server.catalogue.Quota;
import org.giliran.server.catalogue.SetUp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/** What is promised is held, to the millisecond, in halls and at times made by chance. */
class OpeningPropertiesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int DAY = 24 * 60;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 5_000 : 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPromisedOpeningIsHeldAndNotAMillisecondEarlier(long seed) {
        var chance = new Random(seed);
        SetUp hall = hall(chance);
        Instant now = now(chance);
        Today today = today(hall, now, chance);
        if (Opening.at(hall, "ktp", today, now) instanceof Opening.Shut shut
                && shut.opensAt().isPresent()) {
            Instant opensAt = shut.opensAt().get();
            assertTrue(opensAt.isAfter(now));
            assertTrue(Opening.at(hall, "ktp", today, opensAt).isOpen());
            var before =
                    assertInstanceOf(
                            Opening.Shut.class,
                            Opening.at(hall, "ktp", today, opensAt.minusMillis(1)));
            assertEquals(shut.opensAt(), before.opensAt());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOpenStaysOpenToItsEndUnlessTheDayIsOver(long seed) {
        var chance = new Random(seed);
        SetUp hall = hall(chance);
        Instant now = now(chance);
        Today today = today(hall, now, chance);
        if (Opening.at(hall, "ktp", today, now) instanceof Opening.Open(var until)) {
            assertTrue(until.isAfter(now));
            assertEquals(
                    new Opening.Open(until), Opening.at(hall, "ktp", today, until.minusMillis(1)));
            assertTrue(
                    until.equals(hall.hall().endOf(today.date()))
                            || !Opening.at(hall, "ktp", today, until).isOpen());
        }
    }

    /** Minute by minute, by the wall clock alone, no minute is open before the promised one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchFindsWhatLookingAtEveryMinuteFinds(long seed) {
        var chance = new Random(seed);
        SetUp hall = hall(chance);
        Instant now = now(chance);
        Today today = today(hall, now, chance);
        Opening opening = Opening.at(hall, "ktp", today, now);
        int minute = 0;
        while (minute < 14 * DAY && !isOpen(hall, today, now.plus(Duration.ofMinutes(minute)))) {
            minute++;
        }
        if (minute == 0) {
            assertTrue(opening.isOpen());
        } else {
            var shut = assertInstanceOf(Opening.Shut.class, opening);
            Instant found = now.plus(Duration.ofMinutes(minute));
            assertFalse(shut.opensAt().filter(found::isAfter).isPresent());
            assertTrue(minute == 14 * DAY || shut.opensAt().equals(Optional.of(found)));
        }
    }

    /** The rules once more, in minutes since 03:00 and without any search. */
    private static boolean isOpen(SetUp setUp, Today today, Instant at) {
        OpeningHours hours = setUp.opening();
        var local = at.atZone(Halls.JAKARTA).minusHours(3);
        LocalDate date = local.toLocalDate();
        int minute = local.getHour() * 60 + local.getMinute();
        boolean open =
                hours.week().isEmpty()
                        || hours.spansOf(date.getDayOfWeek()).stream()
                                .anyMatch(
                                        s ->
                                                minute >= start(s.from()) - hours.earlyMinutes()
                                                        && minute
                                                                < end(s.to())
                                                                        - hours
                                                                                .lastTicketMinutes());
        boolean pause =
                hours.breaksOf(date.getDayOfWeek()).stream()
                        .anyMatch(b -> minute >= start(b.from()) && minute < end(b.to()));
        boolean holiday = hours.holidays().stream().anyMatch(h -> h.date().equals(date));
        return open
                && !pause
                && !holiday
                && (!date.equals(today.date()) || hasLeft(setUp, today, minute));
    }

    private static boolean hasLeft(SetUp setUp, Today today, int minute) {
        Quota quota = setUp.services().getFirst().quota();
        Instant start = today.date().atTime(3, 0).atZone(Halls.JAKARTA).toInstant();
        int issued = today.issued().between(start, start.plus(Duration.ofDays(1)));
        boolean slotIsFull =
                quota.slots().stream()
                        .filter(s -> minute >= start(s.from()) && minute < end(s.to()))
                        .anyMatch(
                                s ->
                                        today.issued()
                                                        .between(
                                                                start.plus(
                                                                        Duration.ofMinutes(
                                                                                start(s.from()))),
                                                                start.plus(
                                                                        Duration.ofMinutes(
                                                                                end(s.to()))))
                                                >= s.max());
        boolean closed = today.held() instanceof Today.Held.ServiceClosed;
        return !closed && !slotIsFull && (quota.perDay() == 0 || issued < quota.perDay());
    }

    private static int start(LocalTime time) {
        return Math.floorMod(time.getHour() * 60 + time.getMinute() - 180, DAY);
    }

    private static int end(LocalTime time) {
        return start(time) == 0 ? DAY : start(time);
    }

    // Halls by chance.

    private static Instant now(Random chance) {
        return MONDAY.atTime(3, 0)
                .atZone(Halls.JAKARTA)
                .toInstant()
                .plus(Duration.ofMinutes(chance.nextInt(7 * DAY)));
    }

    private static Today today(SetUp hall, Instant now, Random chance) {
        LocalDate date = hall.hall().dateAt(now);
        var times = new ArrayList<Instant>();
        for (int i = chance.nextInt(6); i > 0; i--) {
            times.add(hall.hall().startOf(date).plus(Duration.ofMinutes(chance.nextInt(DAY))));
        }
        Today.Held held =
                chance.nextInt(8) == 0
                        ? new Today.Held.ServiceClosed(Halls.name("rusak"))
                        : new Today.Held.Nothing();
        return new Today(
                date,
                (from, to) -> (int) times.stream().filter(new Window(from, to)::contains).count(),
                held);
    }

    private static SetUp hall(Random chance) {
        var week = new ArrayList<OpeningHours.DaySpan>();
        var breaks = new ArrayList<OpeningHours.Break>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<LocalTime> marks = marks(chance, 2 * chance.nextInt(3));
            for (int i = 0; i < marks.size(); i += 2) {
                week.add(new OpeningHours.DaySpan(day, marks.get(i), marks.get(i + 1)));
            }
            List<LocalTime> pause = marks(chance, 2 * chance.nextInt(2));
            if (!pause.isEmpty()) {
                breaks.add(
                        new OpeningHours.Break(
                                day, pause.get(0), pause.get(1), Halls.name("rehat")));
            }
        }
        var holidays =
                chance.ints(2, 0, 14)
                        .mapToObj(
                                d ->
                                        new OpeningHours.Holiday(
                                                MONDAY.plusDays(d), Halls.name("libur")))
                        .toList();
        var hours =
                new OpeningHours(
                        chance.nextInt(10) == 0 ? List.of() : week,
                        holidays,
                        breaks,
                        15 * chance.nextInt(4),
                        20 * chance.nextInt(4));
        return Halls.hall(hours, quota(chance));
    }

    private static Quota quota(Random chance) {
        List<LocalTime> marks = marks(chance, 2 * chance.nextInt(3));
        var slots = new ArrayList<Quota.Slot>();
        for (int i = 0; i < marks.size(); i += 2) {
            slots.add(new Quota.Slot(marks.get(i), marks.get(i + 1), 1 + chance.nextInt(2)));
        }
        return new Quota(chance.nextInt(7), slots);
    }

    /** Different times of a business day, in its order; the last may be its end. */
    private static List<LocalTime> marks(Random chance, int count) {
        return chance.ints(1, DAY + 1)
                .distinct()
                .limit(count)
                .sorted()
                .mapToObj(m -> LocalTime.of(3, 0).plusMinutes(m))
                .toList();
    }
}
