package org.giliran.journal;

import static org.giliran.journal.Records.encoded;
import static org.giliran.journal.Records.group;
import static org.giliran.journal.Records.joined;
import static org.giliran.journal.Records.ticket;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A crash or a power cut during an append: all that was answered stays, the rest is set aside. */
class TornTailTest {
    private static final Group FIRST = group(Chain.start(), ticket(1, 20), ticket(2, 5000));
    private static final Group LAST =
            group(FIRST.after(), ticket(3, 3000), ticket(4, 6000), ticket(5, 400));
    private static final byte[] SAFE = encoded(FIRST);
    private static final byte[] WHOLE = encoded(LAST);

    /** Where the trailer of the last group ends and its padding begins. */
    private static final int TRAILER_END =
            24
                    + 3 * 4
                    + length(ticket(3, 3000))
                    + length(ticket(4, 6000))
                    + length(ticket(5, 400))
                    + 36;

    @TempDir Path dir;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = dir.resolve("2026-01-05.gj");
    }

    @Test
    void aGroupCutShortAtAnyByteIsSetAside() throws Exception {
        for (int there = 1; there < TRAILER_END; there++) {
            assertSetAside(Arrays.copyOf(WHOLE, there));
        }
    }

    @Test
    void aGroupOfWhichOnlyPaddingIsMissingIsWhole() throws Exception {
        assertTrue(TRAILER_END < WHOLE.length);
        for (int there = TRAILER_END; there <= WHOLE.length; there++) {
            assertWhole(Arrays.copyOf(WHOLE, there));
        }
    }

    @Test
    void aGroupWhoseRestIsZerosFromAnyByteIsSetAside() throws Exception {
        for (int there = 0; there < WHOLE.length; there++) {
            var zeroed = Arrays.copyOf(Arrays.copyOf(WHOLE, there), WHOLE.length);
            if (Arrays.equals(zeroed, WHOLE)) {
                assertWhole(zeroed);
            } else {
                assertSetAside(zeroed);
            }
        }
    }

    @Test
    void aGroupThatLostAnyOfItsBlocksIsSetAside() throws Exception {
        int blocks = WHOLE.length / 4096;
        assertEquals(3, blocks);
        for (int lost = 1; lost < 1 << blocks; lost++) {
            var left = WHOLE.clone();
            for (int block = 0; block < blocks; block++) {
                if ((lost >> block & 1) == 1) {
                    Arrays.fill(left, block * 4096, (block + 1) * 4096, (byte) 0);
                }
            }
            assertSetAside(left);
        }
    }

    @Test
    void aGroupThatBeginsWithGarbageIsSetAside() throws Exception {
        var garbage = new Random(20260105);
        for (int garbled = 24; garbled <= 4096; garbled += 509) {
            var left = WHOLE.clone();
            var noise = new byte[garbled];
            garbage.nextBytes(noise);
            System.arraycopy(noise, 0, left, 0, garbled);
            assertSetAside(left);
        }
    }

    @Test
    void zeroBlocksThatAFileSystemLeftBehindAreSetAside() throws Exception {
        assertSetAside(new byte[1]);
        assertSetAside(new byte[4096]);
        assertSetAside(new byte[GroupFormat.MAX_PADDED_BYTES + 3 * 4096]);
    }

    @Test
    void aFirstGroupThatIsTornLeavesAnEmptyDay() throws Exception {
        Records.write(file, Arrays.copyOf(SAFE, 5000));
        try (var journal = JournalFile.open(new SteeredDisk(), file, Chain.start())) {
            assertEquals(Chain.start(), journal.head());
            assertEquals(1, journal.torn().orElseThrow().seq());
        }
        assertEquals(0, Files.size(file));
    }

    @Test
    void anEarlierCopyIsNeverWrittenOver() throws Exception {
        for (int crash = 1; crash <= 3; crash++) {
            Records.write(file, SAFE, Arrays.copyOf(WHOLE, crash));
            JournalFile.open(new SteeredDisk(), file, Chain.start()).close();
        }
        assertEquals(1, Files.size(dir.resolve("2026-01-05.gj.torn")));
        assertEquals(2, Files.size(dir.resolve("2026-01-05.gj.torn.1")));
        assertEquals(3, Files.size(dir.resolve("2026-01-05.gj.torn.2")));
    }

    @Test
    void theCopyIsDurableBeforeTheFileIsCut() throws Exception {
        Records.write(file, SAFE, Arrays.copyOf(WHOLE, 100));
        var disk = new SteeredDisk();
        JournalFile.open(disk, file, Chain.start()).close();
        assertEquals(List.of("write 100", "force", "truncate " + SAFE.length, "force"), disk.asked);
    }

    private void assertSetAside(byte[] left) throws IOException {
        Records.write(file, SAFE, left);
        TornTail torn;
        try (var journal = JournalFile.open(new SteeredDisk(), file, Chain.start())) {
            assertEquals(FIRST.after(), journal.head());
            torn = journal.torn().orElseThrow();
            journal.append(group(journal.head(), "sesudahnya"));
        }
        assertEquals(
                new TornTail(dir.resolve("2026-01-05.gj.torn"), file, SAFE.length, left.length, 3),
                torn);
        assertArrayEquals(left, Files.readAllBytes(torn.copy()));
        assertArrayEquals(
                joined(SAFE, encoded(group(FIRST.after(), "sesudahnya"))),
                Files.readAllBytes(file));
        Files.delete(torn.copy());
    }

    private void assertWhole(byte[] left) throws IOException {
        Records.write(file, SAFE, left);
        try (var journal = JournalFile.open(new SteeredDisk(), file, Chain.start())) {
            assertEquals(LAST.after(), journal.head());
            assertTrue(journal.torn().isEmpty());
        }
        assertArrayEquals(joined(SAFE, WHOLE), Files.readAllBytes(file));
    }

    private static int length(String text) {
        return Records.bytes(text).length;
    }
}
