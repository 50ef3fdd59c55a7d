package org.giliran.simulation.days.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.program.CommandLines;
import org.giliran.server.hall.HallDay;
import org.giliran.server.hall.Recorded;
import org.giliran.simulation.days.HallRules;
import org.giliran.simulation.faults.link.BadWorlds;
import org.giliran.simulation.faults.link.FaultyPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code ./giliran simulate}, as it answers. */
@Timeout(120)
class SimulateCommandTest {
    private static final List<String> TWO_SEEDS = List.of("--seeds", "2", "--from", "917300");

    private record Answer(int status, List<String> lines) {}

    private static Answer run(Main main, List<String> options) {
        var written = new StringWriter();
        int status =
                new CommandLine(main)
                        .setOut(new PrintWriter(written))
                        .execute(options.toArray(String[]::new));
        return new Answer(status, written.toString().lines().toList());
    }

    /** A program of its own, on a JVM that differs in all that a result could depend on. */
    private static Answer elsewhere(List<String> options) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.timezone=America/Lima",
                                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
                                "-XX:+UseParallelGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said.lines().toList());
    }

    @Test
    void aLineForEachSeedAndThatAllWentWell() {
        Answer answer = run(new Main(), TWO_SEEDS);
        assertEquals(0, answer.status());
        assertEquals(3, answer.lines().size());
        String line = "seed 91730[01] events \\d+ tickets \\d+ hash [0-9a-f]{64}";
        answer.lines().subList(0, 2).forEach(l -> assertTrue(l.matches(line), l));
        assertNotEquals(hash(answer.lines().get(0)), hash(answer.lines().get(1)));
        assertEquals("ok 2 seeds", answer.lines().getLast());
    }

    private static String hash(String line) {
        return line.substring(line.lastIndexOf(' '));
    }

    @Test
    void theSameSeedGivesTheSameHashOnAnotherMachine() throws Exception {
        assertEquals(run(new Main(), TWO_SEEDS), elsewhere(TWO_SEEDS));
    }

    /** A hall that overlooks its five hundredth event. */
    private static final HallRules FORGETFUL =
            new HallRules() {
                @Override
                public HallDay apply(HallDay day, Recorded recorded) {
                    return recorded.seq() == 500 ? day : HallRules.OWN.apply(day, recorded);
                }
            };

    @Test
    void aViolationSaysWhatBrokeWhereAndHowToSeeItAgain() {
        Answer answer =
                run(
                        new Main(FORGETFUL, FaultyPorts::honest),
                        List.of("--from", "3", "--days", "1"));
        assertEquals(1, answer.status());
        assertEquals("VIOLATION seed 3 event 500 invariant SEQ_DENSE", answer.lines().get(0));
        String repeat = answer.lines().get(1);
        assertEquals("./giliran simulate --seeds 1 --from 3 --days 1", repeat);
        List<String> options = List.of(repeat.replace("./giliran simulate ", "").split(" "));
        assertEquals(answer, run(new Main(FORGETFUL, FaultyPorts::honest), options));
    }

    @Test
    void hallsUnderFaultsAreRepeatedByTheirCommandToo() {
        List<String> options = List.of("--faults", "--seeds", "2", "--from", "4");
        Answer answer = run(new Main(), options);
        assertEquals(0, answer.status());
        assertTrue(
                answer.lines().get(0).matches("seed 4 events \\d+ tickets \\d+ hash [0-9a-f]{64}"));
        assertEquals(answer, run(new Main(), options));
        Supplier<FaultyPorts> noSync = BadWorlds.DISK_THAT_DOES_NOT_SYNC::ports;
        Answer broken = run(new Main(HallRules.OWN, noSync), List.of("--faults", "--seeds", "50"));
        assertEquals(1, broken.status());
        String repeat = broken.lines().getLast().replace("./giliran simulate ", "");
        Answer again = run(new Main(HallRules.OWN, noSync), List.of(repeat.split(" ")));
        assertEquals(
                broken.lines().subList(broken.lines().size() - 2, broken.lines().size()),
                again.lines());
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        assertEquals(2, run(new Main(), List.of("--fault")).status());
        assertEquals(2, CommandLines.run(new Main(), "--faults", "--days", "3"));
        assertEquals(2, CommandLines.run(new Main(), "--seeds", "0"));
        assertEquals(2, CommandLines.run(new Main(), "--days", "61"));
    }
}
