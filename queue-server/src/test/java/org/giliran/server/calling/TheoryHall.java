package org.giliran.server.calling;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The hall of the textbooks: one service, counters that are all alike, visitors who come by chance
 * and are served for a time by chance. Whoever is next is chosen by the product. Whole
 * milliseconds.
 */
final class TheoryHall {
    /** The mean time at a counter: four minutes. */
    static final double SERVE_MILLIS = 240_000;

    /** How busy the counters are. */
    static final double RHO = 0.7;

    /** One in so many visitors has priority. */
    static final double PRIORITY = 0.3;

    static final String CLASS = "lansia";

    /** Who is next; the product's {@link CallPolicy#pick}, or something broken. */
    @FunctionalInterface
    interface Chooser {
        Pick pick(Line line, Counter counter, Instant now);
    }

    /**
     * @param serveMillis how long it takes to serve the visitor
     */
    record Arrival(long millis, String priorityClass, long serveMillis) {}

    /** A visitor who was called. */
    record Called(String priorityClass, long waitMillis, long serveMillis) {
        boolean regular() {
            return priorityClass.isEmpty();
        }
    }

    private record Busy(long untilMillis, Counter counter) {}

    private final Chooser chooser;
    private final List<Arrival> arrivals;
    private final boolean serveInTurn;
    private final Iterator<Arrival> times;
    private final List<Called> calls = new ArrayList<>();
    private final ArrayDeque<Counter> free = new ArrayDeque<>();
    private final PriorityQueue<Busy> busy =
            new PriorityQueue<>(Comparator.comparingLong(Busy::untilMillis));
    private Line line = Line.EMPTY;

    private TheoryHall(Chooser chooser, List<Arrival> arrivals, int counters, boolean serveInTurn) {
        this.chooser = chooser;
        this.arrivals = arrivals;
        this.serveInTurn = serveInTurn;
        times = arrivals.iterator();
        for (int i = 1; i <= counters; i++) {
            free.add(SetUps.counter(String.valueOf(i), List.of("ktp"), List.of()));
        }
    }

    /** Arrivals at so many counters, of which each is busy for {@link #RHO} of the time. */
    static List<Arrival> arrivals(int visitors, int counters, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var arrivals = new ArrayList<Arrival>(visitors);
        double now = 0;
        for (int i = 0; i < visitors; i++) {
            now += random.nextExponential() * SERVE_MILLIS / (RHO * counters);
            arrivals.add(
                    new Arrival(
                            Math.round(now),
                            random.nextDouble() < PRIORITY ? CLASS : "",
                            Math.round(random.nextExponential() * SERVE_MILLIS)));
        }
        return arrivals;
    }

    /** Everybody in the order of calling; each visitor brings the time that he takes. */
    static List<Called> calls(Chooser chooser, List<Arrival> arrivals, int counters) {
        return new TheoryHall(chooser, arrivals, counters, false).run();
    }

    /** The same, but the n-th visitor called takes the n-th time, whoever he is. */
    static List<Called> callsWithTimesInTurn(
            Chooser chooser, List<Arrival> arrivals, int counters) {
        return new TheoryHall(chooser, arrivals, counters, true).run();
    }

    private List<Called> run() {
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            finishUntil(arrival.millis);
            line = line.joined(waiting(i, arrival), 0);
            if (!free.isEmpty()) {
                call(free.remove(), arrival.millis);
            }
        }
        finishUntil(Long.MAX_VALUE);
        return calls;
    }

    /** The order of a place is the index of the arrival. */
    private static Waiting waiting(int index, Arrival arrival) {
        Instant joined = Instant.ofEpochMilli(arrival.millis);
        return new Waiting("t", "A-1", "ktp", arrival.priorityClass, new Place(joined, index));
    }

    private void finishUntil(long millis) {
        while (!busy.isEmpty() && busy.peek().untilMillis <= millis) {
            Busy done = busy.remove();
            call(done.counter, done.untilMillis);
        }
    }

    private void call(Counter counter, long millis) {
        switch (chooser.pick(line, counter, Instant.ofEpochMilli(millis))) {
            case Pick.NobodyWaiting() -> free.add(counter);
            case Pick.Next(var ticket, _) -> {
                line = line.called(ticket, counter);
                Arrival arrival = arrivals.get((int) ticket.place().order());
                long serve = serveInTurn ? times.next().serveMillis : arrival.serveMillis;
                calls.add(new Called(arrival.priorityClass, millis - arrival.millis, serve));
                busy.add(new Busy(millis + serve, counter));
            }
        }
    }
}
