package org.giliran.bench.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class RawBoardTest {
    private final RawBoard board = new RawBoard();

    @Test
    void allThatWaitAreAnsweredWithWhatIsPublishedNext() {
        board.publish("1", "one");
        List<CompletableFuture<String>> polls =
                Stream.generate(() -> board.newerThan("1")).limit(3).toList();
        assertFalse(polls.stream().anyMatch(CompletableFuture::isDone));
        board.publish("2", "two");
        assertEquals(
                List.of("two", "two", "two"),
                polls.stream().map(p -> p.orTimeout(10, SECONDS).join()).toList());
    }

    @Test
    void whatWasPublishedBetweenTwoPollsIsNotMissed() {
        board.publish("1", "one");
        board.publish("2", "two");
        assertEquals("two", board.newerThan("1").getNow("nothing"));
    }
}
