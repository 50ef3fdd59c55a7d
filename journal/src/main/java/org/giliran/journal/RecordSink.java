package org.giliran.journal;

import java.io.IOException;

/** Takes records in the order in which they were written. */
@FunctionalInterface
public interface RecordSink {

    /**
     * Takes the next record.
     *
     * @param after the chain after this record; its seq is the record's number
     * @param record the bytes as stored; the sink may keep them
     */
    void accept(Chain after, byte[] record) throws IOException;
}
