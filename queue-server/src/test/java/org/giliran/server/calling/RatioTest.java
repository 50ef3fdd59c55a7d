package org.giliran.server.calling;

import static org.giliran.server.calling.Waiters.LOKET_1;
import static org.giliran.server.calling.Waiters.at;
import static org.giliran.server.calling.Waiters.callsOf;
import static org.giliran.server.calling.Waiters.line;
import static org.giliran.server.calling.Waiters.waiters;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;

import java.util.List;

class RatioTest {
    private static final CallPolicy TWO_TO_ONE = ratio(2, 1);
    private static final Counter LOKET_2 = SetUps.counter("2", List.of("ktp", "kk"), List.of());

    /** R- are regular, P- have priority. */
    private static final String PEOPLE =
            """
            R-1  09:00  ktp
            R-2  09:01  kk
            R-3  09:02  ktp
            P-1  09:10  ktp  lansia
            P-2  09:11  ktp  lansia
            P-3  09:12  ktp  lansia
            """;

    @Test
    void twoPriorityCallsAreFollowedByOneRegularOne() {
        assertEquals(
                List.of("P-1", "P-2", "R-1", "P-3", "R-2", "R-3"),
                callsOf(TWO_TO_ONE, line(PEOPLE), "09:20"));
    }

    @Test
    void onePriorityCallIsFollowedByTwoRegularOnes() {
        assertEquals(
                List.of("P-1", "R-1", "R-2", "P-2", "R-3", "P-3"),
                callsOf(ratio(1, 2), line(PEOPLE), "09:20"));
    }

    @Test
    void whoeverIsThereIsCalledWhileTheOtherKindIsMissing() {
        Line line = line("R-1  09:00  ktp");
        assertEquals(Rule.LONGEST_WAIT, next(line, LOKET_1).reason().rule());
        Line onlyPriority =
                line(
                        """
                        P-1  09:10  ktp  lansia
                        P-2  09:11  ktp  lansia
                        P-3  09:12  ktp  lansia
                        """);
        assertEquals(List.of("P-1", "P-2", "P-3"), callsOf(TWO_TO_ONE, onlyPriority, "09:20"));
    }

    @Test
    void aRegularTicketThatComesAfterManyPriorityCallsIsNext() {
        List<Waiting> people = waiters(PEOPLE);
        Line line = line(people.subList(3, 6));
        for (Waiting priority : people.subList(3, 5)) {
            line = line.called(priority, LOKET_1);
        }
        assertEquals("R-3", next(line.joined(people.get(2), 0), LOKET_1).ticket().number());
    }

    @Test
    void eachCounterKeepsItsOwnCount() {
        List<Waiting> people = waiters(PEOPLE);
        Line line = line(people).called(people.get(3), LOKET_1).called(people.get(4), LOKET_1);
        assertEquals("R-1", next(line, LOKET_1).ticket().number());
        assertEquals("P-3", next(line, LOKET_2).ticket().number());
    }

    @Test
    void callsOutOfOrderCountToo() {
        List<Waiting> people = waiters(PEOPLE);
        Line line = line(people);
        Line after = line.called(people.get(5), LOKET_1).called(people.get(4), LOKET_1);
        assertEquals("R-1", next(after, LOKET_1).ticket().number());
    }

    @Test
    void whatACounterCalledIsPartOfTheLine() {
        List<Waiting> people = waiters(PEOPLE);
        Line before = line(people);
        Line after = before.called(people.get(3), LOKET_1);
        Line sameDone = line(people).called(people.get(3), LOKET_1);
        assertEquals(sameDone, after);
        assertEquals(false, before.left(people.get(3)).equals(after));
        assertEquals(line(people), before);
    }

    @Test
    void theReasonNamesTheTurnOfAKindWhenSomebodyWasPassed() {
        Pick.Next priority = next(line(PEOPLE), LOKET_1);
        assertEquals(Rule.RATIO, priority.reason().rule());
        assertEquals(3, priority.reason().passed());
        assertEquals("P-2", priority.reason().runnerUp());
    }

    @Test
    void theOvertakingLimitComesBeforeTheRatio() {
        var limitOfOne = new CallPolicy(new Ratio(Waiters.TIME, 2, 1), 1);
        assertEquals(
                List.of("P-1", "R-1", "R-2", "R-3", "P-2", "P-3"),
                callsOf(limitOfOne, line(PEOPLE), "09:20"));
    }

    @Test
    void peopleAheadAreCountedAsTheKindsTakeTurns() {
        List<Waiting> people =
                waiters(
                        """
                        R-1  09:00  ktp
                        R-2  09:01  ktp
                        P-1  09:10  ktp  lansia
                        P-2  09:11  ktp  lansia
                        P-3  09:12  ktp  lansia
                        """);
        assertEquals(
                List.of(2, 4, 0, 1, 3),
                people.stream().map(w -> TWO_TO_ONE.ahead(line(people), w)).toList());
    }

    @Test
    void aRatioOfNothingIsNone() {
        assertThrows(IllegalArgumentException.class, () -> ratio(0, 1));
        assertThrows(IllegalArgumentException.class, () -> ratio(1, 0));
    }

    private static CallPolicy ratio(int priorityCalls, int regularCalls) {
        return new CallPolicy(new Ratio(Waiters.TIME, priorityCalls, regularCalls), 5);
    }

    private static Pick.Next next(Line line, Counter counter) {
        return (Pick.Next) TWO_TO_ONE.pick(line, counter, at("09:20"));
    }
}
