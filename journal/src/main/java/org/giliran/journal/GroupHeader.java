package org.giliran.journal;

import static org.giliran.journal.GroupFormat.FORMAT;
import static org.giliran.journal.GroupFormat.HEADER_BYTES;
import static org.giliran.journal.GroupFormat.LENGTH_BYTES;
import static org.giliran.journal.GroupFormat.MAGIC;
import static org.giliran.journal.GroupFormat.MAX_GROUP_BYTES;
import static org.giliran.journal.GroupFormat.MAX_GROUP_RECORDS;
import static org.giliran.journal.GroupFormat.TRAILER_BYTES;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The first 24 bytes of a group. */
record GroupHeader(long firstSeq, int records, int areaBytes) {

    void write(ByteBuffer to) {
        to.putInt(MAGIC)
                .putShort((short) FORMAT)
                .putShort((short) 0)
                .putLong(firstSeq)
                .putInt(records)
                .putInt(areaBytes);
    }

    /**
     * The header at the start of {@code bytes}; empty unless every field is within its limits. It
     * may still lie within them.
     */
    static Optional<GroupHeader> find(ByteBuffer bytes) {
        if (bytes.remaining() < HEADER_BYTES
                || bytes.getInt(0) != MAGIC
                || bytes.getInt(4) != FORMAT << Short.SIZE) {
            return Optional.empty();
        }
        return Optional.of(new GroupHeader(bytes.getLong(8), bytes.getInt(16), bytes.getInt(20)))
                .filter(GroupHeader::withinLimits);
    }

    private boolean withinLimits() {
        return firstSeq > 0
                && records > 0
                && records <= MAX_GROUP_RECORDS
                && areaBytes >= records * (LENGTH_BYTES + 1)
                && areaBytes <= MAX_GROUP_BYTES;
    }

    long lastSeq() {
        return firstSeq + records - 1;
    }

    /** From the header to the end of the trailer. */
    int bytes() {
        return HEADER_BYTES + areaBytes + TRAILER_BYTES;
    }

    int paddedBytes() {
        return GroupFormat.padded(bytes());
    }
}
