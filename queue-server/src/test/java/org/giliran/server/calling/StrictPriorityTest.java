package org.giliran.server.calling;

import static org.giliran.server.calling.Waiters.LOKET_1;
import static org.giliran.server.calling.Waiters.at;
import static org.giliran.server.calling.Waiters.callsOf;
import static org.giliran.server.calling.Waiters.line;
import static org.giliran.server.calling.Waiters.waiters;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.calling.Reason.Rule;
import org.junit.jupiter.api.Test;

import java.util.List;

class StrictPriorityTest {
    private static final CallPolicy POLICY = new CallPolicy(new StrictPriority(Waiters.TIME), 3);

    private static final String PEOPLE =
            """
            A-001  09:00  ktp
            A-002  09:40  ktp  lansia
            B-001  09:45  kk   lansia
            A-003  09:50  ktp  hamil
            A-004  09:55  ktp
            """;

    @Test
    void everyPriorityTicketIsCalledBeforeTheRegularOnesTheLongestHeadStartFirst() {
        var calls = callsOf(POLICY, line(PEOPLE), "10:00");
        assertEquals(List.of("A-003", "A-002", "B-001", "A-001", "A-004"), calls);
    }

    @Test
    void aRegularTicketPassedAsOftenAsTheLimitAllowsGoesFirstAllTheSame() {
        var limitOfTwo = new CallPolicy(new StrictPriority(Waiters.TIME), 2);
        assertEquals(
                List.of("A-003", "A-002", "A-001", "B-001", "A-004"),
                callsOf(limitOfTwo, line(PEOPLE), "10:00"));
    }

    @Test
    void theReasonNamesTheClassOnlyWhenSomebodyWasPassed() {
        assertEquals(Rule.STRICT_PRIORITY, rule(PEOPLE));
        assertEquals(Rule.LONGEST_WAIT, rule("A-003  09:50  ktp  hamil"));
        assertEquals(Rule.LONGEST_WAIT, rule("A-001  09:00  ktp"));
    }

    @Test
    void peopleAheadAreAllOfHigherClassesAndTheEarlierOnesOfTheSame() {
        List<Waiting> people = waiters(PEOPLE);
        assertEquals(
                List.of(2, 1, 0, 0, 3),
                people.stream().map(w -> POLICY.ahead(line(people), w)).toList());
    }

    private static Rule rule(String people) {
        return ((Pick.Next) POLICY.pick(line(people), LOKET_1, at("10:00"))).reason().rule();
    }
}
