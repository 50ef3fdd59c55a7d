package org.giliran.server.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.server.device.HelpCalls.Call;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class HelpCallsTest {
    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");

    private final HelpCalls calls = new HelpCalls();

    private static Instant minute(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }

    private List<String> waiting(int minutes) {
        return calls.standing(minute(minutes)).stream().map(Call::kiosk).toList();
    }

    @Test
    void whoeverAsksTwiceWaitsSinceTheFirstTime() {
        calls.ask("kiosk-1", "key-1", NINE);
        assertEquals(NINE, calls.ask("kiosk-1", "key-2", minute(3)).since());
        assertEquals(List.of("kiosk-1"), waiting(3));
    }

    @Test
    void thoseWhoWaitLongestStandFirst() {
        calls.ask("kiosk-2", "key-1", NINE);
        calls.ask("kiosk-1", "key-2", minute(1));
        assertEquals(List.of("kiosk-2", "kiosk-1"), waiting(2));
    }

    @Test
    void aCallThatNobodyTakesIsOverAfterTenMinutes() {
        calls.ask("kiosk-1", "key-1", NINE);
        assertEquals(Optional.of(minute(10)), calls.endsAt(NINE));
        assertEquals(List.of("kiosk-1"), waiting(9));
        assertEquals(List.of(), waiting(10));
        assertEquals(Optional.empty(), calls.take("kiosk-1", NINE, "s01", minute(10)));
    }

    @Test
    void whoeverSaidFirstThatHeComesStaysAndIsForgottenAfterFiveMinutes() {
        calls.ask("kiosk-1", "key-1", NINE);
        assertEquals(
                "s01", calls.take("kiosk-1", NINE, "s01", minute(9)).map(Call::takenBy).orElse(""));
        assertEquals(
                "s01",
                calls.take("kiosk-1", NINE, "s02", minute(10)).map(Call::takenBy).orElse(""));
        assertEquals(List.of("kiosk-1"), waiting(13));
        assertEquals(List.of(), waiting(14));
    }

    @Test
    void aRequestThatIsRepeatedAfterItsCallIsOverCallsNobodyAgain() {
        calls.ask("kiosk-1", "key-1", NINE);
        calls.end("kiosk-1", NINE, minute(2));
        assertEquals(List.of(), waiting(2));
        calls.ask("kiosk-1", "key-1", minute(3));
        assertEquals(List.of(), waiting(3));
        calls.ask("kiosk-1", "key-2", minute(3));
        assertEquals(List.of("kiosk-1"), waiting(3));
    }

    @Test
    void anEndedCallCannotBeTakenOrEndedAgain() {
        calls.ask("kiosk-1", "key-1", NINE);
        calls.end("kiosk-1", NINE, minute(1));
        long edition = calls.edition();
        calls.end("kiosk-1", NINE, minute(2));
        calls.end("kiosk-9", NINE, minute(2));
        assertTrue(calls.take("kiosk-1", NINE, "s01", minute(2)).isEmpty());
        assertEquals(edition, calls.edition(), "nothing has changed");
    }

    /** The same press twice, or one that was on its way while the call ended. */
    @Test
    void whatIsSaidOfACallThatIsOverDoesNotMeetThatOfWhoeverCameNext() {
        Instant first = calls.ask("kiosk-1", "key-1", NINE).since();
        calls.end("kiosk-1", first, minute(1));
        Instant next = calls.ask("kiosk-1", "key-2", minute(2)).since();
        calls.end("kiosk-1", first, minute(3));
        assertEquals(Optional.empty(), calls.take("kiosk-1", first, "s01", minute(3)));
        assertEquals(List.of("kiosk-1"), waiting(3));
        assertFalse(calls.standing(minute(3)).getFirst().isTaken());
        assertTrue(calls.take("kiosk-1", next, "s01", minute(3)).isPresent());
        calls.end("kiosk-1", next, minute(4));
        assertEquals(List.of(), waiting(4));
    }

    @Test
    void twoCallsInOneMillisecondAreToldApart() {
        Instant first = calls.ask("kiosk-1", "key-1", NINE.plusNanos(300)).since();
        assertEquals(NINE, first, "as it is written in an answer");
        calls.end("kiosk-1", first, NINE.plusNanos(400));
        Instant next = calls.ask("kiosk-1", "key-2", NINE.plusNanos(500)).since();
        assertNotEquals(first, next);
        calls.end("kiosk-1", first, minute(1));
        assertEquals(List.of("kiosk-1"), waiting(1));
    }

    @Test
    void eachChangeRaisesTheEdition() {
        long before = calls.edition();
        calls.ask("kiosk-1", "key-1", NINE);
        assertNotEquals(before, calls.edition());
    }
}
