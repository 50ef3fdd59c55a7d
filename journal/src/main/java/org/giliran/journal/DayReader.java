package org.giliran.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Walks one file group by group and checks each of them before it gives any record away. For one
 * thread.
 */
final class DayReader implements Closeable {
    private final Path file;
    private final FileWindow bytes;
    private Chain chain;
    private long offset;

    /**
     * @param before the chain that the file's first group goes on from
     */
    DayReader(Path file, Chain before) throws IOException {
        this.file = file;
        this.bytes = new FileWindow(file);
        this.chain = before;
    }

    /** A reader for skipping only: the file's first group is taken to go on from where it says. */
    static DayReader forSkipping(Path file) throws IOException {
        var reader = new DayReader(file, Chain.start());
        long first = reader.firstSeq();
        if (first > 1) {
            reader.chain = Chain.read(first - 1, ByteBuffer.allocate(Chain.HASH_BYTES));
        }
        return reader;
    }

    /**
     * The number the first record of the file claims; 0 when the file does not begin with a group.
     */
    long firstSeq() throws IOException {
        return GroupHeader.find(bytes.at(0, GroupFormat.HEADER_BYTES))
                .map(GroupHeader::firstSeq)
                .orElse(0L);
    }

    /** The chain after the groups passed so far. */
    Chain chain() {
        return chain;
    }

    /** Where the next group begins, or would. Past the end of a file that ends inside padding. */
    long offset() {
        return offset;
    }

    /** Looks at a file anew that is being written. */
    void refresh() throws IOException {
        bytes.refresh();
    }

    /**
     * The next group. A torn tail is found again by the next call, unless {@link #refresh} finds
     * more written by then.
     *
     * @throws DamagedJournal when the rest of the file cannot be trusted
     */
    Step next() throws IOException {
        if (offset >= bytes.size()) {
            return new Step.End();
        }
        var group = StoredGroup.find(bytes, offset);
        if (group.isEmpty()) {
            new Tail(file, bytes, offset, chain.seq() + 1).requireTorn();
            return new Step.Torn();
        }
        return checked(group.get());
    }

    private Step checked(StoredGroup group) throws IOException {
        requireNext(group);
        if (!group.paddingIsZero()) {
            throw damaged("the zeros that fill up its group have been changed");
        }
        var records =
                group.records(chain)
                        .orElseThrow(
                                () -> damaged("the lengths of the records do not fit their group"));
        if (!group.after().equals(records.getLast().after())) {
            throw damaged(
                    "the hash of its group is not the hash of these records after the ones before:"
                            + " changed, or not from this chain");
        }
        pass(group);
        return new Step.Records(records);
    }

    /**
     * Passes over whole groups up to {@code seq} without hashing them; what comes next may still
     * begin before it.
     */
    void skipThrough(long seq) throws IOException {
        while (offset < bytes.size()) {
            var group =
                    StoredGroup.find(bytes, offset)
                            .filter(found -> found.header().lastSeq() <= seq);
            if (group.isEmpty()) {
                return;
            }
            requireNext(group.get());
            pass(group.get());
        }
    }

    private void requireNext(StoredGroup group) throws DamagedJournal {
        long expected = chain.seq() + 1;
        if (group.header().firstSeq() != expected) {
            throw damaged(
                    "record "
                            + group.header().firstSeq()
                            + " stands where record "
                            + expected
                            + " belongs");
        }
    }

    private void pass(StoredGroup group) {
        chain = group.after();
        offset += group.header().paddedBytes();
    }

    private DamagedJournal damaged(String reason) {
        return new DamagedJournal(file, chain.seq() + 1, reason);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
