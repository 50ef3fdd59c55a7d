package org.giliran.bench.hall;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the server has answered that it did. A retry that is answered again says the same, so it is
 * entered once. Safe for all threads.
 */
public final class Ledger {
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final LongAdder twice = new LongAdder();

    /** A ticket was given; its id is its day and number. */
    void issued(String id) {
        if (!issued.add(id)) {
            twice.increment();
        }
    }

    /** A ticket was called. */
    void called(String id) {
        if (!called.add(id)) {
            twice.increment();
        }
    }

    /** Ids of all tickets that were given. */
    Set<String> issued() {
        return issued;
    }

    /** Ids of all tickets that were called. */
    Set<String> called() {
        return called;
    }

    /** Numbers given, or tickets called, to more than one who asked. */
    long twice() {
        return twice.sum();
    }

    /** How many wait. */
    int waiting() {
        return issued.size() - called.size();
    }
}
