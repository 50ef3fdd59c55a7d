package org.giliran.server.ordered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Against the JDK's map, with keys of which many have one hash and some only its last bits. */
class HashedMapTest {
    /** Equal to others of its name, in a bucket that the test chooses. */
    private record Key(String name, int hash) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return name.compareTo(other.name);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var otherName, _) && name.equals(otherName);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 100_000})
    void itHoldsWhatAMapOfTheJdkHolds(int hashes) {
        var random = new Random(hashes);
        var model = new TreeMap<Key, Integer>();
        HashedMap<Key, Integer> map = HashedMap.empty();
        for (int i = 0; i < 3_000; i++) {
            int name = random.nextInt(800);
            var key = new Key("k" + name, name % hashes << name % 32);
            map = map.with(key, i);
            model.put(key, i);
            assertEquals(model.size(), map.size());
            assertEquals(i, map.get(key));
        }
        for (int name = 0; name < 900; name++) {
            var key = new Key("k" + name, name % hashes << name % 32);
            assertEquals(Optional.ofNullable(model.get(key)), map.find(key));
            assertEquals(model.containsKey(key), map.contains(key));
        }
        assertEquals(List.copyOf(model.values()), map.values());
    }

    @Test
    void aMapDoesNotChangeWhenTheNextOneIsMade() {
        var versions = new ArrayList<HashedMap<Key, Integer>>();
        HashedMap<Key, Integer> map = HashedMap.empty();
        for (int i = 0; i < 200; i++) {
            versions.add(map);
            map = map.with(new Key("k" + i % 120, i % 120 % 7), i);
        }
        for (int i = 0; i < versions.size(); i++) {
            int made = i;
            assertEquals(Math.min(i, 120), versions.get(i).size());
            versions.get(i).values().forEach(value -> assertTrue(value < made));
        }
    }

    @Test
    void mapsAreEqualWhateverTheOrderTheirEntriesCameIn() {
        List<Key> keys =
                new ArrayList<>(
                        IntStream.range(0, 60).mapToObj(i -> new Key("k" + i, i % 5)).toList());
        HashedMap<Key, Integer> map = of(keys);
        Collections.shuffle(keys, new Random(1));
        assertEquals(map, of(keys));
        assertEquals(map.hashCode(), of(keys).hashCode());
        assertEquals(map.toString(), of(keys).toString());
        assertNotEquals(map, map.with(keys.getFirst(), -1));
        assertNotEquals(map, of(keys.subList(1, 60)));
    }

    private static HashedMap<Key, Integer> of(List<Key> keys) {
        HashedMap<Key, Integer> map = HashedMap.empty();
        for (Key key : keys) {
            map = map.with(key, key.name.length());
        }
        return map;
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        HashedMap<String, Integer> map = HashedMap.<String, Integer>empty().with("Aa", 1);
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertEquals(Optional.empty(), map.find("BB"));
        assertThrows(IllegalStateException.class, () -> map.get("BB"));
        assertFalse(map.isEmpty());
        assertTrue(HashedMap.empty().isEmpty());
    }
}
