package org.giliran.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T02:05:07.123Z",
                "2024-02-29T23:59:59.999Z",
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z",
                "1969-12-31T23:59:59.001Z",
                "2026-11-21T24:00:00.000Z",
                "2026-12-31T23:59:60.000Z",
                "2026-11-21T02:05:07Z",
                "2026-11-21T02:05:07.123456789Z",
                "2026-11-21T02:05:07.123+07:00",
                "+12026-11-21T02:05:07.123Z"
            })
    void anInstantIsReadAsJavaReadsIt(String text) {
        assertEquals(Instant.parse(text), Wire.instant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-29T02:05:07.123Z",
                "2026-13-01T02:05:07.123Z",
                "2026-11-21T25:05:07.123Z",
                "2026-11-21T02:60:07.123Z",
                "2026-11-21 02:05:07.123Z",
                "2026-11-21T02:05:07.12xZ"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> Wire.instant(text));
    }
}
