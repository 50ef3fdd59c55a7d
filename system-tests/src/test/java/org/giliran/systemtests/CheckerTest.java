package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.giliran.systemtests.Export.Line;
import org.giliran.systemtests.History.Answered;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A checker that finds nothing is worth nothing: it must find each kind of loss. */
class CheckerTest {
    private static final Answered TICKET =
            new Answered("a", "/tickets", "k1", 201, "{\"id\":\"d-A-001\",\"number\":\"A-001\"}");
    private static final Answered CALL =
            new Answered("b", "/counters/1/calls", "k2", 201, "{\"ticket\":{\"id\":\"d-A-001\"}}");

    private static String issued(String key, String number) {
        return """
        {"t":"TicketIssued/1","key":"%s","event":{"ticket":"d-%s","number":"%s"}}\
        """
                .formatted(key, number, number);
    }

    private static String called(String key, String number, String counter) {
        return """
        {"t":"TicketCalled/1","key":"%s","event":{"ticket":"d-%s","counter":"%s"}}\
        """
                .formatted(key, number, counter);
    }

    private static List<Line> journal(String... records) throws Exception {
        var lines = new ArrayList<Line>();
        byte[] hash = new byte[32];
        for (String record : records) {
            long seq = lines.size() + 1L;
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            digest.update(ByteBuffer.allocate(8).putLong(seq).flip());
            hash = digest.digest(record.getBytes(StandardCharsets.UTF_8));
            lines.add(new Line(seq, HexFormat.of().formatHex(hash), record));
        }
        return lines;
    }

    private static void found(String violation, List<Answered> history, List<Line> journal) {
        assertEquals(List.of(violation), Checker.violations(history, journal));
    }

    @Test
    void aHistoryThatTheJournalHoldsIsWell() throws Exception {
        assertEquals(
                List.of(),
                Checker.violations(
                        List.of(TICKET, CALL),
                        journal(issued("k1", "A-001"), called("k2", "A-001", "1"))));
    }

    @Test
    void aLostTicketIsFound() throws Exception {
        found("answered ticket \"d-A-001\" is not in the journal", List.of(TICKET), journal());
    }

    @Test
    void aTicketThatIsAnotherInTheJournalIsFound() throws Exception {
        found(
                "answered ticket \"d-A-001\" is not in the journal",
                List.of(TICKET),
                journal(issued("k1", "A-002")));
    }

    @Test
    void aLostCallIsFound() throws Exception {
        found(
                "answered call of d-A-001 is not in the journal",
                List.of(TICKET, CALL),
                journal(issued("k1", "A-001")));
    }

    @Test
    void aNumberThatWasGivenTwiceIsFound() throws Exception {
        found(
                "ticket d-A-001 was issued twice",
                List.of(),
                journal(issued("k1", "A-001"), issued("k2", "A-001")));
    }

    @Test
    void aRetryThatMadeASecondTicketIsFound() throws Exception {
        found(
                "key k1 had two effects: TicketIssued",
                List.of(),
                journal(issued("k1", "A-001"), issued("k1", "A-002")));
    }

    @Test
    void aTicketAtTwoCountersIsFound() throws Exception {
        found(
                "d-A-001 was called while it was at 1",
                List.of(),
                journal(
                        issued("k1", "A-001"),
                        called("k2", "A-001", "1"),
                        called("k3", "A-001", "2")));
    }

    @Test
    void twoVisitorsAtOneCounterAreFound() throws Exception {
        found(
                "counter 1 got a second visitor: d-A-002",
                List.of(),
                journal(called("k2", "A-001", "1"), called("k3", "A-002", "1")));
    }

    @Test
    void aRecordThatWasChangedIsFound() throws Exception {
        List<Line> lines = new ArrayList<>(journal(issued("k1", "A-001"), issued("k2", "A-002")));
        lines.set(0, new Line(1, lines.getFirst().hash(), issued("k1", "A-009")));
        found("record 1 is not the one after 0", List.of(), lines);
    }

    @Test
    void anAnswerThatBlamesTheServerIsFound() throws Exception {
        found(
                "a was answered 500 {}",
                List.of(new Answered("a", "/tickets", "k", 500, "{}")),
                journal());
    }
}
