package org.giliran.kiosk.simple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Names;
import org.giliran.api.board.HallPaused;
import org.giliran.kiosk.Samples;
import org.giliran.kiosk.visit.KioskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

final class SimpleStandstillTest {
    @ParameterizedTest
    @CsvSource({
        "evakuasi, true",
        "evakuasi-gempa, true",
        "kebakaran, true",
        "gempa, true",
        "fire, true",
        "istirahat, false",
        "latihan-evakuasi, false",
        "evakuasian, false"
    })
    void everybodyIsToldToLeaveInBothLanguagesAndForNothingElse(String reason, boolean leave) {
        var paused =
                new HallPaused(
                        reason,
                        new Names("Sebab <b>", "Cause"),
                        Instant.parse("2026-11-30T06:05:00Z"));
        String body = new SimpleStandstill(frame(), paused).body();
        assertEquals(leave, body.contains("leave.how"), body);
        assertEquals(leave, body.contains("lang=\"en\""), body);
        assertTrue(body.contains("stopped.numbers") && body.contains("Sebab &lt;b&gt;"), body);
        assertFalse(body.contains("<b>&lt;"), body);
    }

    @Test
    void oldPanelsAndAllOtherPagesTellTheSameToLeave() throws IOException {
        try (var words = getClass().getResourceAsStream("/ui/lib/plain/words.js")) {
            String script = new String(words.readAllBytes(), StandardCharsets.UTF_8);
            String there = "var LEAVE = /" + HallPaused.leavePattern() + "/;";
            assertTrue(script.contains(there), there);
        }
    }

    private static SimpleFrame frame() {
        return new SimpleFrame(
                KioskState.before(Samples.NOON), 344, Chosen.NOTHING, texts("id"), texts("en"));
    }

    private static SimpleTexts texts(String language) {
        return new SimpleTexts(language, (key, values) -> key + values);
    }
}
