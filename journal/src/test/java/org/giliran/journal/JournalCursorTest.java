package org.giliran.journal;

import static org.giliran.journal.Records.group;
import static org.giliran.journal.Records.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class JournalCursorTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final int RECORDS = 12;

    @TempDir Path dir;
    private final SteeredDisk disk = new SteeredDisk();

    @Test
    void aCursorGoesOnFromAnySeqToAnySeqAcrossDays() throws Exception {
        writeThreeDays();
        for (long after = 0; after <= RECORDS; after++) {
            for (long upTo = 0; upTo <= RECORDS; upTo++) {
                var found = new ArrayList<String>();
                try (var cursor = new JournalCursor(dir, after)) {
                    int given = cursor.readUpTo(upTo, Integer.MAX_VALUE, sink(found));
                    assertEquals(Math.max(0, upTo - after), given);
                    assertEquals(Math.max(after, upTo), cursor.seq());
                }
                assertEquals(texts(after, upTo), found);
            }
        }
    }

    @Test
    void aCursorGivesNoMoreThanItIsAskedForAndForgetsNothing() throws Exception {
        writeThreeDays();
        for (int max = 1; max <= RECORDS; max++) {
            var found = new ArrayList<String>();
            try (var cursor = new JournalCursor(dir, 0)) {
                int given;
                do {
                    int sizeBefore = found.size();
                    given = cursor.readUpTo(RECORDS, max, sink(found));
                    assertEquals(found.size() - sizeBefore, given);
                } while (given == max);
            }
            assertEquals(texts(0, RECORDS), found);
        }
    }

    @Test
    void aRecordThatTheSinkCouldNotTakeIsGivenAgain() throws Exception {
        writeThreeDays();
        var found = new ArrayList<String>();
        try (var cursor = new JournalCursor(dir, 0)) {
            assertThrows(
                    IOException.class,
                    () ->
                            cursor.readUpTo(
                                    RECORDS,
                                    RECORDS,
                                    (after, record) -> {
                                        if (after.seq() == 3) {
                                            throw new IOException("the tables are away");
                                        }
                                        sink(found).accept(after, record);
                                    }));
            assertEquals(2, cursor.seq());
            cursor.readUpTo(RECORDS, RECORDS, sink(found));
        }
        assertEquals(texts(0, RECORDS), found);
    }

    @Test
    void aGroupThatIsBeingWrittenIsNotTouchedBeforeItIsDurable() throws Exception {
        var found = new ArrayList<String>();
        var safe = Records.encoded(group(Chain.start(), "satu"));
        var next =
                Records.encoded(group(Chain.start().next(Records.bytes("satu")), ticket(2, 9000)));
        var file = dir.resolve("2026-01-05.gj");
        try (var cursor = new JournalCursor(dir, 0)) {
            for (int there = 0; there < next.length; there += 500) {
                Records.write(file, safe);
                Files.write(file, Arrays.copyOf(next, there), StandardOpenOption.APPEND);
                cursor.readUpTo(1, 10, sink(found));
            }
        }
        assertEquals(List.of("satu"), found);
    }

    @Test
    void aDurableRecordThatIsNotThereIsDamage() throws Exception {
        try (var cursor = new JournalCursor(dir, 0)) {
            assertEquals(0, cursor.readUpTo(0, 10, sink(new ArrayList<>())));
            assertThrows(
                    DamagedJournal.class, () -> cursor.readUpTo(1, 10, sink(new ArrayList<>())));
        }
        writeThreeDays();
        try (var cursor = new JournalCursor(dir, 5)) {
            var damaged =
                    assertThrows(
                            DamagedJournal.class,
                            () -> cursor.readUpTo(RECORDS + 1, 100, sink(new ArrayList<>())));
            assertEquals(RECORDS + 1, damaged.seq());
        }
    }

    /**
     * The writer hands each durable seq over; the reader stands somewhere in the file when it
     * comes.
     */
    @Test
    @Timeout(120)
    void aCursorFollowsAWriterOnAnotherThreadThroughDaysAndGroups() throws Exception {
        int groups = Boolean.getBoolean("giliran.long") ? 60_000 : 3_000;
        var durable = new SynchronousQueue<Chain>();
        var found = Records.from(Chain.start());
        try (var threads = Executors.newFixedThreadPool(1)) {
            var writer = threads.submit(() -> write(groups, durable));
            try (var cursor = new JournalCursor(dir, 0)) {
                for (int i = 0; i < groups; i++) {
                    long seq = durable.take().seq();
                    while (cursor.readUpTo(seq, 5, found) > 0) {}
                    assertEquals(seq, cursor.seq());
                }
            } catch (IOException | AssertionError e) {
                writer.cancel(true);
                throw e;
            }
            assertEquals(writer.get(), found.chain());
        }
    }

    private Chain write(int groups, SynchronousQueue<Chain> durable) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260105);
        var day = MONDAY;
        try (var folder = JournalFolder.open(disk, dir)) {
            var journal = folder.append(day, Chain.start());
            for (int i = 0; i < groups; i++) {
                if (random.nextInt(500) == 0) {
                    journal.close();
                    day = day.plusDays(1);
                    journal = folder.append(day, journal.head());
                }
                var group = new Group(journal.head());
                for (int left = random.nextInt(1, 12); left > 0; left--) {
                    group.add(Records.bytes(ticket(i, random.nextInt(1500))));
                }
                journal.append(group);
                durable.put(journal.head());
            }
            return journal.head();
        }
    }

    /**
     * Monday: groups of 1, 3 and 1; Tuesday: made but not written; Wednesday: groups of 4 and 3.
     */
    private void writeThreeDays() throws IOException {
        try (var folder = JournalFolder.open(disk, dir)) {
            var head = append(folder, MONDAY, Chain.start(), 1, 3, 1);
            head = append(folder, MONDAY.plusDays(1), head);
            append(folder, MONDAY.plusDays(2), head, 4, 3);
        }
    }

    private static Chain append(JournalFolder folder, LocalDate day, Chain before, int... sizes)
            throws IOException {
        try (var journal = folder.append(day, before)) {
            for (int size : sizes) {
                var group = new Group(journal.head());
                for (int i = 0; i < size; i++) {
                    group.add(Records.bytes(ticket((int) group.after().seq() + 1, 1800)));
                }
                journal.append(group);
            }
            return journal.head();
        }
    }

    private static List<String> texts(long after, long upTo) {
        var texts = new ArrayList<String>();
        for (long seq = after + 1; seq <= upTo; seq++) {
            texts.add(ticket((int) seq, 1800));
        }
        return texts;
    }

    private static RecordSink sink(List<String> texts) {
        return (_, record) -> texts.add(new String(record, StandardCharsets.UTF_8));
    }
}
