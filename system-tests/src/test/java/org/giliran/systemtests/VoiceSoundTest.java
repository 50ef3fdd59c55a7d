package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.giliran.api.Wire;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.ui.UiKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/**
 * The voice as a browser makes it, rendered into memory by {@code sound/measure.mjs} and measured
 * sample by sample.
 */
class VoiceSoundTest {
    /** Decibels between the loudest and the quietest clip: hardly to be heard. */
    private static final double MOST_DIFFERENCE = 3;

    private static LocalServer files;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        var folders =
                List.of(new Folder("/ui", UiKit.CLASS_PATH_FOLDER), new Folder("/", "/sound"));
        files =
                LocalServer.start(
                        new LocalServer.Settings(
                                0, folders, UiKit.contentSecurityPolicy(), Set.of(), List.of()),
                        _ -> {});
        browser = new Browser();
        page = browser.open(files.url() + "/", 800, 600);
    }

    @AfterAll
    static void close() {
        browser.close();
        files.close();
    }

    private static JsonNode measure(String call) {
        Object measured =
                page.evaluate(
                        "import('/measure.mjs').then(async (m) => JSON.stringify(await m."
                                + call
                                + "))");
        return Wire.MAPPER.readTree((String) measured);
    }

    @Test
    void everyClipDecodesIsTrimmedEquallyLoudAndFarFromClipping() {
        List<JsonNode> clips = measure("clips()").valueStream().toList();
        assertEquals(116, clips.size());
        clips.forEach(VoiceSoundTest::assertClip);
        double difference = most(clips, "loudness") + most(clips, "quietness");
        assertTrue(difference < MOST_DIFFERENCE, difference + " dB");
        double longestGap = most(clips, "tailMs") + 44 + most(clips, "headMs");
        assertTrue(longestGap < 60, "a gap to the ear of " + longestGap + " ms");
    }

    private static double most(List<JsonNode> clips, String what) {
        return clips.stream().mapToDouble(clip -> clip.get(what).asDouble()).max().orElseThrow();
    }

    private static void assertClip(JsonNode clip) {
        String name = clip.toString();
        assertTrue(clip.get("decoded").asBoolean(), name);
        assertTrue(clip.get("offMs").asDouble() < 1, name);
        assertTrue(clip.get("peak").asDouble() < 0.9, name);
    }

    @ParameterizedTest
    @CsvSource({
        "A-017,   id, 1, full",
        "ZZ-1998, id, 3, full",
        "F-346,   id, 2, full",
        "B-205,   en, 1, full",
        "WX-789,  en, 2, full",
        "C-446,   id, 1, short",
        "D-917,   id, 1, hasty",
        "S-608,   en, 1, hasty",
    })
    void wordsFollowEachOtherClosely(String number, String language, int calls, String manner) {
        JsonNode heard =
                measure(
                        """
                        announcement({number: '%s', language: '%s', calls: %d, last: %s,
                            counterName: {id: 'Loket 12', en: 'Counter 57'}}, '%s')\
                        """
                                .formatted(number, language, calls, calls == 3, manner));
        assertTrue(heard.get("peak").asDouble() < 0.95, heard::toString);
        assertFalse(heard.get("afterChime").asBoolean(), "a word begins in the chime");
        assertTrue(heard.get("gaps").size() >= 5, heard::toString);
        heard.get("gaps").forEach(VoiceSoundTest::assertGap);
    }

    private static void assertGap(JsonNode gap) {
        double shortest = gap.get("inGroup").asBoolean() ? 40 : 150;
        double longest = gap.get("inGroup").asBoolean() ? 60 : 225;
        double laid = gap.get("laidMs").asDouble();
        double heard = gap.get("heardMs").asDouble();
        assertTrue(laid >= shortest && laid <= longest, gap::toString);
        assertTrue(heard >= shortest && heard <= longest, gap::toString);
        assertTrue(gap.get("within").asDouble() < 0.001, () -> "two at once: " + gap);
    }

    @Test
    void thirtyCallsInAMinuteNeverSoundAtOnceNorLate() {
        JsonNode heard = measure("rush(Array.from({length: 30}, (_, place) => 2 * place))");
        assertEquals(30, heard.get("spoken").asInt());
        assertTrue(heard.get("lag").asDouble() < 15, heard::toString);
        assertTrue(heard.get("silent").asBoolean(), "two announcements sound at once");
        assertTrue(heard.get("peak").asDouble() < 0.95, heard::toString);
    }

    @Test
    void noClipIsHastenedWhenAHastyCallHasNoTimeForIt() {
        JsonNode late =
                measure(
                        """
                        hastenedLate({number: 'WX-789', language: 'en', calls: 1,
                            counterName: {id: 'Loket 57', en: 'Counter 57'}})\
                        """);
        assertEquals(0, late.asInt(-1));
    }

    @Test
    void theBrowserHasNothingToComplainOf() {
        measure("clips()");
        assertEquals(List.of(), browser.complaints());
    }
}
