package org.giliran.server.replay;

import org.giliran.server.replay.Comparison.Change;
import org.giliran.server.replay.Comparison.Group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tells, in a plain table, who would have waited how long beside what happened.
 *
 * @param hall its code
 */
public record ReplayText(String hall, RecordedDay day, Rule rule, int moreCounters) {
    /** Names of each kind that are told. */
    private static final int TOLD = 5;

    /** All of it; lines end with a line feed. */
    public String text() {
        Course instead = Replay.of(day, rule, moreCounters);
        Comparison compared = Comparison.of(day, instead);
        var lines = new ArrayList<String>();
        lines.add(head());
        lines.add("");
        table(lines, compared.groups());
        lines.add("");
        changes(lines, compared.changes());
        lines.add("");
        passed(lines, instead);
        lines.add("");
        lines.addAll(assumed());
        return String.join("\n", lines) + "\n";
    }

    private String head() {
        String more =
                switch (moreCounters) {
                    case 0 -> "";
                    case 1 -> ", with one more counter like " + day.busiest();
                    default -> ", with " + moreCounters + " more counters like " + day.busiest();
                };
        return "%s %s: as it happened under %s, and as it would have been under %s%s"
                .formatted(
                        hall,
                        day.date(),
                        Rule.words(day.setUp().callPolicy()),
                        rule.words(day.setUp()),
                        more);
    }

    private static void table(List<String> lines, List<Group> groups) {
        lines.add(
                row(
                        "",
                        "",
                        "",
                        "waits",
                        "as it",
                        "happened",
                        "",
                        "",
                        "waits",
                        "as it",
                        "would",
                        "have",
                        "been"));
        lines.add(
                row(
                        "service", "class", "visits", "called", "mean", "median", "90%", "longest",
                        "called", "mean", "median", "90%", "longest"));
        for (Group group : groups) {
            var cells = new ArrayList<Object>();
            cells.add(group.service());
            cells.add(group.priorityClass().isEmpty() ? "-" : group.priorityClass());
            cells.add(group.visits());
            figures(cells, group.happened());
            figures(cells, group.instead());
            lines.add(row(cells.toArray()));
        }
        lines.add("Waits in minutes:seconds, of each step, until its last call.");
    }

    private static void figures(List<Object> cells, Waits waits) {
        cells.add(waits.called());
        if (waits.called() == 0) {
            cells.addAll(List.of("-", "-", "-", "-"));
            return;
        }
        cells.add(clock(waits.mean()));
        cells.add(clock(waits.percentile(0.5)));
        cells.add(clock(waits.percentile(0.9)));
        cells.add(clock(waits.longest()));
    }

    private static String row(Object... cells) {
        return String.format(
                        Locale.ROOT,
                        "%-16s %-12s %6s   %6s %8s %8s %8s %8s   %6s %8s %8s %8s %8s",
                        cells)
                .stripTrailing();
    }

    private static void changes(List<String> lines, List<Change> changes) {
        lines.add("Who would have gained most: " + told(changes, 1));
        var losers = new ArrayList<>(changes);
        losers.sort(Comparator.comparing(Change::gain).thenComparing(Change::number));
        lines.add("Who would have lost most: " + told(losers, -1));
    }

    private static String told(List<Change> changes, int sign) {
        List<String> told =
                changes.stream()
                        .filter(c -> sign * c.gain().compareTo(Duration.ZERO) > 0)
                        .limit(TOLD)
                        .map(ReplayText::told)
                        .toList();
        return told.isEmpty() ? "nobody" : String.join(", ", told);
    }

    private static String told(Change change) {
        return "%s %s (%s, not %s)"
                .formatted(
                        change.number(),
                        change.service(),
                        clock(change.instead()),
                        clock(change.happened()));
    }

    private void passed(List<String> lines, Course instead) {
        int limit = day.setUp().callPolicy().overtakingLimit();
        lines.add(
                "Regular tickets passed more than %d times: %d as it happened, %d as it would have been."
                        .formatted(
                                limit,
                                day.course().passedBeyond(limit),
                                instead.passedBeyond(limit)));
    }

    /** What the calculation makes of the day when nothing is changed. */
    private String control() {
        String difference = difference(Replay.unchanged(day));
        return difference.equals("0:00")
                ? "With nothing changed this calculation gives the waits that were."
                : "With nothing changed this calculation misses a wait by %s on average; smaller differences say nothing."
                        .formatted(difference);
    }

    private String choices() {
        Course byRule = Replay.of(day, Rule.of(day.setUp()), 0);
        return "Staff chose %d of that day's calls themselves; here the rule makes every call. Under that day's own rule that alone changes a wait by %s on average."
                .formatted(day.choices(), difference(byRule));
    }

    private String difference(Course other) {
        return clock(Comparison.of(day, other).meanDifference());
    }

    private List<String> assumed() {
        var said = new ArrayList<>(List.of(control()));
        said.add(
                "This assumes that people would have come, and stayed, all the same; that each took"
                        + " as long");
        said.add(
                "to the counter and at it, and did not come when called, as on that day; and that"
                        + " counters were");
        said.add("open at the same times and called at the same pace. Nobody can know that.");
        said.add(
                "Who gave up or was never called, but would have been called, is given the"
                        + " service's usual time.");
        if (day.choices() > 0) {
            said.add(choices());
        }
        if (!day.over()) {
            said.add("The day is not over: this goes as far as its newest record.");
        }
        return said;
    }

    /** Minutes and seconds, rounded to the second. */
    private static String clock(Duration wait) {
        long seconds = Math.round(wait.toMillis() / 1000.0);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
