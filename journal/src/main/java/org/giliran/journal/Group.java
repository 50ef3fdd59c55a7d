package org.giliran.journal;

import static org.giliran.journal.GroupFormat.BLOCK_BYTES;
import static org.giliran.journal.GroupFormat.HEADER_BYTES;
import static org.giliran.journal.GroupFormat.LENGTH_BYTES;
import static org.giliran.journal.GroupFormat.MAX_GROUP_BYTES;
import static org.giliran.journal.GroupFormat.MAX_GROUP_RECORDS;
import static org.giliran.journal.GroupFormat.MAX_RECORD_BYTES;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The records of one append: all of them become durable with one force, or none.
 *
 * <p>Records are copied in when added, already in the shape of the file. Not safe for use by
 * several threads.
 */
public final class Group {
    private final Chain before;
    private Chain after;
    private int records;

    /**
     * Room for the header, then the record area up to {@link #end}; the header and trailer are
     * filled in by {@link #encode}.
     */
    private byte[] bytes = new byte[BLOCK_BYTES];

    private int end = HEADER_BYTES;

    /**
     * @param before the head of the journal this group will be appended to
     */
    public Group(Chain before) {
        this.before = before;
        this.after = before;
    }

    /**
     * Adds a record.
     *
     * @return the chain after it; it counts only once the group is appended
     * @throws IllegalArgumentException when the record is empty or larger than {@link
     *     GroupFormat#MAX_RECORD_BYTES}, or the group is full; the group is then as before
     */
    public Chain add(byte[] record) {
        if (record.length == 0 || record.length > MAX_RECORD_BYTES) {
            throw new IllegalArgumentException(
                    "A record has 1 to " + MAX_RECORD_BYTES + " bytes, not " + record.length);
        }
        if (!hasRoomFor(record.length)) {
            throw new IllegalArgumentException(
                    "A group has at most "
                            + MAX_GROUP_RECORDS
                            + " records and "
                            + MAX_GROUP_BYTES
                            + " bytes; this one has no more room");
        }
        makeRoom(LENGTH_BYTES + record.length);
        ByteBuffer.wrap(bytes, end, LENGTH_BYTES + record.length).putInt(record.length).put(record);
        end += LENGTH_BYTES + record.length;
        records++;
        after = after.next(record);
        return after;
    }

    /**
     * Whether one more record of that many bytes fits; a group that is full is appended and a new
     * one begun.
     */
    public boolean hasRoomFor(int recordBytes) {
        return records < MAX_GROUP_RECORDS
                && areaBytes() + LENGTH_BYTES + recordBytes <= MAX_GROUP_BYTES;
    }

    public boolean isEmpty() {
        return records == 0;
    }

    /** How many records. */
    public int size() {
        return records;
    }

    public Chain before() {
        return before;
    }

    public Chain after() {
        return after;
    }

    /**
     * The group as it stands in the file, whole blocks; records added later do not appear in it.
     */
    ByteBuffer encode() {
        var header = new GroupHeader(before.seq() + 1, records, areaBytes());
        var whole = ByteBuffer.wrap(Arrays.copyOf(Arrays.copyOf(bytes, end), header.paddedBytes()));
        header.write(whole);
        after.writeHash(whole.position(end));
        int crc = GroupFormat.crc(whole.duplicate().flip());
        return whole.putInt(crc).clear();
    }

    /** Bytes that it takes in a file, whole blocks. */
    public int paddedBytes() {
        return new GroupHeader(before.seq() + 1, records, areaBytes()).paddedBytes();
    }

    private int areaBytes() {
        return end - HEADER_BYTES;
    }

    private void makeRoom(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
    }
}
