package org.giliran.server.ordered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Thousands of random operations on an {@link OrderedMap} and on a {@link TreeMap}; a failing seed
 * is named by the test and gives the same operations again.
 */
class OrderedMapModelTest {
    private static final int OPERATIONS = 2_000;

    /** What the model holds under a key. */
    private record Held(int value, int count) {}

    /** A version of the map and what it must go on holding. */
    private record Kept(OrderedMap<CountingKey, Integer> map, SortedMap<Integer, Held> model) {}

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("giliran.long") ? 2_000 : 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsATreeMapWhoseOldVersionsStay(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int keys = random.nextInt(3, 600);
        OrderedMap<CountingKey, Integer> map = OrderedMap.empty();
        var model = new TreeMap<Integer, Held>();
        List<Kept> versions = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            map = changed(map, model, random, keys);
            look(map, model, random, keys);
            if (i % 200 == 0) {
                versions.add(new Kept(map, new TreeMap<>(model)));
            }
        }
        versions.add(new Kept(map, model));
        versions.forEach(OrderedMapModelTest::assertHolds);
    }

    private static OrderedMap<CountingKey, Integer> changed(
            OrderedMap<CountingKey, Integer> map,
            SortedMap<Integer, Held> model,
            RandomGenerator random,
            int keys) {
        int number = random.nextInt(keys);
        var key = new CountingKey(number);
        int value = random.nextInt();
        int count = random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                model.merge(number, new Held(value, 0), (old, _) -> new Held(value, old.count));
                yield map.with(key, value);
            }
            case 3 -> {
                model.put(number, new Held(value, count));
                yield map.with(key, value, count);
            }
            case 4, 5 -> {
                model.remove(number);
                yield map.without(key);
            }
            default -> {
                model.headMap(number).replaceAll((_, old) -> new Held(old.value, old.count + 1));
                yield map.raisedBefore(key);
            }
        };
    }

    /** Every question that does not walk through the whole map. */
    private static void look(
            OrderedMap<CountingKey, Integer> map,
            SortedMap<Integer, Held> model,
            RandomGenerator random,
            int keys) {
        int number = random.nextInt(keys);
        var key = new CountingKey(number);
        int least = random.nextInt(6);
        int most = least + random.nextInt(6);
        assertEquals(model.size(), map.size());
        assertEquals(model.isEmpty(), map.isEmpty());
        assertEquals(model.containsKey(number), map.contains(key));
        assertEquals(
                Optional.ofNullable(model.get(number)),
                map.findEntry(key).map(e -> new Held(e.value(), e.count())));
        assertEquals(model.headMap(number).size(), map.countBefore(key));
        assertEquals(
                Optional.ofNullable(model.isEmpty() ? null : model.firstKey()),
                map.first().map(e -> e.key().number()));
        assertEquals(counted(model, least, most, 3), numbers(map.firstWithCount(least, most, 3)));
    }

    private static List<Integer> counted(
            SortedMap<Integer, Held> model, int least, int most, int max) {
        return model.entrySet().stream()
                .filter(e -> e.getValue().count >= least && e.getValue().count <= most)
                .map(Map.Entry::getKey)
                .limit(max)
                .toList();
    }

    private static List<Integer> numbers(List<OrderedMap.Entry<CountingKey, Integer>> entries) {
        return entries.stream().map(e -> e.key().number()).toList();
    }

    private static void assertHolds(Kept kept) {
        var found = new TreeMap<Integer, Held>();
        kept.map
                .entries()
                .forEach(e -> found.put(e.key().number(), new Held(e.value(), e.count())));
        assertEquals(kept.model, found);
        assertEquals(List.copyOf(kept.model.keySet()), numbers(kept.map.entries()));
        assertEquals(kept.model.values().stream().map(Held::value).toList(), kept.map.values());
        assertTrue(
                CountingKey.mostComparedIn(kept.map) <= CountingKey.mostAllowed(kept.map.size()));
        OrderedMap<CountingKey, Integer> again = OrderedMap.empty();
        for (var entry : kept.map.entries()) {
            again = again.with(entry.key(), entry.value(), entry.count());
        }
        assertEquals(again, kept.map);
        assertEquals(again.hashCode(), kept.map.hashCode());
        assertEquals(
                kept.model.keySet().stream().filter(k -> k % 2 == 0).toList(),
                numbers(kept.map.filter((k, _) -> k.number() % 2 == 0).entries()));
    }
}
