package org.giliran.journal;

import static org.giliran.journal.Records.group;
import static org.giliran.journal.Records.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.journal.SteeredDisk.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

class JournalFileTest {
    @TempDir Path dir;
    private Path file;
    private final SteeredDisk disk = new SteeredDisk();

    @BeforeEach
    void nameTheFile() {
        file = dir.resolve("2026-01-05.gj");
    }

    @Test
    void whatWasAppendedIsThereWhenTheFileIsOpenedAgain() throws Exception {
        Chain head;
        try (var journal = JournalFile.open(new FileDisk(), file, Chain.start())) {
            journal.append(group(journal.head(), "satu", "dua"));
            journal.append(group(journal.head(), ticket(1, 9000)));
            head = journal.head();
        }
        try (var again = JournalFile.open(new FileDisk(), file, Chain.start())) {
            assertEquals(head, again.head());
            assertEquals(3, head.seq());
            assertTrue(again.torn().isEmpty());
            again.append(group(again.head(), "tiga"));
        }
        assertEquals(
                List.of("satu", "dua", ticket(1, 9000), "tiga"),
                Records.read(file, Chain.start()).texts);
    }

    @Test
    void anAppendIsOneWriteAndThenOneForce() throws Exception {
        try (var journal = JournalFile.open(disk, file, Chain.start())) {
            journal.append(group(journal.head(), "satu", "dua", ticket(3, 5000)));
        }
        assertEquals(List.of("write 8192", "force"), disk.asked);
    }

    @Test
    void aGroupThatDoesNotGoOnFromTheHeadIsRefusedAndNothingIsWritten() throws Exception {
        try (var journal = JournalFile.open(disk, file, Chain.start())) {
            var first = group(journal.head(), "satu");
            var rival = group(journal.head(), "dua");
            journal.append(first);
            assertThrows(IllegalStateException.class, () -> journal.append(rival));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> journal.append(new Group(journal.head())));
            journal.append(group(journal.head(), "tiga"));
        }
        assertEquals(List.of("satu", "tiga"), Records.read(file, Chain.start()).texts);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void afterAFailedAppendNothingIsEverWrittenAgain(Fault fault) throws Exception {
        try (var journal = JournalFile.open(disk, file, Chain.start())) {
            journal.append(group(journal.head(), "satu"));
            var head = journal.head();
            disk.fault = fault;
            assertThrows(IOException.class, () -> journal.append(group(head, "dua")));
            disk.fault = Fault.NONE;
            disk.asked.clear();

            assertThrows(IOException.class, () -> journal.append(group(head, "tiga")));
            assertEquals(List.of(), disk.asked);
            assertEquals(head, journal.head());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void afterAFailedAppendTheNextStartFindsEverythingThatWasAnswered(Fault fault)
            throws Exception {
        try (var journal = JournalFile.open(disk, file, Chain.start())) {
            journal.append(group(journal.head(), "satu"));
            disk.fault = fault;
            assertThrows(
                    IOException.class,
                    () -> journal.append(group(journal.head(), ticket(2, 9000))));
        }
        disk.fault = Fault.NONE;
        try (var again = JournalFile.open(disk, file, Chain.start())) {
            again.append(group(again.head(), "tiga"));
        }
        var texts = Records.read(file, Chain.start()).texts;
        assertEquals("satu", texts.getFirst());
        assertEquals("tiga", texts.getLast());
    }

    @Test
    void theHeadStaysUntilTheForceReturns() throws Exception {
        try (var journal = JournalFile.open(disk, file, Chain.start());
                var writer = Executors.newSingleThreadExecutor()) {
            disk.holdForces();
            var group = group(journal.head(), "satu");
            var appended =
                    writer.submit(
                            () -> {
                                journal.append(group);
                                return journal.head();
                            });
            try {
                disk.awaitHeldForce();
                assertEquals(Chain.start(), journal.head());
                assertFalse(appended.isDone());
            } finally {
                disk.releaseForces();
            }
            assertEquals(group.after(), appended.get());
        }
    }

    @Test
    void aClosedFileTakesNothing() throws Exception {
        var journal = JournalFile.open(disk, file, Chain.start());
        journal.close();
        assertThrows(IOException.class, () -> journal.append(group(journal.head(), "satu")));
    }

    @Test
    void aFileThatGoesOnFromAnotherChainIsRefused() throws Exception {
        var other = Chain.start().next(Records.bytes("kemarin"));
        Records.write(file, Records.encoded(group(other, "satu")));

        assertEquals(1, assertThrows(DamagedJournal.class, () -> open(Chain.start())).seq());
        var sameSeqOtherHash = Chain.of(1, "a".repeat(64));
        assertEquals(2, assertThrows(DamagedJournal.class, () -> open(sameSeqOtherHash)).seq());
        open(other).close();
    }

    @Test
    void theFolderCanBeOpenedAgainAfterAFileThatCouldNot() throws Exception {
        Records.write(file, Records.encoded(group(Chain.of(7, "a".repeat(64)), "satu")));
        assertThrows(DamagedJournal.class, () -> open(Chain.start()));
        Files.delete(file);
        open(Chain.start()).close();
    }

    private JournalFile open(Chain before) throws IOException {
        return JournalFile.open(disk, file, before);
    }
}
