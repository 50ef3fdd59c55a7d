package org.giliran.journal;

import static org.giliran.journal.GroupFormat.MAX_GROUP_BYTES;
import static org.giliran.journal.GroupFormat.MAX_GROUP_RECORDS;
import static org.giliran.journal.GroupFormat.MAX_RECORD_BYTES;
import static org.giliran.journal.Records.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class GroupTest {

    @Test
    void aGroupKnowsWhereItBeginsAndEnds() {
        var group = new Group(Chain.start());
        assertTrue(group.isEmpty());

        var after = group.add(bytes("satu"));

        assertEquals(Chain.start(), group.before());
        assertEquals(Chain.start().next(bytes("satu")), after);
        assertEquals(after, group.after());
        assertEquals(1, group.size());
    }

    @Test
    void aGroupFillsWholeBlocksWhateverItsSize() {
        for (int chars = 1; chars < 9000; chars += 7) {
            int padded = Records.encoded(Records.group(Chain.start(), "x".repeat(chars))).length;
            int needed = 24 + 4 + chars + 36;
            assertEquals(0, padded % 4096);
            assertTrue(padded >= needed && padded < needed + 4096, chars + " characters");
        }
    }

    @Test
    void aRecordChangedAfterItWasAddedIsStoredAsItWas(@TempDir Path dir) throws Exception {
        var record = bytes("satu");
        var group = new Group(Chain.start());
        group.add(record);
        record[0] = 'X';

        var file = Records.write(dir.resolve("a"), Records.encoded(group));
        assertEquals(List.of("satu"), Records.read(file, Chain.start()).texts);
    }

    @Test
    void aRecordIsNotEmptyAndNotLargerThanAMebibyte() {
        var group = new Group(Chain.start());
        group.add(new byte[MAX_RECORD_BYTES]);
        assertThrows(
                IllegalArgumentException.class, () -> group.add(new byte[MAX_RECORD_BYTES + 1]));
        assertThrows(IllegalArgumentException.class, () -> group.add(new byte[0]));
        assertEquals(1, group.size());
    }

    @Test
    void aGroupTakesSoManyRecordsAndNoMore(@TempDir Path dir) throws Exception {
        var group = new Group(Chain.start());
        for (int i = 0; i < MAX_GROUP_RECORDS; i++) {
            assertTrue(group.hasRoomFor(1));
            group.add(bytes("x"));
        }
        assertFullAndReadable(group, bytes("x"), dir);
    }

    @Test
    void aGroupTakesSoManyBytesAndNoMore(@TempDir Path dir) throws Exception {
        var group = new Group(Chain.start());
        for (int i = 0; i < 15; i++) {
            group.add(new byte[MAX_RECORD_BYTES]);
        }
        int left = MAX_GROUP_BYTES - 15 * (MAX_RECORD_BYTES + 4) - 4;
        assertFalse(group.hasRoomFor(left + 1));
        group.add(new byte[left]);
        assertFullAndReadable(group, bytes("x"), dir);
    }

    private static void assertFullAndReadable(Group group, byte[] more, Path dir) throws Exception {
        assertFalse(group.hasRoomFor(more.length));
        var after = group.after();
        assertThrows(IllegalArgumentException.class, () -> group.add(more));
        assertEquals(after, group.after());
        var file = Records.write(dir.resolve("a"), Records.encoded(group));
        assertEquals(after, Records.read(file, Chain.start()).chain());
    }
}
