package org.giliran.server.report.db;

import org.giliran.server.hall.Recorded;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** The journal's records, to be read once more. */
@FunctionalInterface
interface PastRecords {
    /**
     * Gives the records after one and up to another, which is durable, in order.
     *
     * @param words records whose bytes have none of these may be left out: most of the time goes
     *     into taking records apart
     */
    void read(long after, long upTo, Set<String> words, Consumer<Recorded> sink) throws IOException;
}
