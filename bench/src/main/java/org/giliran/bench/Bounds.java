package org.giliran.bench;

import org.HdrHistogram.Histogram;
import org.giliran.bench.hall.LivedDay.Started;
import org.giliran.bench.load.FanOut.Shown;
import org.giliran.bench.load.Spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The goals that are reached from above: times and memory, most of them held against what was
 * measured beside them. The median round decides.
 */
record Bounds(Results results) {
    /** A ticket at a busy hour: as many syncs of the disk, or as many milliseconds. */
    private static final double TICKET_SYNCS = 10;

    private static final double TICKET_MILLIS = 10;

    private static final double FAN_OUT = 2;
    private static final double START = 2;
    private static final double IDLE_MEGABYTES = 150;
    private static final double WATCHED_MEGABYTES = 250;
    private static final double HAND_OVER_SECONDS = 3;
    private static final double TAIL = 99;

    /** One line for each goal that something was measured for. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        openLoop(lines);
        results.bareShowings().forEach((walls, bare) -> fanOut(lines, walls, bare));
        start(lines);
        if (!results.handOvers().isEmpty()) {
            List<Double> seconds =
                    results.handOvers().stream().map(d -> d.toNanos() / 1e9).toList();
            lines.add(line("hand-over of 500 tickets, seconds", seconds, HAND_OVER_SECONDS));
        }
        return lines;
    }

    private void openLoop(List<String> lines) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < results.hours().size(); i++) {
            double sync = results.around(i).flushTailMillis();
            double most = Math.max(TICKET_MILLIS, TICKET_SYNCS * sync);
            ratios.add(tailMillis(results.hours().get(i).tickets().tally().micros()) / most);
        }
        if (!ratios.isEmpty()) {
            lines.add(line("D  ticket p99 : max(10 ms, 10 syncs)", ratios, 1));
        }
    }

    private void fanOut(List<String> lines, int walls, List<Shown> bare) {
        List<Shown> ours = results.showings().get(walls);
        if (ours != null) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(tailMillis(ours.get(i).micros()) / tailMillis(bare.get(i).micros()));
            }
            lines.add(line("E  p99 : bare fan-out, " + walls + " walls", ratios, FAN_OUT));
        }
    }

    private void start(List<String> lines) {
        if (!results.starts().isEmpty()) {
            List<Double> ratios = results.starts().stream().map(StartRound::ratio).toList();
            lines.add(line("G  cpu of a start : empty Javalin", ratios, START));
            memory(lines, "G  MB idle", Started::idleMegabytes, IDLE_MEGABYTES);
            memory(lines, "G  MB with walls", Started::watchedMegabytes, WATCHED_MEGABYTES);
        }
    }

    private void memory(
            List<String> lines, String what, ToDoubleFunction<Started> value, double most) {
        List<Double> megabytes =
                results.starts().stream()
                        .map(s -> value.applyAsDouble(s.ours()))
                        .filter(m -> m > 0)
                        .toList();
        if (!megabytes.isEmpty()) {
            lines.add(line(what, megabytes, most));
        }
    }

    private static double tailMillis(Histogram micros) {
        return micros.getValueAtPercentile(TAIL) / 1_000.0;
    }

    private static String line(String what, List<Double> values, double most) {
        Spread spread = Spread.of(values);
        return String.format(
                Locale.ROOT,
                "%-36s %-22s most %s  %s",
                what,
                spread.asRatio(),
                most < 10 ? String.format(Locale.ROOT, "%.1f", most) : Math.round(most),
                spread.median() <= most ? "met" : "MISSED");
    }
}
