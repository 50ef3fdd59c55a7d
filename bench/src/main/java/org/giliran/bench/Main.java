package org.giliran.bench;

import org.giliran.program.BadSetting;
import org.giliran.program.CommandLines;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Measures the queue server beside the limits of this machine. */
@Command(
        name = "giliran bench",
        mixinStandardHelpOptions = true,
        version = "Giliran bench 0.1.0",
        sortOptions = false,
        header = "Speed of the queue server, beside what this machine can do at most.",
        description = {
            "",
            "First the gate: the server is killed with kill -9 while tickets are taken and called;"
                + " when one that was answered is lost, or a number is there twice, nothing is"
                + " measured. Then rounds, each on a new hall, between measurements of the limits:"
                + " raw appends made durable, and a bare Javalin. After each round every ticket is"
                + " counted again in journal and tables.",
            "",
            "Read bench/README.md before you compare two runs. Takes about half an hour; --short,"
                    + " about a minute.",
            ""
        },
        footer = {
            "",
            "More flags for the JVM of the server, and of the bare Javalin, are taken from"
                    + " GILIRAN_BENCH_JAVA_OPTS."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all tickets and calls are there, every answer was right; a goal may be missed",
            "1:the gate failed, a figure is void, or the bench cannot go on",
            "2:an option is wrong"
        })
public final class Main implements Callable<Integer> {
    /** Of a large hall's day. */
    private static final int VISITS = 5_000;

    @Option(
            names = "--short",
            description = "Three kills and one round of a second for each variant.")
    private boolean isShort;

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "Measure only these, after the gate: ${COMPLETION-CANDIDATES}.")
    private @Nullable Set<Figure> only;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description =
                    "A folder on the disk to measure; what is made in it is removed (default:"
                            + " ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds, each on a new hall (default: 5; short: 1).")
    private @Nullable Integer rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Time of each variant in a round (default: 10; short: 1).")
    private @Nullable Double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds before each round (default: 15; short: 3).")
    private @Nullable Double warmUp;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "Kills of the gate; 0 to leave it out (default: 20; short: 3).")
    private @Nullable Integer kills;

    @Option(
            names = "--clients",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,8,32,64",
            description = "Clients at once, 1 to 64 (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients;

    @Option(
            names = "--walls",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,100,1000",
            description = "Walls at once, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private List<Integer> walls;

    @Spec private CommandSpec spec;

    private Main() {}

    /** Runs once. */
    public static void main(String... args) {
        System.exit(CommandLines.run(new Main(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var benchmark = new Benchmark(plan(), data, spec.commandLine().getOut());
        return benchmark.run() ? 0 : 1;
    }

    private Plan plan() {
        for (int n : clients) {
            inRange("--clients", n, 1, 64);
        }
        for (int n : walls) {
            inRange("--walls", n, 1, 1_000);
        }
        return new Plan(
                (int) inRange("--kills", or(kills, 20, 3), 0, 10_000),
                (int) inRange("--rounds", or(rounds, 5, 1), 1, 1_000),
                time("--warm-up", or(warmUp, 15.0, 3.0)),
                time("--seconds", or(seconds, 10.0, 1.0)),
                clients,
                walls,
                VISITS,
                only == null ? EnumSet.allOf(Figure.class) : only,
                !isShort);
    }

    private <T> T or(@Nullable T given, T whole, T brief) {
        if (given != null) {
            return given;
        }
        return isShort ? brief : whole;
    }

    private static Duration time(String option, double seconds) {
        return Duration.ofMillis((long) (inRange(option, seconds, 0.1, 600) * 1_000));
    }

    private static double inRange(String option, double value, double least, double most) {
        if (value < least || value > most) {
            throw new BadSetting(
                    option, String.valueOf(value), "a number from " + least + " to " + most);
        }
        return value;
    }
}
