package org.giliran.server.ordered;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A key that counts how often keys are compared: the way to see how deep a tree is from outside.
 */
record CountingKey(int number) implements Comparable<CountingKey> {
    private static final ThreadLocal<AtomicInteger> COMPARED =
            ThreadLocal.withInitial(AtomicInteger::new);

    @Override
    public int compareTo(CountingKey other) {
        COMPARED.get().incrementAndGet();
        return Integer.compare(number, other.number);
    }

    /** The comparisons needed to find the deepest key. */
    static int mostComparedIn(OrderedMap<CountingKey, ?> map) {
        int most = 0;
        for (var entry : map.entries()) {
            COMPARED.get().set(0);
            map.find(entry.key());
            most = Math.max(most, COMPARED.get().get());
        }
        return most;
    }

    /**
     * The depth of a tree in which no subtree weighs more than three quarters of the one above it,
     * as delta 3 promises; a weight is a size plus one.
     */
    static int mostAllowed(int size) {
        return size == 0 ? 0 : 1 + (int) (Math.log((size + 1) / 2.0) / Math.log(4 / 3.0));
    }
}
