package org.giliran.bench.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures lines of several lengths side by side: in short turns, so that all have the same luck.
 */
public final class CoreRound {
    private static final Duration TURN = Duration.ofMillis(50);

    private final List<Variant> variants = new ArrayList<>();

    private record Variant(Visitors visitors, int waiting, CoreRun run) {}

    /** What was measured of one line. */
    public record Result(Visitors visitors, int waiting, CoreSpeed speed) {}

    /** Fills a day for each length of the line, with each kind of visitors. */
    public CoreRound(List<Integer> lengths) {
        for (Visitors visitors : Visitors.values()) {
            for (int waiting : lengths) {
                variants.add(new Variant(visitors, waiting, new CoreRun(visitors, waiting)));
            }
        }
    }

    /**
     * Measures.
     *
     * @param warmUp of all together
     * @param each of each
     */
    public List<Result> run(Duration warmUp, Duration each) {
        turns(warmUp.dividedBy(variants.size()));
        variants.forEach(v -> v.run.forget());
        turns(each);
        return variants.stream()
                .map(v -> new Result(v.visitors, v.waiting, v.run.speed()))
                .toList();
    }

    private void turns(Duration each) {
        for (long i = 0; i * TURN.toMillis() < each.toMillis(); i++) {
            variants.forEach(v -> v.run.run(TURN));
        }
    }
}
