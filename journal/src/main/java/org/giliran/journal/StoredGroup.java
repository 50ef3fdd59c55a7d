package org.giliran.journal;

import static org.giliran.journal.GroupFormat.HEADER_BYTES;
import static org.giliran.journal.GroupFormat.LENGTH_BYTES;
import static org.giliran.journal.GroupFormat.MAX_RECORD_BYTES;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A valid group (its CRC holds) where it stands in a file. Good until its window moves on. */
record StoredGroup(GroupHeader header, ByteBuffer bytes) {

    /** The valid group that begins at {@code offset}, if there is one. */
    static Optional<StoredGroup> find(FileWindow file, long offset) throws IOException {
        var header = GroupHeader.find(file.at(offset, HEADER_BYTES));
        if (header.isEmpty() || header.get().bytes() > file.size() - offset) {
            return Optional.empty();
        }
        var group = new StoredGroup(header.get(), file.at(offset, header.get().paddedBytes()));
        return Optional.of(group).filter(StoredGroup::crcHolds);
    }

    private boolean crcHolds() {
        int crcAt = header.bytes() - GroupFormat.CRC_BYTES;
        return GroupFormat.crc(bytes.slice(0, crcAt)) == bytes.getInt(crcAt);
    }

    /** The chain after the last record, as the trailer states it. */
    Chain after() {
        return Chain.read(
                header.lastSeq(), bytes.slice(HEADER_BYTES + header.areaBytes(), Chain.HASH_BYTES));
    }

    boolean paddingIsZero() {
        return GroupFormat.allZero(bytes.slice(header.bytes(), bytes.limit() - header.bytes()));
    }

    /** The records; empty when their lengths do not fill the record area exactly. */
    Optional<List<StoredRecord>> records(Chain before) {
        var area = bytes.slice(HEADER_BYTES, header.areaBytes());
        var records = new ArrayList<StoredRecord>(header.records());
        var chain = before;
        while (records.size() < header.records()) {
            int length = area.remaining() < LENGTH_BYTES ? 0 : area.getInt();
            if (length < 1 || length > MAX_RECORD_BYTES || length > area.remaining()) {
                return Optional.empty();
            }
            var record = new byte[length];
            area.get(record);
            chain = chain.next(record);
            records.add(new StoredRecord(chain, record));
        }
        return area.hasRemaining() ? Optional.empty() : Optional.of(records);
    }
}
