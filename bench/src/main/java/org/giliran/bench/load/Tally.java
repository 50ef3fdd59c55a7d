package org.giliran.bench.load;

import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all clients of one run have measured together.
 *
 * @param micros latency of the counted requests
 * @param statuses how often each status came, of all requests
 * @param elapsed from the first request to the last answer
 * @param benchCpu what the load itself took
 * @param failures why clients have stopped before their time
 */
public record Tally(
        Histogram micros,
        Map<Integer, Long> statuses,
        Duration elapsed,
        Duration benchCpu,
        List<String> failures) {
    public Tally {
        statuses = Map.copyOf(statuses);
        failures = List.copyOf(failures);
    }

    static Tally of(List<Sheet> sheets, Duration elapsed, Duration benchCpu) {
        Histogram micros = Latency.histogram();
        var statuses = new TreeMap<Integer, Long>();
        for (Sheet sheet : sheets) {
            micros.add(sheet.micros());
            sheet.statuses().forEach((status, n) -> statuses.merge(status, n, Long::sum));
        }
        List<String> failures =
                sheets.stream().map(Sheet::failure).filter(f -> !f.isEmpty()).toList();
        return new Tally(micros, statuses, elapsed, benchCpu, failures);
    }

    /** Counted requests a second. */
    public double perSecond() {
        return micros.getTotalCount() / (elapsed.toNanos() / 1e9);
    }

    /** All requests, also those that are not counted. */
    public long requests() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the figure counts: every client worked to the end. */
    public boolean valid() {
        return failures.isEmpty() && micros.getTotalCount() > 0;
    }
}
