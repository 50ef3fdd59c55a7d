package org.giliran.simulation.days;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.estimate.CounterHabits;
import org.giliran.server.estimate.Estimate;
import org.giliran.server.estimate.Hits;
import org.giliran.server.estimate.Learning;
import org.giliran.server.estimate.Past;
import org.giliran.server.estimate.ServiceTime;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.TicketState;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Watches simulated days: what each visitor is told with his ticket and how long he waits, and what
 * there is to learn of it. Every day it sees begins with the same frozen table.
 */
final class Onlooker implements Consumer<Recorded> {
    /** What is between two calls belongs to the counter, up to this; as in the tables. */
    private static final long GAP_SECONDS = 60;

    /** The same where the visitor was there already when the counter became free. */
    private static final long WAITED_SECONDS = 900;

    private record Told(Estimate estimate, double plainSeconds, Instant at) {}

    /** A call that nobody came to. */
    private record Missed(Seen row, double seconds) {}

    /** What there was of a service in an hour of the day. */
    private static final class Seen {
        final Set<LocalDate> days = new HashSet<>();
        int served;
        double seconds;
        double squares;
        int gone;
        double goneSeconds;
        int priority;
    }

    private final List<ServiceTime> table;
    private final CounterHabits habits;
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Long> gaps = new HashMap<>();
    private final Map<String, Missed> missed = new HashMap<>();
    private final Map<String, Map<Integer, Seen>> seen = new TreeMap<>();
    private final List<Judged> judged = new ArrayList<>();
    private HallDay day;

    /**
     * @param table none: the standards, and what is learnt from day to day
     */
    Onlooker(SetUp hall, List<ServiceTime> table, CounterHabits habits) {
        this.day = HallDay.before(hall, 0);
        this.table = List.copyOf(table);
        this.habits = habits;
    }

    /** The visitors who were told something and called. */
    List<Judged> judged() {
        return List.copyOf(judged);
    }

    @Override
    public void accept(Recorded recorded) {
        Recorded frozen = frozen(recorded);
        Instant at = recorded.at();
        switch (frozen.event()) {
            case HallEvent.TicketIssued e -> issued(e, at);
            case HallEvent.TicketCalled e -> called(e, at);
            case HallEvent.TicketParked e -> told.remove(e.ticket());
            case HallEvent.TicketMissed e -> ended(e.ticket(), at, false);
            case HallEvent.TicketReleased e -> released(e.ticket(), at);
            case HallEvent.TicketResumed e -> resumed(e.ticket());
            case HallEvent.StepFinished e -> {
                ended(e.ticket(), at, true);
                comes(e.next(), day.tickets().get(e.ticket()).priorityClass(), at);
            }
            case HallEvent.TicketTransferred e -> {
                told.remove(e.ticket());
                ended(e.ticket(), at, true);
            }
            case HallEvent.VisitFinished e -> {
                if (e.cause() == HallEvent.Cause.STAFF) {
                    ended(e.ticket(), at, true);
                }
            }
            case HallEvent _ -> {}
        }
        day = day.apply(frozen);
    }

    private Recorded frozen(Recorded recorded) {
        return recorded.event() instanceof HallEvent.DayOpened e && !table.isEmpty()
                ? new Recorded(
                        recorded.seq(),
                        recorded.date(),
                        recorded.at(),
                        recorded.origin(),
                        new HallEvent.DayOpened(e.date(), e.setUp(), table, habits, e.series()),
                        recorded.fingerprint())
                : recorded;
    }

    private void issued(HallEvent.TicketIssued e, Instant at) {
        String first = e.steps().getFirst();
        Estimate estimate = day.estimate(first, e.priorityClass(), at);
        if (estimate.isKnown()) {
            told.put(e.ticket(), new Told(estimate, plain(first, e.ahead()), at));
        }
        comes(first, e.priorityClass(), at);
    }

    /** People ahead × mean ÷ counters, as a person at the door would reckon it. */
    private double plain(String service, int ahead) {
        long counters =
                day.openCounters().stream()
                        .map(Counter::main)
                        .filter(main -> main.contains(service))
                        .count();
        int mean =
                day.serviceTimes().stream()
                        .filter(t -> t.service().equals(service))
                        .mapToInt(ServiceTime::meanSeconds)
                        .sum();
        return (double) ahead * mean / counters;
    }

    private void comes(String service, String priorityClass, Instant at) {
        Seen row = seen(service, at);
        row.days.add(day.date());
        row.priority += priorityClass.isEmpty() ? 0 : 1;
    }

    private void called(HallEvent.TicketCalled e, Instant at) {
        Instant free = day.counter(e.counter()).since();
        long gap = Duration.between(free, at).toSeconds();
        boolean waited =
                day.tickets().get(e.ticket()).state() instanceof TicketState.Waiting waiting
                        && !waiting.joinedAt().isAfter(free);
        gaps.put(e.ticket(), gap <= (waited ? WAITED_SECONDS : GAP_SECONDS) ? gap : 0);
        Told was = told.remove(e.ticket());
        if (was != null) {
            double seconds = Duration.between(was.at, at).toMillis() / 1_000.0;
            judged.add(new Judged(was.estimate, was.plainSeconds, seconds));
        }
    }

    private void ended(String id, Instant at, boolean came) {
        calledAt(id)
                .ifPresent(
                        called -> {
                            Seen row = seen(day.tickets().get(id).service(), called);
                            ended(id, row, held(id, called, at), came);
                        });
    }

    private void ended(String id, Seen row, double held, boolean came) {
        if (came) {
            row.served++;
            row.seconds += held;
            row.squares += held * held;
        } else {
            row.gone++;
            row.goneSeconds += held;
            missed.put(id, new Missed(row, held));
        }
    }

    /** What an earlier call of somebody took is found between two later ones. */
    private void released(String id, Instant at) {
        calledAt(id)
                .ifPresent(
                        called ->
                                seen(day.tickets().get(id).service(), called).seconds +=
                                        held(id, called, at));
    }

    /** Whoever comes back is not gone. */
    private void resumed(String id) {
        Missed call = missed.remove(id);
        if (call != null) {
            call.row.gone--;
            call.row.goneSeconds -= call.seconds;
            call.row.seconds += call.seconds;
        }
    }

    private double held(String id, Instant called, Instant at) {
        return Duration.between(called, at).toSeconds() + gaps.get(id);
    }

    private Optional<Instant> calledAt(String id) {
        return switch (day.tickets().get(id).state()) {
            case TicketState.Called s -> Optional.of(s.at());
            case TicketState.BeingServed s -> Optional.of(s.calledAt());
            case TicketState _ -> Optional.empty();
        };
    }

    private Seen seen(String service, Instant at) {
        int hour = at.atZone(day.setUp().hall().zone()).getHour();
        return seen.computeIfAbsent(service, _ -> new TreeMap<>())
                .computeIfAbsent(hour, _ -> new Seen());
    }

    /** The habits of the counters on a day after those that were seen. */
    CounterHabits habits() {
        return day.habits().after(day.attendance());
    }

    /** The table of a day after those that were seen. */
    List<ServiceTime> learnt() {
        var past = new ArrayList<Past>();
        seen.forEach((service, hours) -> hours.forEach((h, s) -> past.add(past(service, h, s))));
        return Learning.learnt(day.setUp().services(), past);
    }

    private static Past past(String service, int hour, Seen s) {
        return new Past(
                service,
                hour,
                s.days.size(),
                s.served,
                s.seconds,
                s.squares,
                s.gone,
                s.goneSeconds,
                s.priority,
                new Hits(0, 0));
    }
}
