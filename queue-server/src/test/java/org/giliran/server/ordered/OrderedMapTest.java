package org.giliran.server.ordered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class OrderedMapTest {
    private static final OrderedMap<String, Integer> ABC =
            OrderedMap.<String, Integer>empty().with("b", 2).with("c", 3).with("a", 1);

    @Test
    void entriesComeInTheOrderOfTheirKeysWhateverTheOrderTheyWerePutIn() {
        assertEquals(List.of(1, 2, 3), ABC.values());
        assertEquals("a", ABC.first().orElseThrow().key());
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), ABC.find("d"));
        assertThrows(IllegalStateException.class, () -> ABC.get("d"));
        assertSame(ABC, ABC.without("d"));
    }

    @Test
    void aMapDoesNotChangeWhenTheNextOneIsMade() {
        OrderedMap<String, Integer> next = ABC.without("b").with("a", 9).raisedBefore("z");
        assertEquals(List.of(1, 2, 3), ABC.values());
        assertEquals(List.of(9, 3), next.values());
        assertEquals(0, ABC.findEntry("a").orElseThrow().count());
    }

    @Test
    void onlyTheCountsOfKeysBeforeTheGivenOneAreRaised() {
        OrderedMap<String, Integer> raised = ABC.raisedBefore("b").raisedBefore("c");
        assertEquals(2, raised.findEntry("a").orElseThrow().count());
        assertEquals(1, raised.findEntry("b").orElseThrow().count());
        assertEquals(0, raised.findEntry("c").orElseThrow().count());
    }

    @Test
    void aKnownKeyKeepsItsCountAndANewOneBeginsWithNone() {
        OrderedMap<String, Integer> raised = ABC.raisedBefore("b").with("a", 7).with("0", 0);
        assertEquals(1, raised.findEntry("a").orElseThrow().count());
        assertEquals(0, raised.findEntry("0").orElseThrow().count());
    }

    @Test
    void mapsAreEqualWhenTheirEntriesAndCountsAre() {
        var other = OrderedMap.<String, Integer>empty().with("a", 1).with("b", 2).with("c", 3);
        assertEquals(ABC, other);
        assertEquals(ABC.hashCode(), other.hashCode());
        assertNotEquals(ABC, other.raisedBefore("b"));
        assertNotEquals(ABC, other.with("c", 4));
    }

    @Test
    void keysThatComeInOrderMakeNoDeepTree() {
        OrderedMap<CountingKey, Integer> map = OrderedMap.empty();
        for (int key : IntStream.range(0, 10_000).toArray()) {
            map = map.with(new CountingKey(key), key);
        }
        assertTrue(CountingKey.mostComparedIn(map) <= CountingKey.mostAllowed(10_000));
    }
}
