package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class HallClockTest {
    private static final Instant STARTED = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-01-05T00:30:00Z");

    /** What a clock shows some real seconds after the start of the trial. */
    private static Instant shown(double speed, long realSeconds) {
        Instant real = STARTED.plusSeconds(realSeconds);
        return new HallClock(() -> real, STARTED, MORNING, speed).instant();
    }

    @Test
    void itTellsWhatItShowedAtAnEarlierInstant() {
        var since = Instant.parse("2026-03-02T00:00:00Z");
        var clock = new HallClock(() -> since.plusSeconds(60), since, since.plusSeconds(3_600), 20);
        assertEquals(since.plusSeconds(3_600 + 20 * 10), clock.at(since.plusSeconds(10)));
        assertEquals(clock.instant(), clock.at(since.plusSeconds(60)));
    }

    @Test
    void aMinuteAtSpeedTwentyIsTwentyMinutesInTheHall() {
        assertEquals(MORNING, shown(20, 0));
        assertEquals(MORNING.plus(Duration.ofMinutes(20)), shown(20, 60));
        assertEquals(MORNING.plusSeconds(90), shown(1.5, 60));
    }

    @Test
    void aClockThatIsOnlySetRunsAsFastAsTheRealOne() {
        assertEquals(MORNING.plusSeconds(60), shown(1, 60));
    }

    @Test
    void aStretchOfTheHallsTimeTakesAsLongAsTheClockNeedsForIt() {
        var clock = new HallClock(() -> STARTED, STARTED, MORNING, 20);
        assertEquals(Duration.ofSeconds(30), clock.realTime(Duration.ofMinutes(10)));
        assertEquals(
                MORNING.plus(Duration.ofMinutes(10)),
                shown(20, clock.realTime(Duration.ofMinutes(10)).toSeconds()));
    }

    @Test
    void onlyAClockThatShowsTheRealTimeIsReal() {
        assertEquals(STARTED, HallClock.of(() -> STARTED).instant());
        assertTrue(HallClock.of(() -> STARTED).isReal());
        assertFalse(new HallClock(() -> STARTED, STARTED, MORNING, 1).isReal());
        assertFalse(new HallClock(() -> STARTED, STARTED, STARTED, 2).isReal());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0, -3, Double.NaN, Double.POSITIVE_INFINITY})
    void timeNeverStandsStillOrGoesBack(double speed) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HallClock(() -> STARTED, STARTED, MORNING, speed));
    }
}
