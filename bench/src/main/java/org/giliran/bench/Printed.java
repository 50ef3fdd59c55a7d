package org.giliran.bench;

import org.HdrHistogram.Histogram;
import org.giliran.bench.core.CoreSpeed;
import org.giliran.bench.core.Visitors;
import org.giliran.bench.hall.Measured;
import org.giliran.bench.load.FanOut.Shown;
import org.giliran.bench.load.Latency;
import org.giliran.bench.load.Spread;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Prints results as tables. */
record Printed(PrintWriter out, Results results, Plan plan) {

    void all() {
        limits();
        for (Figure figure : Figure.values()) {
            if (!results.of(figure).isEmpty()) {
                figure(figure);
            }
        }
        if (!results.showings().isEmpty()) {
            walls();
        }
        new PrintedTimes(out, results, plan).all();
        for (Visitors visitors : Visitors.values()) {
            if (!results.cores(visitors).isEmpty()) {
                core(visitors);
            }
        }
        out.println();
        out.println("goals: median ratio of the rounds (lowest to highest)");
        var goals = new Goals(results);
        goals.lines().forEach(line -> out.println("  " + line));
        new Bounds(results).lines().forEach(line -> out.println("  " + line));
        out.println("  " + goals.drift());
        out.flush();
    }

    private void limits() {
        out.println();
        out.println("limits a second, before the first round and after each");
        results.limits().forEach(moment -> out.println("  " + moment));
    }

    private void figure(Figure figure) {
        out.println();
        out.println(figure.title());
        out.printf(
                "%9s%9s%9s%9s%s  cpu us: server, bench; statuses%n",
                figure.variant(), "min", "median", "max", Latency.HEADING);
        results.of(figure).forEach(this::row);
    }

    private void row(int variant, List<Measured> rounds) {
        Histogram micros = Latency.histogram();
        Map<Integer, Long> statuses = new TreeMap<>();
        for (Measured round : rounds) {
            micros.add(round.tally().micros());
            round.tally().statuses().forEach((s, n) -> statuses.merge(s, n, Long::sum));
        }
        out.printf(
                "%9d%s%s  %6.0f %6.0f  %s%n",
                variant,
                Spread.of(rounds.stream().map(m -> m.tally().perSecond()).toList()),
                Latency.text(micros),
                median(rounds, Measured::serverMicrosEach),
                median(rounds, Measured::benchMicrosEach),
                statuses);
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> value) {
        return Spread.of(rounds.stream().map(value::applyAsDouble).toList()).median();
    }

    private void core(Visitors visitors) {
        out.println();
        out.println(Figure.CORE.title() + "; tickets " + visitors.title());
        out.printf(
                "%9s%9s%9s%9s  of these, calls of the next visitor alone: min, median, max%n",
                Figure.CORE.variant(), "min", "median", "max");
        results.cores(visitors)
                .forEach(
                        (waiting, rounds) ->
                                out.printf(
                                        "%9d%s  %s%n",
                                        waiting,
                                        spread(rounds, CoreSpeed::commands),
                                        spread(rounds, CoreSpeed::calls)));
    }

    private static Spread spread(List<CoreSpeed> rounds, ToDoubleFunction<CoreSpeed> value) {
        return Spread.of(rounds.stream().map(value::applyAsDouble).toList());
    }

    private void walls() {
        out.println();
        out.println(Figure.DISPLAYS.title());
        out.printf("%9s%s  lost, out of order%n", Figure.DISPLAYS.variant(), Latency.HEADING);
        results.showings().forEach((walls, rounds) -> wallRow(walls, "", rounds));
        results.bareShowings().forEach((walls, rounds) -> wallRow(walls, ": bare", rounds));
    }

    private void wallRow(int walls, String by, List<Shown> rounds) {
        Histogram micros = Latency.histogram();
        rounds.forEach(r -> micros.add(r.micros()));
        out.printf(
                "%9d%s  %d, %d%s%n",
                walls,
                Latency.text(micros),
                rounds.stream().mapToInt(Shown::lost).sum(),
                rounds.stream().mapToInt(Shown::disordered).sum(),
                by);
    }
}
