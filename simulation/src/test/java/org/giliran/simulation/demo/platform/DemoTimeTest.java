package org.giliran.simulation.demo.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

class DemoTimeTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** Three at night on the 22nd in Jakarta. */
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private static Instant start(String asked, boolean visitors, Instant newest) {
        return DemoTime.start(
                Optional.of(asked).filter(a -> !a.isEmpty()).map(Instant::parse),
                visitors,
                JAKARTA,
                newest,
                NOW);
    }

    @Test
    void withoutVisitorsItIsNow() {
        assertEquals(NOW, start("", false, Instant.EPOCH));
    }

    @Test
    void withVisitorsItIsTodaysMorningInTheHall() {
        assertEquals(Instant.parse("2026-11-22T00:30:00Z"), start("", true, Instant.EPOCH));
    }

    @Test
    void aMorningThatTheFolderHasSeenIsNotLivedAgain() {
        Instant newest = Instant.parse("2026-11-23T04:00:00Z");
        assertEquals(Instant.parse("2026-11-24T00:30:00Z"), start("", true, newest));
    }

    @Test
    void timeInTheFolderDoesNotStandStillUntilRealTimeHasCaughtUp() {
        Instant newest = NOW.plusSeconds(3_600);
        assertEquals(newest, start("", false, newest));
    }

    @Test
    void whatWasAskedForIsTaken() {
        Instant asked = Instant.parse("2026-01-05T02:00:00Z");
        assertEquals(asked, start("2026-01-05T02:00:00Z", true, NOW));
    }
}
