package org.giliran.bench;

import org.giliran.bench.core.CoreSpeed;
import org.giliran.bench.core.Visitors;
import org.giliran.bench.hall.Measured;
import org.giliran.bench.limit.Limits;
import org.giliran.bench.load.Spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The goals: ratios of what was measured side by side, round by round; the median decides. */
record Goals(Results results) {
    private static final double TICKETS_MANY = 0.5;
    private static final double TICKETS_ONE = 0.4;
    private static final double CALLS = 0.6;
    private static final double LONG_LINE = 0.8;
    private static final double POLLS = 0.7;

    /** F may move so much between the start and the end of a run that counts. */
    private static final double DRIFT_MAX = 1.5;

    /** One line for each goal that something was measured for. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        tickets(lines, 64, "min(G64, P64)", Limits::most64, TICKETS_MANY);
        tickets(lines, 1, "G1", Limits::f, TICKETS_ONE);
        results.of(Figure.CALLS)
                .forEach(
                        (clients, calls) -> {
                            var tickets = results.of(Figure.TICKETS).get(clients);
                            if (tickets != null) {
                                String what = "C  calls : tickets, " + clients + " clients";
                                lines.add(line(what, ratios(calls, tickets), CALLS));
                            }
                        });
        List<Measured> brief = results.of(Figure.LINE).get(Plan.LINES.getFirst());
        List<Measured> lengthy = results.of(Figure.LINE).get(Plan.LINES.getLast());
        if (brief != null && lengthy != null) {
            lines.add(line("C  10,000 waiting : 100 waiting", ratios(lengthy, brief), LONG_LINE));
        }
        results.of(Figure.POLLS)
                .forEach(
                        (clients, polls) ->
                                lines.add(
                                        line(
                                                "F  polls : bare polls, " + clients + " clients",
                                                ratios(polls, Limits::polls),
                                                POLLS)));
        for (Visitors visitors : Visitors.values()) {
            core(lines, visitors);
        }
        return lines;
    }

    private void core(List<String> lines, Visitors visitors) {
        List<CoreSpeed> brief = results.cores(visitors).get(Plan.LINES.getFirst());
        List<CoreSpeed> lengthy = results.cores(visitors).get(Plan.LINES.getLast());
        if (brief != null && lengthy != null) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < brief.size(); i++) {
                ratios.add(lengthy.get(i).calls() / brief.get(i).calls());
            }
            lines.add(line("core 10,000 : 100, " + visitors.title(), ratios, LONG_LINE));
        }
    }

    private void tickets(
            List<String> lines,
            int clients,
            String limit,
            ToDoubleFunction<Limits> value,
            double goal) {
        List<Measured> tickets = results.of(Figure.TICKETS).get(clients);
        if (tickets != null) {
            String what = "B  tickets : " + limit + ", " + clients + " clients";
            lines.add(line(what, ratios(tickets, value), goal));
        }
    }

    private List<Double> ratios(List<Measured> rounds, ToDoubleFunction<Limits> limit) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds.size(); i++) {
            double most = limit.applyAsDouble(results.around(i));
            ratios.add(rounds.get(i).tally().perSecond() / most);
        }
        return ratios;
    }

    private static List<Double> ratios(List<Measured> rounds, List<Measured> others) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i).tally().perSecond() / others.get(i).tally().perSecond());
        }
        return ratios;
    }

    private static String line(String what, List<Double> ratios, double goal) {
        Spread spread = Spread.of(ratios);
        return String.format(
                Locale.ROOT,
                "%-36s %-22s goal %.1f  %s",
                what,
                spread.asRatio(),
                goal,
                spread.median() >= goal ? "met" : "MISSED");
    }

    /** Whether the disk was the same at the start and the end. */
    String drift() {
        double drift = results.limits().getFirst().drift(results.limits().getLast());
        return String.format(
                Locale.ROOT,
                "F moved by %.2fx between start and end%s",
                drift,
                drift > DRIFT_MAX ? ": FLAGGED, more than 1.5x, do not compare" : "");
    }
}
