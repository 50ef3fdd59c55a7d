package org.giliran.journal;

import static org.giliran.journal.Records.encoded;
import static org.giliran.journal.Records.group;
import static org.giliran.journal.Records.joined;
import static org.giliran.journal.Records.ticket;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Bytes that changed after they were durable: found, named, and left as they are. */
class DamageTest {
    private static final Group FIRST = group(Chain.start(), ticket(1, 20), ticket(2, 30));
    private static final Group SECOND = group(FIRST.after(), ticket(3, 3000), ticket(4, 2000));
    private static final Group LAST = group(SECOND.after(), ticket(5, 20), ticket(6, 4100));
    private static final byte[] INTACT = joined(encoded(FIRST), encoded(SECOND), encoded(LAST));
    private static final int SECOND_AT = 4096;
    private static final int LAST_AT = 3 * 4096;
    private static final List<String> TEXTS =
            List.of(
                    ticket(1, 20),
                    ticket(2, 30),
                    ticket(3, 3000),
                    ticket(4, 2000),
                    ticket(5, 20),
                    ticket(6, 4100));

    @TempDir Path dir;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = dir.resolve("2026-01-05.gj");
    }

    /** One bit of every byte; every bit of every byte in the long run. */
    @Test
    void aFlippedBitAnywhereIsFoundAndNeverReadAsARecord() throws Exception {
        boolean everyBit = Boolean.getBoolean("giliran.long");
        int cut = 0;
        for (int at = 0; at < INTACT.length; at++) {
            for (int bit = everyBit ? 0 : at % 8; bit < (everyBit ? 8 : at % 8 + 1); bit++) {
                var flipped = INTACT.clone();
                flipped[at] ^= (byte) (1 << bit);
                Records.write(file, flipped);
                assertFoundByVerify();
                cut += assertOpenRefusesOrCutsTheLast(at, flipped) ? 1 : 0;
            }
        }
        assertTrue(cut > 4096, "a flip in the last group looks like a torn write: " + cut);
    }

    private void assertFoundByVerify() throws IOException {
        assertInstanceOf(
                DayCheck.Damaged.class, JournalVerify.folder(dir, Duration.ZERO).getFirst());
    }

    private boolean assertOpenRefusesOrCutsTheLast(int at, byte[] flipped) throws IOException {
        try (var journal = JournalFile.open(new SteeredDisk(), file, Chain.start())) {
            assertTrue(
                    at >= LAST_AT, "cut away what stands before a whole group, flip at byte " + at);
            assertEquals(SECOND.after(), journal.head());
            assertEquals(TEXTS.subList(0, 4), Records.read(file, Chain.start()).texts);
            Files.delete(journal.torn().orElseThrow().copy());
            return true;
        } catch (DamagedJournal e) {
            assertEquals(firstSeqAt(at), e.seq());
            assertArrayEquals(flipped, Files.readAllBytes(file));
            return false;
        }
    }

    private static long firstSeqAt(int at) {
        return at < SECOND_AT ? 1 : at < LAST_AT ? 3 : 5;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Integer.MIN_VALUE,
                -1,
                0,
                1,
                64,
                12_000,
                1 << 20,
                GroupFormat.MAX_GROUP_BYTES,
                Integer.MAX_VALUE
            })
    void aSizeThatLiesIsNotBelievedAndTheGroupsAfterItAreKept(int areaBytes) throws Exception {
        assertRefused(3, with(SECOND_AT + 20, areaBytes));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Integer.MIN_VALUE,
                -1,
                0,
                1,
                3,
                GroupFormat.MAX_GROUP_RECORDS,
                Integer.MAX_VALUE
            })
    void aCountThatLiesIsNotBelieved(int records) throws Exception {
        assertRefused(3, with(SECOND_AT + 16, records));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 4000, 1 << 20, Integer.MAX_VALUE})
    void aRecordLengthThatLiesUnderAValidCrcIsNotBelieved(int length) throws Exception {
        assertRefused(1, withRightCrc(encoded(group(Chain.start(), "satu", "dua")), 24, length));
    }

    @Test
    void recordsExchangedUnderAValidCrcBreakTheChain() throws Exception {
        var forged = withRightCrc(encoded(group(Chain.start(), "satu", "dua")), 28, 0x58585858);
        assertTrue(assertRefused(1, forged).reason().contains("hash"));
    }

    @Test
    void aGroupThatLostAllItsBlocksIsMissedWhenAnotherFollows() throws Exception {
        var lost = INTACT.clone();
        Arrays.fill(lost, SECOND_AT, LAST_AT, (byte) 0);
        assertRefused(3, lost);
    }

    @Test
    void aBrokenGroupBeforeATornOneIsNotCutAwayWithIt() throws Exception {
        var broken = with(SECOND_AT + 20, GroupFormat.MAX_GROUP_BYTES);
        assertRefused(3, Arrays.copyOf(broken, LAST_AT + 100));
    }

    @Test
    void aGroupWithARightHeaderEndsWhereItSaysSoMoreBehindItIsDamage() throws Exception {
        var broken = INTACT.clone();
        broken[SECOND_AT + 100] ^= 1;
        Arrays.fill(broken, LAST_AT, LAST_AT + 4096, (byte) 0);
        assertRefused(3, broken);
    }

    @Test
    void moreBehindTheLargestGroupThereCanBeIsDamage() throws Exception {
        var far = new byte[GroupFormat.MAX_PADDED_BYTES + 1];
        far[far.length - 1] = 1;
        assertRefused(3, joined(encoded(FIRST), far));
    }

    @Test
    void aGroupTakenOutIsMissed() throws Exception {
        assertTrue(
                assertRefused(3, joined(encoded(FIRST), encoded(LAST)))
                        .reason()
                        .contains("5 stands where record 3 belongs"));
    }

    @Test
    void aGroupWrittenTwiceIsRefused() throws Exception {
        assertRefused(5, joined(encoded(FIRST), encoded(SECOND), encoded(SECOND)));
    }

    @Test
    void paddingThatIsNotZeroIsRefusedEvenInTheLastGroup() throws Exception {
        var padded = INTACT.clone();
        padded[padded.length - 1] = 1;
        assertRefused(5, padded);
    }

    @Test
    void aLastGroupOfALaterFormatIsNotCutAway() throws Exception {
        var later = INTACT.clone();
        later[LAST_AT + 5] = 2;
        assertTrue(assertRefused(5, later).reason().contains("format 2"));
    }

    private DamagedJournal assertRefused(long seq, byte[] bytes) throws IOException {
        Records.write(file, bytes);
        var refused =
                assertThrows(
                        DamagedJournal.class,
                        () -> JournalFile.open(new SteeredDisk(), file, Chain.start()));
        assertEquals(seq, refused.seq());
        assertEquals(file, refused.file());
        assertArrayEquals(bytes, Files.readAllBytes(file));
        try (var files = Files.list(dir)) {
            assertEquals(List.of(), files.filter(f -> f.toString().contains(".torn")).toList());
        }
        return refused;
    }

    private static byte[] with(int at, int value) {
        var changed = INTACT.clone();
        ByteBuffer.wrap(changed).putInt(at, value);
        assertTrue(!Arrays.equals(INTACT, changed));
        return changed;
    }

    /** As somebody would who knows the format. */
    private static byte[] withRightCrc(byte[] group, int at, int value) {
        var bytes = ByteBuffer.wrap(group);
        bytes.putInt(at, value);
        int crcAt = 24 + bytes.getInt(20) + 32;
        bytes.putInt(crcAt, GroupFormat.crc(bytes.slice(0, crcAt)));
        return group;
    }
}
