package org.giliran.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class WaveTest {
    private static final long NOW = 5_000_000_000L;

    private static long millis(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "32,0", "33,3300", "1000,100000", "2500,250000", "40000,250000"})
    void aViewRestsTheLongerTheMoreWatchItButNeverLongerThanAQuarterSecond(
            int watchers, int micros) {
        Wave wave = Wave.NONE.next(NOW, watchers);
        assertEquals(Duration.ofNanos(1_000L * micros), wave.rest(NOW));
    }

    @Test
    void itRestsFromTheBeginningOfTheWave() {
        Wave wave = Wave.NONE.next(NOW, 1_000);
        assertEquals(Duration.ofMillis(30), wave.rest(NOW + millis(70)));
        assertEquals(Duration.ZERO, wave.rest(NOW + millis(100)));
        assertEquals(Duration.ZERO, wave.rest(NOW + millis(500)));
    }

    @Test
    void nobodyWaitsBeforeTheFirstWaveWhateverTheTimeIs() {
        assertEquals(Duration.ZERO, Wave.NONE.rest(Long.MIN_VALUE));
        assertEquals(Duration.ZERO, Wave.NONE.rest(0));
        assertEquals(Duration.ZERO, Wave.NONE.rest(Long.MAX_VALUE));
    }

    @Test
    void theTimeMayRunOverItsEnd() {
        Wave wave = Wave.NONE.next(Long.MAX_VALUE - millis(10), 1_000);
        assertEquals(Duration.ofMillis(80), wave.rest(Long.MIN_VALUE + millis(10) - 1));
    }

    @Test
    void whoIsBetweenTwoPollsIsReckonedWith() {
        Wave wave = Wave.NONE.next(NOW, 1_000).next(NOW, 3);
        assertEquals(Duration.ofMillis(50), wave.rest(NOW));
        assertEquals(Duration.ofMillis(70), wave.next(NOW, 700).rest(NOW));
    }

    @Test
    void aViewThatIsLeftRestsNoMore() {
        Wave wave = Wave.NONE.next(NOW, 1_000);
        for (int i = 0; i < 5; i++) {
            wave = wave.next(NOW, 1);
        }
        assertEquals(Duration.ZERO, wave.rest(NOW));
    }
}
