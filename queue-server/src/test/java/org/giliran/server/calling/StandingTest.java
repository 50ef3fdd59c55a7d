package org.giliran.server.calling;

import static org.giliran.server.calling.Waiters.LOKET_1;
import static org.giliran.server.calling.Waiters.at;
import static org.giliran.server.calling.Waiters.callsOf;
import static org.giliran.server.calling.Waiters.line;
import static org.giliran.server.calling.Waiters.waiters;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.server.calling.Reason.Rule;
import org.giliran.server.catalogue.Counter;
import org.giliran.server.hall.SetUps;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Tickets that something special holds for: put first, sent to one counter, or with a booking. */
class StandingTest {
    private static final CallPolicy POLICY = new CallPolicy(new HeadStart(Waiters.TIME), 2);
    private static final Counter LOKET_3 = SetUps.counter("3", List.of("akta"), List.of("ktp"));

    @Test
    void whomStaffPutFirstIsCalledBeforeEverybodyEarliestJoinedFirst() {
        var line =
                line(
                        """
                        A-001  09:00  ktp
                        A-002  09:01  ktp  hamil
                        A-003  09:05  ktp  first
                        B-001  09:04  kk   first
                        """);
        var patient = new CallPolicy(new HeadStart(Waiters.TIME), 5);
        assertEquals(List.of("B-001", "A-003", "A-002", "A-001"), callsOf(patient, line, "09:10"));
        assertNext("B-001", Rule.PUT_FIRST, line, LOKET_1);
    }

    @Test
    void callingWhomStaffPutFirstCountsAsPassing() {
        List<Waiting> people =
                waiters(
                        """
                        A-001  09:00  ktp
                        A-002  09:05  ktp  first
                        """);
        Line line = Line.EMPTY.joined(people.getFirst(), 1).joined(people.get(1), 0);
        Reason reason = assertNext("A-002", Rule.PUT_FIRST, line, LOKET_1).reason();
        assertEquals(1, reason.passed());
        assertEquals(List.of("A-001"), reason.atLimit());
        assertEquals(2, line.called(people.get(1), LOKET_1).passed(people.getFirst()));
    }

    @Test
    void whoeverWasPassedAsOftenAsIsAllowedGoesBeforeWhomStaffPutFirst() {
        List<Waiting> people =
                waiters(
                        """
                        A-001  09:00  ktp
                        A-002  09:05  ktp  first
                        """);
        Line line = Line.EMPTY.joined(people.getFirst(), 2).joined(people.get(1), 0);
        Reason reason = assertNext("A-001", Rule.OVERTAKING_LIMIT, line, LOKET_1).reason();
        assertEquals("A-002", reason.runnerUp());
        assertEquals(0, reason.passed());
        assertEquals(List.of("A-001", "A-002"), callsOf(POLICY, line, "09:10"));
    }

    @Test
    void ofThosePutFirstTooWhoWasPassedAsOftenAsIsAllowedGoesFirst() {
        List<Waiting> people =
                waiters(
                        """
                        A-001  09:00  ktp  lansia first
                        A-002  09:01  ktp  first
                        A-003  09:02  ktp  first
                        """);
        Line line =
                Line.EMPTY
                        .joined(people.getFirst(), 3)
                        .joined(people.get(1), 2)
                        .joined(people.get(2), 2);
        assertNext("A-002", Rule.OVERTAKING_LIMIT, line, LOKET_1);
        assertEquals(List.of("A-002", "A-003", "A-001"), callsOf(POLICY, line, "09:10"));
    }

    @Test
    void whomStaffPutFirstAtACounterWhereNobodyReachedTheLimitIsFirstThere() {
        List<Waiting> people =
                waiters(
                        """
                        C-001  09:00  akta
                        A-001  09:05  ktp  first
                        """);
        Line line = Line.EMPTY.joined(people.getFirst(), 2).joined(people.get(1), 0);
        assertNext("A-001", Rule.PUT_FIRST, line, LOKET_1);
    }

    @Test
    void aCounterThatTakesAServiceWhenIdleTakesItNoSoonerBecauseATicketWasPutFirst() {
        String first = "A-001  09:00  ktp  first";
        assertNext("C-001", Rule.LONGEST_WAIT, line("C-001  09:05  akta\n" + first), LOKET_3);
        assertNext("A-001", Rule.PUT_FIRST, line("A-002  08:50  ktp\n" + first), LOKET_3);
    }

    @Test
    void aTicketSentToACounterIsAMainVisitorThereWhateverItsService() {
        var line =
                line(
                        """
                        D-001  09:00  paspor  @3
                        C-001  09:01  akta
                        """);
        assertNext("D-001", Rule.SENT_HERE, line, LOKET_3);
        assertEquals(List.of("C-001"), callsOf(POLICY, line, "09:10"));
    }

