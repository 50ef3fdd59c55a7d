package org.giliran.server.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.ticket.PrintCodes.Code;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The codes of a hall, with chance and time turned by hand. */
final class PrintCodesTest {
    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");
    private final PrintCodes codes = new PrintCodes();
    private final Set<String> ended = new HashSet<>();
    private final Deque<Integer> chances = new ArrayDeque<>();
    private Instant now = NINE;

    private Optional<Code> give(String ticket, int copies) {
        return codes.give(
                ticket,
                copies,
                now,
                t -> !ended.contains(t),
                bound -> chances.isEmpty() ? 0 : chances.remove() % bound);
    }

    private Code code(String ticket) {
        return give(ticket, 0).orElseThrow();
    }

    private String use(String code, String key) {
        return codes.use(code, key, now, t -> !ended.contains(t)).map(Code::ticket).orElse("gone");
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aCodeHasFourFiguresAndLastsFiveMinutes() {
        chances.add(47);
        Code code = code("A-001");
        assertEquals("0047", code.code());
        assertEquals(NINE.plus(Duration.ofMinutes(5)), code.until());
        pass(Duration.ofMinutes(5).minusMillis(1));
        assertEquals("A-001", use("0047", "key-1"));
    }

    @Test
    void afterFiveMinutesItIsGoneAndTheTicketHasAnother() {
        chances.addAll(List.of(47, 48));
        code("A-001");
        pass(Duration.ofMinutes(5));
        assertEquals("gone", use("0047", "key-1"));
        assertEquals("0048", code("A-001").code());
    }

    @Test
    void aTicketHasOneCodeAtATime() {
        chances.addAll(List.of(47, 48));
        Code first = code("A-001");
        pass(Duration.ofMinutes(2));
        assertEquals(first, code("A-001"));
        assertNotEquals(first.code(), code("A-002").code());
    }

    @Test
    void noTwoTicketsHaveTheSameCodeWhateverChanceSays() {
        chances.addAll(List.of(9_999, 9_999, 9_999));
        assertEquals("9999", code("A-001").code());
        assertEquals("0000", code("A-002").code());
        assertEquals("0001", code("A-003").code());
    }

    @Test
    void aCodeIsUsedUpByOneUse() {
        String code = code("A-001").code();
        assertEquals("A-001", use(code, "key-1"));
        assertEquals("gone", use(code, "key-2"));
    }

    @Test
    void aRequestThatIsSentAgainFindsItAgain() {
        String code = code("A-001").code();
        assertEquals("A-001", use(code, "key-1"));
        assertEquals("A-001", use(code, "key-1"));
    }

    @Test
    void whatCameToNothingCostsNoCode() {
        String code = code("A-001").code();
        use(code, "key-1");
        codes.giveBack(code, "key-2");
        assertEquals("gone", use(code, "key-2"));
        codes.giveBack(code, "key-1");
        assertEquals("A-001", use(code, "key-2"));
    }

    @Test
    void afterItsUseATicketCanHaveAnotherCode() {
        chances.addAll(List.of(47, 47));
        use(code("A-001").code(), "key-1");
        assertEquals("0048", code("A-001").code());
    }

    @Test
    void theCodeOfATicketThatHasEndedIsGone() {
        String code = code("A-001").code();
        ended.add("A-001");
        assertEquals("gone", use(code, "key-1"));
    }

    @Test
    void aCodeKnowsTheMostCopiesThatWereBegun() {
        assertEquals(1, give("A-001", 1).orElseThrow().copies());
        assertEquals(1, give("A-001", 0).orElseThrow().copies());
        assertEquals(2, give("A-001", 2).orElseThrow().copies());
    }

    @Test
    void thereAreNeverMoreThanAHundred() {
        for (int i = 0; i < 100; i++) {
            code("A-" + i);
        }
        assertTrue(give("B-001", 0).isEmpty());
        pass(Duration.ofMinutes(5));
        assertTrue(give("B-001", 0).isPresent());
    }
}
