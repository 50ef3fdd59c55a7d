package org.giliran.bench;

import org.giliran.bench.core.CoreRound;
import org.giliran.bench.hall.Audit;
import org.giliran.bench.hall.KillRounds;
import org.giliran.bench.hall.LivedDay;
import org.giliran.bench.hall.RunningHall;
import org.giliran.bench.hall.StartCache;
import org.giliran.bench.limit.Fio;
import org.giliran.bench.limit.Limits;
import org.giliran.bench.limit.RawLoad;
import org.giliran.bench.load.JavaProgram;
import org.giliran.bench.load.Spread;
import org.giliran.bench.load.StartCost;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One run: the machine, the gate, the rounds, the tables. */
final class Benchmark {
    private static final String CACHE = "server.aot";

    /** The sample of RawAppend and fio may differ so much, either way. */
    private static final double FIO_MAX = 1.2;

    private final Plan plan;
    private final Path data;
    private final PrintWriter out;
    private final Results results = new Results();

    /**
     * Prepares a run.
     *
     * @param data a folder on the disk that is measured; the run makes one of its own in it
     */
    Benchmark(Plan plan, Path data, PrintWriter out) {
        this.plan = plan;
        this.data = data;
        this.out = out;
    }

    /** Runs; false when something was lost, given twice, or answered wrongly. */
    boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(data), "giliran-bench-");
        try {
            Machine.describe(folder).forEach(this::say);
            return gate(folder) && rounds(folder);
        } finally {
            delete(folder);
        }
    }

    private boolean gate(Path folder) throws IOException, InterruptedException {
        if (plan.kills() == 0) {
            return true;
        }
        Path path = Files.createDirectory(folder.resolve("gate"));
        try (RunningHall hall = RunningHall.start(path)) {
            Audit audit = KillRounds.run(hall, plan.kills());
            return passed(plan.kills() + " times kill -9 of the server at work", audit);
        } finally {
            delete(path);
        }
    }

    private boolean passed(String what, Audit audit) {
        say(
                String.format(
                        Locale.ROOT,
                        "gate A   %s: %d tickets = distinct = rows %d, %d calls: %s",
                        what,
                        audit.issued(),
                        audit.rows(),
                        audit.called(),
                        audit.problems().isEmpty() ? "passed" : "FAILED"));
        audit.problems().forEach(problem -> say("         " + problem));
        return audit.problems().isEmpty();
    }

    private boolean rounds(Path folder) throws IOException, InterruptedException {
        if (plan.comparesWithFio()) {
            compareWithFio(folder);
        }
        Optional<LivedDay> day = day(folder);
        if (day.isPresent() && !passed("a day to start with", day.get().audit())) {
            return false;
        }
        try (RawLoad raw = RawLoad.start()) {
            raw.posts(64, plan.warmUp().dividedBy(2));
            raw.polls(64, plan.warmUp().dividedBy(2));
            results.add(Limits.measure(folder, raw, plan.eachLimit()));
            for (int i = 1; i <= plan.rounds(); i++) {
                if (!round(i, folder, raw)) {
                    return false;
                }
                if (day.isPresent()) {
                    start(day.get(), folder.resolve(CACHE));
                }
                results.add(Limits.measure(folder, raw, plan.eachLimit()));
            }
        }
        new Printed(out, results, plan).all();
        results.voids().forEach(v -> say("VOID " + v));
        return results.voids().isEmpty();
    }

    private Optional<LivedDay> day(Path folder) throws IOException, InterruptedException {
        if (!plan.has(Figure.START)) {
            return Optional.empty();
        }
        StartCache.make(folder.resolve("trial"), folder.resolve(CACHE), JavaProgram.classPath());
        return Optional.of(LivedDay.make(folder.resolve("day"), plan.visits()));
    }

    /** An empty server before and after it. */
    private void start(LivedDay day, Path cache) throws IOException, InterruptedException {
        StartCost before = RawLoad.startCost();
        LivedDay.Started started = day.start(plan.mostWalls(), cache);
        results.add(new StartRound(started, before.mean(RawLoad.startCost())));
    }

    private boolean round(int number, Path folder, RawLoad raw)
            throws IOException, InterruptedException {
        if (plan.has(Figure.CORE)) {
            new CoreRound(Plan.LINES).run(plan.warmUp(), plan.each()).forEach(results::add);
        }
        return !plan.needsHall() || hallRound(number, folder, raw);
    }

    private boolean hallRound(int number, Path folder, RawLoad raw)
            throws IOException, InterruptedException {
        Path path = Files.createDirectory(folder.resolve("round-" + number));
        Machine.Busy before = Machine.Busy.now();
        try {
            Audit audit = new Round(plan, results, raw).run(path);
            String busy = Machine.Busy.now().since(before);
            String what = "round " + number + " of " + plan.rounds() + ", " + busy;
            return passed(what, audit);
        } finally {
            delete(path);
        }
    }

    private void compareWithFio(Path folder) throws IOException, InterruptedException {
        Optional<List<Double>> ratios = Fio.ratios(folder, plan.eachLimit());
        if (ratios.isEmpty()) {
            say("fio      not installed: the raw append is not compared");
            return;
        }
        Spread spread = Spread.of(ratios.get());
        boolean alike = spread.median() <= FIO_MAX && spread.median() >= 1 / FIO_MAX;
        say(
                "fio      raw append : fio --fdatasync=1 "
                        + spread.asRatio()
                        + (alike ? "" : ": FLAGGED, more than 20 % apart"));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
