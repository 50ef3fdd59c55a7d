package org.giliran.server.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.replay.Call;
import org.giliran.server.replay.Course;
import org.giliran.server.replay.RecordedDay;
import org.giliran.server.replay.Replay;
import org.giliran.server.replay.Rule;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Days of random commands, undone ones among them, are lived once more under every rule. */
class RandomDaysAgainTest {
    private static final List<String> RULES = List.of("head-start", "strict", "ratio:1:3", "fifo");

    @Test
    void everyRandomDayCanBeLivedOnceMore() {
        LongStream.rangeClosed(1, Boolean.getBoolean("giliran.long") ? 100 : 5)
                .forEach(
                        seed -> {
                            var random = new RandomHall(seed);
                            random.day(350);
                            random.day(350);
                            var days = new TreeMap<String, List<Recorded>>();
                            random.hall()
                                    .records()
                                    .forEach(
                                            r ->
                                                    days.merge(
                                                            r.date().toString(),
                                                            List.of(r),
                                                            RandomDaysAgainTest::joined));
                            days.values().forEach(RandomDaysAgainTest::assertCanBeLivedOnceMore);
                        });
    }

    private static List<Recorded> joined(List<Recorded> some, List<Recorded> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void assertCanBeLivedOnceMore(List<Recorded> records) {
        RecordedDay day = RecordedDay.of(records);
        assertCallsNotTakenBack(records, day.course());
        for (String word : RULES) {
            Rule rule = Rule.find(word).orElseThrow();
            Course course = Replay.of(day, rule, 1);
            assertEquals(course, Replay.of(day, rule, 1), word);
            assertFalse(course.calls().stream().anyMatch(c -> c.waited().isNegative()), word);
            assertTrue(
                    course.calls().isEmpty() == day.course().calls().isEmpty(),
                    () -> word + " calls when there were calls");
        }
    }

    /** The calls in the order in which they were made, without those that were taken back. */
    private static void assertCallsNotTakenBack(List<Recorded> records, Course course) {
        var calls = new TreeMap<Long, String>();
        for (Recorded recorded : records) {
            if (recorded.event() instanceof HallEvent.TicketCalled e) {
                calls.put(recorded.seq(), e.ticket().substring(11));
            } else if (recorded.event() instanceof HallEvent.Undone e) {
                calls.subMap(e.seq(), e.seq() + e.events()).clear();
            }
        }
        assertEquals(
                List.copyOf(calls.values()), course.calls().stream().map(Call::number).toList());
    }
}
