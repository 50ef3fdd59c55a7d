package org.giliran.bench;

import org.HdrHistogram.Histogram;
import org.giliran.bench.hall.BusyHour;
import org.giliran.bench.hall.HandOver;
import org.giliran.bench.load.Latency;
import org.giliran.bench.load.OpenLoop.Timed;
import org.giliran.bench.load.Spread;
import org.giliran.bench.load.StartCost;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Prints what is measured as times and memory, not as a rate. */
record PrintedTimes(PrintWriter out, Results results, Plan plan) {

    void all() {
        if (!results.hours().isEmpty()) {
            hours();
        }
        if (!results.starts().isEmpty()) {
            starts();
        }
        if (!results.handOvers().isEmpty()) {
            handOvers();
        }
    }

    private void hours() {
        out.println();
        out.println(Figure.OPENLOOP.title() + ": " + plan.mostWalls() + " of them");
        out.printf("%9s%s  late: p99, max ms%n", Figure.OPENLOOP.variant(), Latency.HEADING);
        hour(BusyHour.TICKETS, "tickets", BusyHour.Passed::tickets);
        hour(BusyHour.CALLS, "calls", BusyHour.Passed::calls);
    }

    private void hour(int perSecond, String what, Function<BusyHour.Passed, Timed> course) {
        Histogram micros = Latency.histogram();
        Histogram late = Latency.histogram();
        for (BusyHour.Passed hour : results.hours()) {
            micros.add(course.apply(hour).tally().micros());
            late.add(course.apply(hour).lateMicros());
        }
        out.printf(
                "%9d%s  %.2f, %.2f: %s%n",
                perSecond,
                Latency.text(micros),
                late.getValueAtPercentile(99) / 1e3,
                late.getMaxValue() / 1e3,
                what);
    }

    private void starts() {
        out.println();
        out.println(Figure.START.title());
        out.printf("%9s  min, median, max ms: cpu; on the clock%n", Figure.START.variant());
        start(plan.visits(), "", s -> s.ours().cost());
        start(0, ": empty Javalin, mean of before and after", StartRound::bare);
    }

    private void start(int visits, String what, Function<StartRound, StartCost> cost) {
        out.printf(
                "%9d%s%s%s%n",
                visits,
                spread(results.starts(), s -> millis(cost.apply(s).cpu())),
                spread(results.starts(), s -> millis(cost.apply(s).time())),
                what);
    }

    private void handOvers() {
        out.println();
        out.println(Figure.HANDOVER.title());
        out.printf("%9s  min, median, max ms of all%n", Figure.HANDOVER.variant());
        out.printf("%9d%s%n", HandOver.TICKETS, spread(results.handOvers(), PrintedTimes::millis));
    }

    private static <T> Spread spread(List<T> rounds, ToDoubleFunction<T> value) {
        return Spread.of(rounds.stream().map(value::applyAsDouble).toList());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
