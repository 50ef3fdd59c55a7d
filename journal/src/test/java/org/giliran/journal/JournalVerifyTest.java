package org.giliran.journal;

import static org.giliran.journal.Records.group;
import static org.giliran.journal.Records.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

class JournalVerifyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @TempDir Path dir;
    private final SteeredDisk disk = new SteeredDisk();
    private final List<Chain> heads = new ArrayList<>();

    @Test
    void everyDayIsNamedWithItsRecordsAndItsClosingHash() throws Exception {
        writeDays(3);
        var checks = JournalVerify.folder(dir);
        for (int i = 0; i < 3; i++) {
            var day = assertInstanceOf(DayCheck.Verified.class, checks.get(i));
            assertEquals(new DayCheck.Verified(MONDAY.plusDays(i), 3, heads.get(i)), day);
            assertEquals(heads.get(i).hex(), day.closingHash());
        }
    }

    @Test
    void oneDamagedDayDoesNotMakeTheOthersLookDamaged() throws Exception {
        writeDays(4);
        var tuesday = file(1);
        var bytes = Files.readAllBytes(tuesday);
        bytes[50] ^= 1;
        Records.write(tuesday, bytes);
        assertEquals(List.of("ok", "seq 4", "ok", "ok"), words());
    }

    @Test
    void aMissingDayIsDamageOfTheDayAfterIt() throws Exception {
        writeDays(4);
        Files.delete(file(1));
        assertEquals(List.of("ok", "seq 4", "ok"), words());
    }

    @Test
    void theOldestDayCannotBeTakenAwayUnseen() throws Exception {
        writeDays(2);
        Files.delete(file(0));
        assertEquals(List.of("seq 1"), words());
    }

    @Test
    void aDayExchangedForAnotherWithAsManyRecordsIsSeen(@TempDir Path other) throws Exception {
        writeDays(3);
        Records.write(
                other.resolve("x"), Records.encoded(group(heads.get(0), "lain", "lain", "lain")));
        Records.write(file(1), Files.readAllBytes(other.resolve("x")));
        assertEquals(List.of("ok", "ok", "seq 7"), words());
    }

    @Test
    void aTornTailOfAStoppedServerIsNamed() throws Exception {
        writeDays(2);
        var half = Arrays.copyOf(Records.encoded(group(heads.get(1), ticket(7, 6000))), 5000);
        Records.write(file(1), Files.readAllBytes(file(1)), half);
        assertEquals(List.of("ok", "seq 7"), words());
    }

    @Test
    void checkingNeedsNoLockAndChangesNothing() throws Exception {
        writeDays(1);
        try (var folder = JournalFolder.open(disk, dir);
                var _ = folder.append(MONDAY, Chain.start())) {
            var before = listing();
            assertEquals(List.of("ok"), words());
            assertEquals(before, listing());
        }
    }

    /**
     * A checker beside a running server often sees half a group: it looks again until the write has
     * ended.
     */
    @Test
    void aServerThatWritesAllTheTimeIsNeverCalledDamaged() throws Exception {
        int groups = Boolean.getBoolean("giliran.long") ? 40_000 : 4_000;
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writer = threads.submit(() -> writeOften(groups));
            while (!writer.isDone()) {
                assertAllVerified();
            }
            assertEquals(writer.get(), assertAllVerified());
        }
    }

    private Chain assertAllVerified() throws IOException {
        var head = Chain.start();
        for (var check : JournalVerify.folder(dir)) {
            head = assertInstanceOf(DayCheck.Verified.class, check, check.toString()).head();
        }
        return head;
    }

    private Chain writeOften(int groups) throws IOException {
        try (var folder = JournalFolder.open(disk, dir)) {
            var day = MONDAY;
            var journal = folder.append(day, Chain.start());
            for (int i = 1; i <= groups; i++) {
                journal.append(group(journal.head(), ticket(i, 9_000), ticket(i, 2_000)));
                if (i % 1_500 == 0) {
                    journal.close();
                    day = day.plusDays(1);
                    journal = folder.append(day, journal.head());
                }
            }
            return journal.head();
        }
    }

    private List<String> words() throws IOException {
        return JournalVerify.folder(dir, Duration.ZERO).stream()
                .map(
                        check ->
                                switch (check) {
                                    case DayCheck.Verified _ -> "ok";
                                    case DayCheck.Damaged(_, var seq, _) -> "seq " + seq;
                                })
                .toList();
    }

    private List<String> listing() throws IOException {
        try (var files = Files.list(dir)) {
            return files.map(file -> file.getFileName() + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private Path file(int day) {
        return dir.resolve(MONDAY.plusDays(day) + ".gj");
    }

    private void writeDays(int days) throws IOException {
        try (var folder = JournalFolder.open(disk, dir)) {
            var head = Chain.start();
            for (int i = 0; i < days; i++) {
                try (var journal = folder.append(MONDAY.plusDays(i), head)) {
                    journal.append(group(journal.head(), "buka"));
                    journal.append(group(journal.head(), "tiket", "tutup"));
                    head = journal.head();
                    heads.add(head);
                }
            }
        }
    }
}
