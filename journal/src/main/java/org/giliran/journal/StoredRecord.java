package org.giliran.journal;

import java.io.IOException;

/** A record read back and checked. */
final class StoredRecord {
    private final Chain after;
    private final byte[] bytes;

    StoredRecord(Chain after, byte[] bytes) {
        this.after = after;
        this.bytes = bytes;
    }

    Chain after() {
        return after;
    }

    long seq() {
        return after.seq();
    }

    void giveTo(RecordSink sink) throws IOException {
        sink.accept(after, bytes);
    }
}
