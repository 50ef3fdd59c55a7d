package org.giliran.server.ordered;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A node of {@link HashedMap}: for each value that five bits of the keys' hashes take here, an
 * entry or a node that goes by the next five (a hash array mapped trie: Bagwell, 2001). Below the
 * last bits stand keys of the same hash, side by side.
 *
 * <p>Keys and values stand in the node itself: each object on the way may be one more wait for
 * memory, and a ticket that has waited for hours is in no cache any more.
 */
final class Trie<K, V> {
    private static final int BITS = 5;
    private static final int ALL_BITS = Integer.SIZE;

    /** 2^32 divided by the golden ratio: numbers in a row differ in few bits (Knuth, 6.4). */
    private static final int SPREAD = 0x9E37_79B9;

    private static final Trie<?, ?> EMPTY = new Trie<String, String>(0, new Object[0], 0);

    private final int taken;

    /** In pairs: a key and its value, or nothing and a node. */
    private final @Nullable Object[] slots;

    private final int size;

    private Trie(int taken, @Nullable Object[] slots, int size) {
        this.taken = taken;
        this.slots = slots;
        this.size = size;
    }

    record Entry<K, V>(K key, V value) {}

    @SuppressWarnings("unchecked") // it holds no key and no value
    static <K, V> Trie<K, V> empty() {
        return (Trie<K, V>) EMPTY;
    }

    int size() {
        return size;
    }

    private static int hash(Object key) {
        return key.hashCode() * SPREAD;
    }

    /** The value of a key, or null. */
    @Nullable V find(K key) {
        int hash = hash(key);
        Trie<K, V> node = this;
        for (int shift = 0; shift < ALL_BITS; shift += BITS) {
            int bit = bit(hash, shift);
            if ((node.taken & bit) == 0) {
                return null;
            }
            int at = node.slotOf(bit);
            if (node.slots[at] != null) {
                return key.equals(node.slots[at]) ? node.value(at) : null;
            }
            node = node.below(at);
        }
        int at = node.beside(key);
        return at < node.slots.length ? node.value(at) : null;
    }

    /** This node with the key bound to the value; for the root only. */
    Trie<K, V> with(K key, V value) {
        return with(hash(key), 0, key, value);
    }

    private Trie<K, V> with(int hash, int shift, K key, V value) {
        if (shift >= ALL_BITS) {
            int at = beside(key);
            return at < slots.length ? changed(at, key, value) : added(0, at, key, value);
        }
        int bit = bit(hash, shift);
        int at = slotOf(bit);
        if ((taken & bit) == 0) {
            return added(bit, at, key, value);
        }
        if (slots[at] == null) {
            Trie<K, V> after = below(at).with(hash, shift + BITS, key, value);
            return new Trie<>(
                    taken,
                    filled(slots.clone(), at, null, after),
                    size + after.size - below(at).size);
        }
        if (key.equals(slots[at])) {
            return changed(at, key, value);
        }
        Trie<K, V> both =
                Trie.<K, V>empty()
                        .with(hash(key(at)), shift + BITS, key(at), value(at))
                        .with(hash, shift + BITS, key, value);
        return new Trie<>(taken, filled(slots.clone(), at, null, both), size + 1);
    }

    private static int bit(int hash, int shift) {
        return 1 << (hash >>> shift & (1 << BITS) - 1);
    }

    private int slotOf(int bit) {
        return 2 * Integer.bitCount(taken & bit - 1);
    }

    /** Where the key stands among those of the same hash; the end when it does not. */
    private int beside(K key) {
        int at = 0;
        while (at < slots.length && !key.equals(slots[at])) {
            at += 2;
        }
        return at;
    }

    private Trie<K, V> changed(int at, K key, V value) {
        return new Trie<>(taken, filled(slots.clone(), at, key, value), size);
    }

    private Trie<K, V> added(int bit, int at, K key, V value) {
        @Nullable Object[] more = Arrays.copyOf(slots, slots.length + 2);
        System.arraycopy(slots, at, more, at + 2, slots.length - at);
        return new Trie<>(taken | bit, filled(more, at, key, value), size + 1);
    }

    private static @Nullable Object[] filled(
            @Nullable Object[] slots, int at, @Nullable Object first, Object second) {
        slots[at] = first;
        slots[at + 1] = second;
        return slots;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // what filled() puts where there is a key
    private K key(int at) {
        return (K) slots[at];
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // what filled() puts beside a key
    private V value(int at) {
        return (V) slots[at + 1];
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // what filled() puts beside nothing
    private Trie<K, V> below(int at) {
        return (Trie<K, V>) slots[at + 1];
    }

    /** Adds all entries under this node, in no order that means anything. */
    void addTo(List<Entry<K, V>> entries) {
        for (int at = 0; at < slots.length; at += 2) {
            if (slots[at] == null) {
                below(at).addTo(entries);
            } else {
                entries.add(new Entry<>(key(at), value(at)));
            }
        }
    }
}
