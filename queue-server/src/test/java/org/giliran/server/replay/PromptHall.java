package org.giliran.server.replay;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.SetUp;
import org.giliran.server.hall.CounterState;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallCommand.Visitor;
import org.giliran.server.hall.HallEvent;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.giliran.server.hall.TicketState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A simulated day whose counters call when they are free and somebody waits: at once, or when they
 * get to it. The same seed gives the same day.
 */
final class PromptHall {
    private static final List<String> CLASSES = List.of("", "", "", "lansia", "disabilitas");

    private final RandomGenerator random;
    private final SetUp setUp;
    private final HallFixture hall;
    private final List<Integer> passed = new ArrayList<>();
    private final Duration slowest;
    private final Set<String> gettingToIt = new HashSet<>();
    private final PriorityQueue<Act> agenda = new PriorityQueue<>();

    private record Act(Instant at, Runnable does) implements Comparable<Act> {
        @Override
        public int compareTo(Act other) {
            return at.compareTo(other.at);
        }
    }

    private PromptHall(SetUp setUp, long seed, Duration slowest) {
        this.slowest = slowest;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.setUp = setUp;
        hall = HallFixture.onMonday(setUp);
    }

    /** What was recorded of the day, and how often each had been passed who was called. */
    record Lived(List<Recorded> records, List<Integer> passed) {}

    /** Lives a day with so many visitors; counters call at once. */
    static Lived day(SetUp setUp, long seed, int visitors) {
        return day(setUp, seed, visitors, Duration.ZERO);
    }

    /** Lives a day with so many visitors; a counter takes so long at most before it calls. */
    static Lived day(SetUp setUp, long seed, int visitors, Duration slowest) {
        var hall = new PromptHall(setUp, seed, slowest);
        hall.plan(visitors);
        hall.live();
        return new Lived(
                hall.hall.records().stream()
                        .filter(r -> r.date().equals(HallFixture.MONDAY))
                        .toList(),
                hall.passed);
    }

    private void plan(int visitors) {
        for (Counter counter : setUp.counters()) {
            within(30, () -> tell(new HallCommand.OpenCounter(counter.code(), "s01")));
            within(200, () -> breaks(counter.code()));
        }
        for (int i = 0; i < visitors; i++) {
            within(240, this::arrives);
        }
        for (int i = 0; i < visitors / 4; i++) {
            within(240, this::moves);
        }
    }

    private void within(int minutes, Runnable does) {
        after(Duration.ofMillis(random.nextLong(minutes * 60_000L)), does);
    }

    private void after(Duration time, Runnable does) {
        agenda.add(new Act(hall.now().plus(time), does));
    }

    private void live() {
        while (!agenda.isEmpty()) {
            Instant due = hall.day().nextDeadline();
            if (due.isBefore(agenda.element().at)) {
                hall.at(due);
                hall.tell(new HallCommand.TimePassed(), Origin.CLOCK);
            } else {
                Act next = agenda.remove();
                hall.at(next.at);
                next.does.run();
            }
            setUp.counters().forEach(c -> getToIt(c.code()));
        }
        hall.goTo(HallFixture.MONDAY.plusDays(1));
    }

    private void tell(HallCommand command) {
        hall.tell(command, Origin.of("s01"));
    }

    private void arrives() {
        List<String> offered =
                setUp.services().stream().filter(s -> s.offered()).map(s -> s.code()).toList();
        hall.issue(any(offered), any(CLASSES));
    }

    private void breaks(String counter) {
        tell(new HallCommand.PauseCounter(counter, "istirahat", true));
        after(Duration.ofMinutes(7), () -> tell(new HallCommand.OpenCounter(counter, "s01")));
    }

    /** Somebody who waits has himself put off, goes, is sent elsewhere, or changes class. */
    private void moves() {
        List<String> waiting =
                hall.day().tickets().values().stream()
                        .filter(t -> t.state() instanceof TicketState.Waiting)
                        .map(t -> t.id())
                        .toList();
        if (waiting.isEmpty()) {
            return;
        }
        String ticket = any(waiting);
        switch (random.nextInt(4)) {
            case 0 -> tell(new HallCommand.Park(new Visitor.OfTicket(ticket), 5));
            case 1 -> tell(new HallCommand.CancelTicket(ticket, "pergi"));
            case 2 -> tell(transfer(new Visitor.OfTicket(ticket)));
            default -> tell(new HallCommand.ChangeClass(ticket, any(CLASSES), "salah-pilih"));
        }
    }

    private HallCommand transfer(Visitor visitor) {
        return new HallCommand.Transfer(
                visitor,
                any(List.of("", "ktp", "kk", "akta")),
                random.nextInt(3) == 0 ? any(setUp.counters()).code() : "",
                any(List.of(HallEvent.At.values())),
                "salah-layanan");
    }

    private void getToIt(String counter) {
        if (slowest.isZero()) {
            callIfFree(counter);
        } else if (canCall(counter) && gettingToIt.add(counter)) {
            after(
                    Duration.ofMillis(random.nextLong(slowest.toMillis())),
                    () -> {
                        gettingToIt.remove(counter);
                        callIfFree(counter);
                    });
        }
    }

    private boolean canCall(String counter) {
        return hall.day().counter(counter) instanceof CounterState.Free
                && hall.day().line().waiting(hall.day().staffed(counter)) > 0;
    }

    private void callIfFree(String counter) {
        if (!canCall(counter)) {
            return;
        }
        String ticket = hall.call(counter);
        if (hall.state(ticket) instanceof TicketState.Called called) {
            passed.add(called.passed());
        }
        Duration walk = Duration.ofMillis(random.nextLong(5_000, 60_000));
        if (random.nextInt(6) == 0) {
            after(walk, () -> doesNotCome(counter, ticket));
        } else {
            after(walk, () -> comes(counter));
        }
    }

    private void doesNotCome(String counter, String ticket) {
        tell(
                random.nextInt(5) == 0
                        ? new HallCommand.Release(counter)
                        : new HallCommand.Missed(counter));
        after(Duration.ofMillis(190_017), () -> tell(new HallCommand.Resume(ticket)));
    }

    private void comes(String counter) {
        tell(new HallCommand.Start(counter));
        Duration serve = Duration.ofMillis(random.nextLong(60_000, 540_000));
        after(
                serve,
                () -> {
                    switch (random.nextInt(8)) {
                        case 0 -> tell(new HallCommand.Park(new Visitor.AtCounter(counter), 6));
                        case 1 -> tell(transfer(new Visitor.AtCounter(counter)));
                        default -> tell(new HallCommand.Finish(counter));
                    }
                });
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