    @Test
    void noOtherCounterPassesATicketThatWasSentToOne() {
        List<Waiting> people =
                waiters(
                        """
                        A-001  09:00  ktp  @3
                        A-002  09:01  ktp
                        """);
        Line line = line(people);
        assertEquals(0, assertNext("A-002", Rule.LONGEST_WAIT, line, LOKET_1).reason().passed());
        assertEquals(0, line.called(people.get(1), LOKET_1).passed(people.getFirst()));
        assertEquals(1, line.called(people.get(1), LOKET_3).passed(people.getFirst()));
    }

    @Test
    void aTicketSentToACounterHasItsPlaceAmongTheOthersThere() {
        var line =
                line(
                        """
                        C-001  09:00  akta
                        D-001  09:01  paspor  @3
                        """);
        assertNext("C-001", Rule.LONGEST_WAIT, line, LOKET_3);
    }

    @Test
    void aTicketSentToACounterCountsThereForTheLimitToo() {
        List<Waiting> people =
                waiters(
                        """
                        C-001  09:00  akta  lansia
                        D-001  09:01  paspor  @3
                        """);
        Line line = Line.EMPTY.joined(people.getFirst(), 0).joined(people.get(1), 2);
        assertNext("D-001", Rule.OVERTAKING_LIMIT, line, LOKET_3);
    }

    @Test
    void anAppointmentWaitsSinceItsBookedTimeEvenWhenItCameEarly() {
        var line =
                line(
                        """
                        A-001  08:30  ktp  booked:09:00
                        A-002  08:50  ktp
                        A-003  09:01  ktp
                        """);
        assertEquals(List.of("A-002", "A-001", "A-003"), callsOf(POLICY, line, "09:05"));
        Pick.Next next = assertNext("A-002", Rule.LONGEST_WAIT, line, LOKET_1);
        assertEquals(1, next.reason().passed());
        assertEquals(10 * 60, next.reason().runnerUpCountedWaitSeconds());
    }

    @Test
    void anAppointmentThatCameLateWaitsSinceItsBookedTime() {
        var line =
                line(
                        """
                        A-001  09:05  ktp
                        A-002  09:08  ktp  booked:09:00
                        """);
        Pick.Next next = assertNext("A-002", Rule.APPOINTMENT, line, LOKET_1);
        assertEquals(10 * 60, next.reason().countedWaitSeconds());
        assertEquals(1, next.reason().passed());
    }

    @Test
    void aClassAddsItsHeadStartToTheBookedTime() {
        var line =
                line(
                        """
                        A-001  08:55  ktp
                        A-002  08:58  ktp  lansia  booked:09:04
                        """);
        Pick.Next next = assertNext("A-002", Rule.HEAD_START, line, LOKET_1);
        assertEquals(16 * 60, next.reason().countedWaitSeconds());
    }

    @Test
    void whoIsCalledBeforeTheBookedTimeHasWaitedNothing() {
        var line = line("A-001  09:00  ktp  booked:09:30");
        Pick.Next next = assertNext("A-001", Rule.APPOINTMENT, line, LOKET_1);
        assertEquals(0, next.reason().countedWaitSeconds());
    }

    @Test
    void ofTwoWithTheSameCountedTimeTheOneWhoJoinedEarlierIsNextAppointmentOrNot() {
        var line =
                line(
                        """
                        A-001  08:50  ktp  booked:09:00
                        A-002  09:00  ktp
                        A-003  09:02  ktp  booked:09:00
                        """);
        assertEquals(List.of("A-001", "A-002", "A-003"), callsOf(POLICY, line, "09:05"));
    }

    @Test
    void peopleAheadAreThosePutFirstAndWhoeverCountsFromEarlierWhereverTheyWereSent() {
        List<Waiting> people =
                waiters(
                        """
                        A-001  09:00  ktp
                        A-002  09:05  ktp  @3
                        A-003  09:06  ktp  booked:08:55
                        A-004  09:07  ktp  first
                        A-005  09:08  ktp  first @3
                        A-006  09:09  ktp
                        """);
        assertEquals(
                List.of(3, 4, 2, 0, 1, 5),
                people.stream().map(w -> POLICY.ahead(line(people), w)).toList());
    }

    private static Pick.Next assertNext(String number, Rule rule, Line line, Counter counter) {
        var next = (Pick.Next) POLICY.pick(line, counter, at("09:10"));
        assertEquals(number, next.ticket().number());
        assertEquals(rule, next.reason().rule());
        return next;
    }
}
