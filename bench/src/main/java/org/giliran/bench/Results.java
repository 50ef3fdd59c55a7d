package org.giliran.bench;

import org.giliran.bench.core.CoreRound;
import org.giliran.bench.core.CoreSpeed;
import org.giliran.bench.core.Visitors;
import org.giliran.bench.hall.BusyHour;
import org.giliran.bench.hall.Measured;
import org.giliran.bench.limit.Limits;
import org.giliran.bench.load.FanOut.Shown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the rounds have measured so far, round by round. */
final class Results {
    private final Map<Figure, TreeMap<Integer, List<Measured>>> figures =
            new EnumMap<>(Figure.class);
    private final TreeMap<Integer, List<Shown>> showings = new TreeMap<>();
    private final Map<Visitors, TreeMap<Integer, List<CoreSpeed>>> cores =
            new EnumMap<>(Visitors.class);
    private final TreeMap<Integer, List<Shown>> bare = new TreeMap<>();
    private final List<BusyHour.Passed> hours = new ArrayList<>();
    private final List<StartRound> starts = new ArrayList<>();
    private final List<Duration> handOvers = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();

    void add(Figure figure, int variant, Measured measured) {
        figures.computeIfAbsent(figure, _ -> new TreeMap<>())
                .computeIfAbsent(variant, _ -> new ArrayList<>())
                .add(measured);
    }

    void add(int walls, Shown shown) {
        showings.computeIfAbsent(walls, _ -> new ArrayList<>()).add(shown);
    }

    /** The same by a bare Javalin. */
    void addBare(int walls, Shown shown) {
        bare.computeIfAbsent(walls, _ -> new ArrayList<>()).add(shown);
    }

    void add(BusyHour.Passed hour) {
        hours.add(hour);
    }

    void add(StartRound start) {
        starts.add(start);
    }

    void add(Duration handOver) {
        handOvers.add(handOver);
    }

    void add(CoreRound.Result core) {
        cores.computeIfAbsent(core.visitors(), _ -> new TreeMap<>())
                .computeIfAbsent(core.waiting(), _ -> new ArrayList<>())
                .add(core.speed());
    }

    /** Limits are measured before the first round and after each. */
    void add(Limits moment) {
        limits.add(moment);
    }

    List<Limits> limits() {
        return limits;
    }

    /** The limits that a round, from 0, stood under: the mean of before and after. */
    Limits around(int round) {
        return limits.get(round).mean(limits.get(round + 1));
    }

    /** The rounds of each variant of a figure; empty when it was not measured. */
    Map<Integer, List<Measured>> of(Figure figure) {
        return figures.getOrDefault(figure, new TreeMap<>());
    }

    /** The rounds by the number of walls. */
    Map<Integer, List<Shown>> showings() {
        return showings;
    }

    /** The same rounds by a bare Javalin. */
    Map<Integer, List<Shown>> bareShowings() {
        return bare;
    }

    List<BusyHour.Passed> hours() {
        return hours;
    }

    List<StartRound> starts() {
        return starts;
    }

    List<Duration> handOvers() {
        return handOvers;
    }

    /** The rounds of the core alone by the length of the line; empty when it was not measured. */
    Map<Integer, List<CoreSpeed>> cores(Visitors visitors) {
        return cores.getOrDefault(visitors, new TreeMap<>());
    }

    /** Why figures do not count; empty when all do. */
    List<String> voids() {
        var voids = new ArrayList<String>();
        figures.forEach(
                (figure, variants) ->
                        variants.forEach(
                                (variant, rounds) ->
                                        rounds.stream()
                                                .filter(m -> !m.tally().valid())
                                                .map(m -> m.tally().failures().toString())
                                                .map(f -> figure + " at " + variant + ": " + f)
                                                .forEach(voids::add)));
        showings.forEach((walls, rounds) -> voids(voids, walls + " walls", rounds));
        bare.forEach((walls, rounds) -> voids(voids, walls + " walls of a bare server", rounds));
        hours.stream().filter(h -> !h.valid()).map(Results::why).forEach(voids::add);
        starts.stream()
                .map(start -> start.ours().failure())
                .filter(why -> !why.isEmpty())
                .map(why -> Figure.START + " with walls: " + why)
                .forEach(voids::add);
        return voids;
    }

    private static void voids(List<String> voids, String what, List<Shown> rounds) {
        for (Shown shown : rounds) {
            if (!shown.valid()) {
                voids.add(
                        what
                                + ": "
                                + shown.lost()
                                + " lost, "
                                + shown.disordered()
                                + " out of order "
                                + shown.failures());
            }
        }
    }

    private static String why(BusyHour.Passed hour) {
        return Figure.OPENLOOP
                + ": "
                + hour.tickets().tally().failures()
                + hour.calls().tally().failures()
                + hour.failures();
    }
}
