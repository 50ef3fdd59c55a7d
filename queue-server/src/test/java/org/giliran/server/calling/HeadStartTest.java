package org.giliran.server.calling;

import static org.giliran.server.calling.Waiters.LOKET_1;
import static org.giliran.server.calling.Waiters.at;
import static org.giliran.server.calling.Waiters.line;
import static org.giliran.server.calling.Waiters.waiters;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.calling.Reason.Rule;
import org.junit.jupiter.api.Test;

import java.util.List;

class HeadStartTest {
    private static final CallPolicy POLICY = new CallPolicy(new HeadStart(Waiters.TIME), 2);

    @Test
    void whoWaitedLongestIsNext() {
        var line =
                line(
                        """
                        B-001  09:01  kk
                        A-001  09:00  ktp
                        A-002  09:02  ktp
                        """);
        assertNext("A-001", Rule.LONGEST_WAIT, line, "09:05");
    }

    @Test
    void aVisitorWithPriorityIsCalledBeforeTenMinutesOfOrdinaryWaiting() {
        var line =
                line(
                        """
                        A-001  09:00  ktp
                        A-002  09:05  ktp  lansia
                        """);
        assertNext("A-002", Rule.HEAD_START, line, "09:06");
    }

    @Test
    void elevenMinutesOfOrdinaryWaitingComeBeforeAHeadStartOfTen() {
        var line =
                line(
                        """
                        A-001  09:00  ktp
                        A-002  09:11  ktp  lansia
                        """);
        assertNext("A-001", Rule.LONGEST_WAIT, line, "09:12");
    }

    @Test
    void ofTwoWithTheSameCountedTimeTheOneWhoJoinedEarlierIsNext() {
        var line =
                line(
                        """
                        A-001  09:00  ktp
                        A-002  09:10  ktp  lansia
                        A-003  09:15  ktp  hamil
                        """);
        assertNext("A-001", Rule.LONGEST_WAIT, line, "09:16");
    }

    @Test
    void ofTwoOfTheSameMillisecondTheOneIssuedEarlierIsNext() {
        var line =
                line(
                        """
                        B-001  09:00  kk
                        A-001  09:00  ktp
                        """);
        assertNext("B-001", Rule.LONGEST_WAIT, line, "09:01");
    }

    @Test
    void aVisitorPassedAsOftenAsTheLimitAllowsGoesBeforeEverybody() {
        var line = passedTwice();
        Pick.Next next = assertNext("A-001", Rule.OVERTAKING_LIMIT, line, "09:07");
        assertEquals("A-004", next.reason().runnerUp());
        assertEquals(7 * 60, next.reason().countedWaitSeconds());
        assertEquals(11 * 60, next.reason().runnerUpCountedWaitSeconds());
    }

    @Test
    void aCallSaysWhoReachedTheLimitByIt() {
        List<Waiting> people = people();
        Line line = line(people).called(people.get(1), LOKET_1);
        Pick.Next next = assertNext("A-003", Rule.HEAD_START, line, "09:07");
        assertEquals(1, next.reason().passed());
        assertEquals(List.of("A-001"), next.reason().atLimit());
    }

    @Test
    void aServiceForIdleTimesIsTakenOnlyWhenNobodyWaitsForAMainOne() {
        var both =
                line(
                        """
                        C-001  08:00  akta
                        A-001  09:00  ktp
                        """);
        assertNext("A-001", Rule.LONGEST_WAIT, both, "09:01");
        assertNext("C-001", Rule.ONLY_WHEN_IDLE, line("C-001  08:00  akta"), "09:01");
    }

    @Test
    void nobodyIsPickedForAServiceThatTheCounterDoesNotOffer() {
        var pick = POLICY.pick(line("D-001  08:00  paspor"), LOKET_1, at("09:00"));
        assertEquals(new Pick.NobodyWaiting(), pick);
    }

    @Test
    void aTicketGivenBackHasItsOldPlaceAndItsOldPassings() {
        Line line = passedTwice();
        Waiting first = people().getFirst();
        int passed = line.passed(first);
        Line back = line.left(first).joined(first, passed);
        assertEquals(line, back);
        assertNext("A-001", Rule.OVERTAKING_LIMIT, back, "09:07");
    }

    @Test
    void staffsChoiceCountsAsPassingButIsNotStopped() {
        List<Waiting> people = people();
        Line line = passedTwice();
        Reason reason = POLICY.choice(line, LOKET_1, people.get(3), "darurat", at("09:07"));
        assertEquals(Rule.STAFF_CHOICE, reason.rule());
        assertEquals("darurat", reason.code());
        assertEquals(1, reason.passed());
        assertEquals(3, line.called(people.get(3), LOKET_1).passed(people.getFirst()));
    }

    @Test
    void staffsChoiceStillSaysWhoReachedTheLimitBehindManyWhoReachedItBefore() {
        List<Waiting> six =
                waiters(
                        """
                        A-001  09:00  ktp
                        A-002  09:00  ktp
                        A-003  09:00  ktp
                        A-004  09:00  ktp
                        A-005  09:00  ktp
                        A-006  09:00  ktp
                        A-007  09:01  ktp
                        """);
        Line line = Line.EMPTY;
        for (Waiting waiter : six) {
            line = line.joined(waiter, waiter.number().equals("A-006") ? 1 : 2);
        }
        Reason reason = POLICY.choice(line, LOKET_1, six.getLast(), "darurat", at("09:02"));
        assertEquals(List.of("A-006"), reason.atLimit());
    }

    @Test
    void peopleAheadAreThoseOfTheSameServiceWithAnEarlierCountedTime() {
        List<Waiting> people =
                waiters(
                        """
                        A-001  09:00  ktp
                        B-001  09:00  kk
                        A-002  09:05  ktp  lansia
                        A-003  09:06  ktp
                        A-004  09:20  ktp  lansia
                        """);
        assertEquals(
                List.of(1, 0, 0, 2, 3),
                people.stream().map(w -> POLICY.ahead(line(people), w)).toList());
    }

    private static List<Waiting> people() {
        return waiters(
                """
                A-001  09:00  ktp
                A-002  09:04  ktp  lansia
                A-003  09:05  ktp  lansia
                A-004  09:06  ktp  lansia
                """);
    }

    private static Line passedTwice() {
        List<Waiting> people = people();
        return line(people).called(people.get(1), LOKET_1).called(people.get(2), LOKET_1);
    }

    private static Pick.Next assertNext(String number, Rule rule, Line line, String time) {
        var next = (Pick.Next) POLICY.pick(line, LOKET_1, at(time));
        assertEquals(number, next.ticket().number());
        assertEquals(rule, next.reason().rule());
        return next;
    }
}
