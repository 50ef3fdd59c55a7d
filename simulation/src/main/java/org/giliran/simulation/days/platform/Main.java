package org.giliran.simulation.days.platform;

import org.giliran.program.BadSetting;
import org.giliran.program.CommandLines;
import org.giliran.simulation.days.HallRules;
import org.giliran.simulation.days.SimulatedDays;
import org.giliran.simulation.days.SimulatedDays.Lived;
import org.giliran.simulation.days.Violation;
import org.giliran.simulation.faults.link.FaultyHall;
import org.giliran.simulation.faults.link.FaultyPorts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Lives simulated days, seed by seed, and looks at every invariant of the hall on the way. */
@Command(
        name = "giliran simulate",
        mixinStandardHelpOptions = true,
        version = "Giliran simulate 0.1.0",
        sortOptions = false,
        header = "Simulated hall days in memory, with every invariant checked.",
        description = {
            "",
            "Each seed makes up a hall of its own and lives some days in it: arrivals by the hour,"
                    + " priority classes, visitors who do not come, breaks, transfers, journeys,"
                    + " undo, the change of the day. One line a seed; the hash closes the whole"
                    + " journal, so the same seed gives the same hash on every machine."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every invariant held",
            "1:one was broken; the last line repeats it",
            "2:an option is missing or wrong"
        })
public final class Main implements Callable<Integer> {
    @Option(
            names = "--seeds",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many seeds (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--from",
            defaultValue = "1",
            paramLabel = "S",
            description = "The first seed; the others follow it (default: ${DEFAULT-VALUE}).")
    private long from;

    @Option(
            names = "--faults",
            description = {
                "The hall's server, lines, disks and clocks fail: lost, doubled and late requests,",
                "kills, power cuts, failing disks, clocks that are set; then everything heals, and",
                "the journal is held against what everybody was told and shown."
            })
    private boolean faults;

    @Option(
            names = "--days",
            paramLabel = "D",
            description = "Days that each hall lives (default: 2); not with --faults.")
    private @Nullable Integer days;

    @Spec private CommandSpec spec;

    private final HallRules rules;
    private final Supplier<FaultyPorts> ports;

    /** By the rules of every real hall, in a world that does what it says. */
    public Main() {
        this(HallRules.OWN, FaultyPorts::honest);
    }

    /** By other rules or in another world, to see whether the invariants tell. */
    public Main(HallRules rules, Supplier<FaultyPorts> ports) {
        this.rules = rules;
        this.ports = ports;
    }

    /** What became of a seed. */
    private sealed interface Life {}

    private record Well(Lived lived) implements Life {}

    private record Broken(long seed, Violation violation) implements Life {}

    public static void main(String[] args) {
        System.exit(CommandLines.run(new Main(), args));
    }

    @Override
    public Integer call() {
        if (seeds < 1) {
            throw new BadSetting("--seeds", Integer.toString(seeds), "1 or more");
        }
        if (days() < 1 || days() > 60) {
            throw new BadSetting("--days", Integer.toString(days()), "1 to 60");
        }
        if (faults && days != null) {
            throw new BadSetting("--days", days.toString(), "none with --faults");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean well =
                LongStream.range(from, from + seeds)
                        .parallel()
                        .mapToObj(this::life)
                        .sequential()
                        .allMatch(life -> told(life, out));
        if (well) {
            out.println("ok " + seeds + " seeds");
        }
        out.flush();
        return well ? 0 : 1;
    }

    private int days() {
        return days == null ? 2 : days;
    }

    private Life life(long seed) {
        try {
            return new Well(
                    faults
                            ? FaultyHall.live(seed, ports.get())
                            : SimulatedDays.live(seed, days(), rules, _ -> {}));
        } catch (Violation e) {
            return new Broken(seed, e);
        }
    }

    private boolean told(Life life, PrintWriter out) {
        switch (life) {
            case Well(var lived) ->
                    out.printf(
                            Locale.ROOT,
                            "seed %d events %d tickets %d hash %s%n",
                            lived.seed(),
                            lived.events(),
                            lived.tickets(),
                            lived.hash());
            case Broken(var seed, var violation) -> {
                out.printf(
                        Locale.ROOT,
                        "VIOLATION seed %d event %d invariant %s%n",
                        seed,
                        violation.event(),
                        violation.invariant());
                out.printf(
                        Locale.ROOT,
                        "./giliran simulate --seeds 1 --from %d %s%n",
                        seed,
                        faults ? "--faults" : "--days " + days());
            }
        }
        out.flush();
        return life instanceof Well;
    }
}
