package org.giliran.server.opening;

import org.giliran.server.catalogue.Hall;
import org.giliran.server.catalogue.Name;
import org.giliran.server.catalogue.Quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks from an instant on for the first time at which a ticket can be had. */
record Search(Timetable timetable, Quota quota, Today today, Instant now) {
    /** A year and its leap day; what opens later is not announced. */
    private static final int DAYS = 366;

    /** Days for which a kiosk that has lost its server goes on by the hours it was told. */
    private static final int WEEK = 7;

    /** Of a service; far more than a week has in any hall. */
    private static final int MOST_TIMES = 64;

    Opening opening() {
        if (today.held() instanceof Today.Held.HallPaused(Name why)) {
            return new Opening.Shut(Opening.Reason.HALL_PAUSED, Optional.empty(), why);
        }
        Optional<Window> next = next();
        return next.isPresent() && next.get().contains(now)
                ? new Opening.Open(next.get().to())
                : shut(next.map(Window::from));
    }

    private Optional<Window> next() {
        return Stream.iterate(today.date(), d -> d.plusDays(1))
                .limit(1 + DAYS)
                .flatMap(d -> free(d).stream())
                .filter(w -> now.isBefore(w.to()))
                .findFirst();
    }

    /** Those of today, of the seven dates after it, and of the next that has any, in order. */
    List<Opening.Span> times() {
        LocalDate last = later(today.date().plusDays(WEEK), nextWithTimes());
        List<Window> windows =
                Window.union(
                        today.date()
                                .datesUntil(last.plusDays(1))
                                .flatMap(d -> free(d).stream())
                                .toList());
        return windows.stream()
                .limit(MOST_TIMES)
                .map(w -> new Opening.Span(w.from(), end(w, last)))
                .toList();
    }

    private LocalDate nextWithTimes() {
        return Stream.iterate(today.date().plusDays(1), d -> d.plusDays(1))
                .limit(DAYS)
                .filter(d -> !timetable.of(d).isEmpty())
                .findFirst()
                .orElse(today.date());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Empty when the day behind the last begins where the window ends. */
    private Optional<Instant> end(Window window, LocalDate last) {
        boolean goesOn =
                timetable.of(last.plusDays(1)).stream().anyMatch(w -> w.from().equals(window.to()));
        return goesOn ? Optional.empty() : Optional.of(window.to());
    }

    /** The times of a date that neither staff nor a quota take away. */
    private List<Window> free(LocalDate date) {
        List<Window> times = timetable.of(date);
        if (!date.equals(today.date()) || times.isEmpty()) {
            return times;
        }
        boolean none = today.held() instanceof Today.Held.ServiceClosed || dayQuotaUsed();
        return none ? List.of() : Window.without(times, fullSlots());
    }

    private boolean dayQuotaUsed() {
        Hall hall = timetable.hall();
        return quota.perDay() > 0
                && today.issued().between(hall.startOf(today.date()), hall.endOf(today.date()))
                        >= quota.perDay();
    }

    boolean usedUp() {
        return dayQuotaUsed() || fullSlots().stream().anyMatch(slot -> slot.contains(now));
    }

    private List<Window> fullSlots() {
        return quota.slots().stream().filter(this::isFull).map(this::window).toList();
    }

    private boolean isFull(Quota.Slot slot) {
        Window window = window(slot);
        return today.issued().between(window.from(), window.to()) >= slot.max();
    }

    private Window window(Quota.Slot slot) {
        Hall hall = timetable.hall();
        return new Window(hall.at(today.date(), slot.from()), hall.until(today.date(), slot.to()));
    }

    private Opening shut(Optional<Instant> opensAt) {
        boolean dayIsOver = !now.isBefore(timetable.hall().endOf(today.date()));
        if (dayIsOver) {
            return shut(timetable.cause(timetable.hall().dateAt(now), now), opensAt);
        }
        if (today.held() instanceof Today.Held.ServiceClosed(Name why)) {
            return new Opening.Shut(Opening.Reason.CLOSED_BY_STAFF, opensAt, why);
        }
        return quotaIsWhy()
                ? new Opening.Shut(Opening.Reason.QUOTA_USED, opensAt, Name.NONE)
                : shut(timetable.cause(today.date(), now), opensAt);
    }

    private static Opening shut(Timetable.Cause cause, Optional<Instant> opensAt) {
        return new Opening.Shut(cause.reason(), opensAt, cause.why());
    }

    /**
     * Whether tickets would be given now but for a quota, or later today but for the day's quota: a
     * break is not the reason when nothing comes after it.
     */
    private boolean quotaIsWhy() {
        List<Window> times = timetable.of(today.date());
        boolean now = times.stream().anyMatch(w -> w.contains(this.now));
        boolean later = times.stream().anyMatch(w -> this.now.isBefore(w.to()));
        return now || (later && dayQuotaUsed());
    }
}
