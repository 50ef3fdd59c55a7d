package org.giliran.server.ordered;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An immutable map that finds its keys by their hash, for the thousands of tickets of a day: what a
 * command looks at or makes anew does not grow with the day as it does in an {@link OrderedMap},
 * which is for what has to be read in order. A change makes a new map that shares all but one path
 * with the old, so any thread may read a published one. Nothing is ever taken out.
 *
 * <p>Maps of the same entries are equal, whatever order they came in.
 */
public final class HashedMap<K extends Comparable<? super K>, V> {
    private static final HashedMap<?, ?> EMPTY = new HashedMap<String, String>(Trie.empty());

    private final Trie<K, V> root;

    private HashedMap(Trie<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // it holds no key and no value
    public static <K extends Comparable<? super K>, V> HashedMap<K, V> empty() {
        return (HashedMap<K, V>) EMPTY;
    }

    public int size() {
        return root.size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean contains(K key) {
        return root.find(key) != null;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(root.find(key));
    }

    /**
     * The value of a key that must be there.
     *
     * @throws IllegalStateException when it is not: a broken invariant
     */
    public V get(K key) {
        V value = root.find(key);
        if (value == null) {
            throw new IllegalStateException("no entry for " + key);
        }
        return value;
    }

    /** This map with the key bound to the value. */
    public HashedMap<K, V> with(K key, V value) {
        return new HashedMap<>(root.with(key, value));
    }

    /** All values in the order of their keys; sorts them. */
    public List<V> values() {
        return entries().stream().map(Trie.Entry::value).toList();
    }

    private List<Trie.Entry<K, V>> entries() {
        var entries = new ArrayList<Trie.Entry<K, V>>(size());
        root.addTo(entries);
        entries.sort(Comparator.comparing(Trie.Entry::key));
        return entries;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof HashedMap<?, ?> map && map.entries().equals(entries()));
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
