package org.giliran.server.desk;

import static org.giliran.server.desk.DeskFixture.monday;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.Chain;
import org.giliran.journal.DayCheck;
import org.giliran.server.hall.HallCommand;
import org.giliran.server.hall.HallFixture;
import org.giliran.server.hall.Origin;
import org.giliran.server.hall.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The power goes at a random operation of the journal's disk. What was answered is there at the
 * next start, and the hall goes on.
 */
class PowerCutTest {
    private static final int SEEDS = Boolean.getBoolean("giliran.long") ? 5_000 : 200;

    /** A day of the small hall has some fifty groups of a write and a force. */
    private static final int MOST_OPERATIONS = 120;

    private static final int COMMANDS = 60;

    @TempDir private Path dir;

    @Test
    void nothingThatWasAnsweredIsLostAndTheHallGoesOn() throws Exception {
        int torn = 0;
        int answered = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path folder = Files.createDirectory(dir.resolve("seed-" + seed));
            var cut = new Cut(seed, folder);
            answered += cut.live();
            torn += cut.startAgain();
            deleteAll(folder);
        }
        assertTrue(torn > 0, "no cut came into a write");
        assertTrue(answered > 10 * SEEDS, "little was answered: " + answered);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One seed: a hall until the power goes, and after it. */
    private static final class Cut {
        private final String seed;
        private final Random random;
        private final Path data;
        private final Path after;
        private final PowerCutDisk disk;
        private final List<CompletableFuture<Outcome>> asked = new ArrayList<>();

        Cut(int seed, Path folder) throws IOException {
            this.seed = "seed " + seed;
            this.random = new Random(seed);
            this.data = folder.resolve("data");
            this.after = folder.resolve("after");
            Files.createDirectories(DeskFixture.folder(after));
            var losses = PowerCutDisk.Loss.values();
            this.disk =
                    new PowerCutDisk(
                            random,
                            losses[random.nextInt(losses.length)],
                            random.nextInt(MOST_OPERATIONS),
                            DeskFixture.folder(after));
        }

        /** Lives until the power goes; how many commands were answered. */
        int live() throws Exception {
            Instant now = monday();
            try (var hall = DeskFixture.on(disk, data, now)) {
                var people = new Random(random.nextLong());
                for (int i = 0; i < COMMANDS && !hall.broken.isDone(); i++) {
                    ask(hall, people);
                    if (people.nextInt(40) == 0) {
                        now = now.plus(Duration.ofDays(1));
                        hall.at(now);
                    }
                }
            }
            disk.cutNow(); // the desk has ended
            return (int) asked.stream().filter(CompletableFuture::isDone).count();
        }

        /** Several at once now and then, so that groups have several commands. */
        private void ask(DeskFixture hall, Random people) throws InterruptedException {
            int together = 1 + people.nextInt(3);
            CompletableFuture<Outcome> last = null;
            for (int i = 0; i < together; i++) {
                var answer = hall.offer(command(people), Origin.of("s01"));
                answer.ifPresent(asked::add);
                last = answer.orElse(last);
            }
            if (last != null) {
                CompletableFuture.anyOf(last, hall.broken).join();
            }
        }

        private static HallCommand command(Random people) {
            return switch (people.nextInt(6)) {
                case 0 -> new HallCommand.OpenCounter("1", "s01");
                case 1 -> new HallCommand.CallNext("1");
                case 2 -> new HallCommand.Start("1");
                default -> DeskFixture.issueKtp();
            };
        }

        /** Starts on what is left; 1 when a torn tail was set aside. */
        int startAgain() throws Exception {
            try (var hall =
                    DeskFixture.start(after, HallFixture.instant(HallFixture.MONDAY, "09:00"))) {
                assertNothingLost(hall);
                hall.issue();
                assertFalse(
                        hall.verified().stream().anyMatch(DayCheck.Damaged.class::isInstance),
                        seed);
                return hall.torn.isPresent() ? 1 : 0;
            }
        }

        private void assertNothingLost(DeskFixture hall) throws IOException {
            Map<Long, Recorded> kept = new HashMap<>();
            try (var cursor = hall.journal().cursor(0)) {
                cursor.readUpTo(
                        hall.published().head().seq(),
                        Integer.MAX_VALUE,
                        (Chain at, byte[] bytes) ->
                                kept.put(at.seq(), hall.journal().decode(at, bytes)));
            }
            for (CompletableFuture<Outcome> answer : asked) {
                if (answer.isDone() && answer.join() instanceof Outcome.Done(var records, _)) {
                    for (Recorded told : records) {
                        assertEquals(told, kept.get(told.seq()), seed);
                    }
                }
            }
        }
    }
}
