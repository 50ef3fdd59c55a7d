package org.giliran.simulation.visitors;

import static org.giliran.simulation.visitors.Halls.DEMO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.catalogue.Counter;
import org.giliran.server.catalogue.Service;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

class PostsTest {
    @Test
    void fiveOfTheDemosStaffServeEveryService() {
        List<Counter> posts = Posts.choose(DEMO, 5);
        assertEquals(5, new HashSet<>(posts).size());
        assertEquals(
                DEMO.services().stream().map(Service::code).collect(Collectors.toSet()),
                posts.stream().flatMap(c -> c.main().stream()).collect(Collectors.toSet()));
    }

    @Test
    void theFirstCountersAreLeftToPeople() {
        assertTrue(Posts.choose(DEMO, 5).stream().noneMatch(c -> c.code().equals("1")));
    }

    @Test
    void oneAloneTakesTheCounterThatServesMost() {
        assertEquals(List.of("9"), Posts.choose(DEMO, 1).stream().map(Counter::code).toList());
    }

    @Test
    void moreStaffThanCountersIsNoTrouble() {
        assertEquals(DEMO.counters().size(), Posts.choose(DEMO, 99).size());
    }
}
