package org.giliran.server.ordered;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * An immutable map in the order of its keys. A change makes a new map that shares all but one path
 * with the old, so a published map can be read by any thread while the next one is made.
 *
 * <p>Each entry also carries a <i>count</i>, 0 at first, that can be raised for all keys before a
 * given one at once. The line counts with it how often each waiting ticket was passed.
 *
 * <p>Every operation on one key or one prefix of keys takes O(log n); a weight-balanced tree (delta
 * 3, gamma 2: Hirai and Yamamoto, 2011) with the raises kept at the roots of the subtrees they
 * apply to.
 */
public final class OrderedMap<K extends Comparable<? super K>, V> {
    private static final OrderedMap<?, ?> EMPTY = new OrderedMap<String, String>(null);

    private final @Nullable Node<K, V> root;

    private OrderedMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    /** One entry as it stands in a map. */
    public record Entry<K, V>(K key, V value, int count) {}

    @SuppressWarnings("unchecked") // it holds no key and no value
    public static <K extends Comparable<? super K>, V> OrderedMap<K, V> empty() {
        return (OrderedMap<K, V>) EMPTY;
    }

    public int size() {
        return Node.size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    public boolean contains(K key) {
        return Walk.findValue(root, key) != null;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(Walk.findValue(root, key));
    }

    /**
     * The value of a key that must be there.
     *
     * @throws IllegalStateException when it is not: a broken invariant
     */
    public V get(K key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no entry for " + key));
    }

    public Optional<Entry<K, V>> findEntry(K key) {
        return Optional.ofNullable(Walk.find(root, key));
    }

    /**
     * This map with the key bound to the value; a known key keeps its count, a new one begins with
     * 0.
     */
    public OrderedMap<K, V> with(K key, V value) {
        return new OrderedMap<>(Node.with(root, key, value, 0, true));
    }

    /** This map with the key bound to the value and the count. */
    public OrderedMap<K, V> with(K key, V value, int count) {
        return new OrderedMap<>(Node.with(root, key, value, count, false));
    }

    /** This map without the key; itself when the key is not there. */
    public OrderedMap<K, V> without(K key) {
        return root != null && key.compareTo(root.first.key) == 0
                ? having(Node.withoutFirst(root))
                : having(Node.without(root, key));
    }

    public Optional<Entry<K, V>> first() {
        return root == null ? Optional.empty() : Optional.of(Walk.first(root));
    }

    /** The value of the first key; takes no walk. */
    public Optional<V> firstValue() {
        return root == null ? Optional.empty() : Optional.of(Walk.firstValue(root));
    }

    /** How many keys come before this one, whether or not it is in the map. */
    public int countBefore(K key) {
        return Walk.countBefore(root, key);
    }

    /**
     * This map with the counts of all entries before the key raised by one; itself when there are
     * none.
     */
    public OrderedMap<K, V> raisedBefore(K key) {
        return having(Node.raisedBefore(root, key));
    }

    /** This map with every value changed; itself when none becomes another object. */
    public OrderedMap<K, V> withValues(UnaryOperator<V> change) {
        return having(Node.mapped(root, change));
    }

    private OrderedMap<K, V> having(@Nullable Node<K, V> other) {
        return other == root ? this : new OrderedMap<>(other);
    }

    /**
     * The first entries whose count is from {@code least} to {@code most}, in order, at most {@code
     * max} of them. Where counts fall with the order, as they do in a line, this takes O(max log
     * n).
     */
    public List<Entry<K, V>> firstWithCount(int least, int most, int max) {
        var found = new ArrayList<Entry<K, V>>();
        Walk.collect(root, 0, least, most, max, found);
        return found;
    }

    /** The first entries in order, at most {@code max} of them. */
    public List<Entry<K, V>> first(int max) {
        return firstWithCount(Integer.MIN_VALUE, Integer.MAX_VALUE, max);
    }

    /** All entries in order. */
    public List<Entry<K, V>> entries() {
        return first(size());
    }

    /** All values in the order of their keys. */
    public List<V> values() {
        var values = new ArrayList<V>(size());
        forEach((_, value) -> values.add(value));
        return values;
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        Walk.forEach(root, action);
    }

    /** The entries that pass the test. */
    public OrderedMap<K, V> filter(BiPredicate<? super K, ? super V> test) {
        OrderedMap<K, V> kept = this;
        for (Entry<K, V> entry : entries()) {
            kept = test.test(entry.key(), entry.value()) ? kept : kept.without(entry.key());
        }
        return kept;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OrderedMap<?, ?> map && map.entries().equals(entries()));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(entries());
    }

    @Override
    public String toString() {
        return entries().toString();
    }
}
