package org.giliran.server.report.db;

import org.giliran.server.hall.Recorded;

import java.io.IOException;
import java.util.function.Consumer;

/** The journal's records, to be read once more. */
@FunctionalInterface
interface PastRecords {
    /** Gives the records after one and up to another, which is durable, in order. */
    void read(long after, long upTo, Consumer<Recorded> sink) throws IOException;
}
