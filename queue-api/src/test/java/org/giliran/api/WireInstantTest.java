package org.giliran.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Instants are written by hand, for speed, and must look as a formatter writes them. */
class WireInstantTest {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void millisecondsAreAlwaysThereAndTheRestIsCutOff() {
        assertEquals("2026-11-21T02:05:07.000Z", Wire.text(Instant.parse("2026-11-21T02:05:07Z")));
        assertEquals(
                "2026-01-02T23:59:59.009Z",
                Wire.text(Instant.parse("2026-01-02T23:59:59.009999999Z")));
    }

    @Test
    void everyInstantLooksAsAFormatterWritesIt() {
        var random = new Random(20_261_121);
        for (int i = 0; i < 10_000; i++) {
            var instant =
                    Instant.ofEpochSecond(
                            random.nextLong(-80_000_000_000L, 300_000_000_000L),
                            random.nextInt(1_000_000_000));
            assertEquals(MILLIS.format(instant), Wire.text(instant));
        }
    }
}
