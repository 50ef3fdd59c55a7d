package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.giliran.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A supervisor speaks into a microphone, and the wall's page of the same hall calls with it. */
@Execution(ExecutionMode.CONCURRENT)
class RecordVoiceTest {
    private static final Pattern OWN = Pattern.compile("/hall-voice/id-[0-9a-f]{16}");

    @Test
    void aHallRecordsItsVoiceAndTheWallSpeaksWithIt(@TempDir Path folder) throws Exception {
        Path spoken = Files.write(folder.resolve("word.wav"), SpokenWav.wordInAQuietRoom());
        try (var demo = RunningDemo.start(folder);
                var browser = Browser.hearing(spoken)) {
            Page wall = browser.open(demo.url("display") + "/", 1280, 800);
            Page page = logIn(browser, demo);
            recordThree(page);
            assertThat(page.getByTestId("publish")).isDisabled();
            assertEquals(48, number(page, "recordTheRest('" + demo.hall() + "', 'id')"));
            page.reload();
            assertThat(page.getByTestId("progress")).containsText("51 dari 51");
            wall.waitForResponse(
                    response -> OWN.matcher(response.url()).find(),
                    () -> page.getByTestId("publish").click());
            assertThat(page.getByTestId("in-use")).hasAttribute("data-use", "OWN");
            assertSpokenWell(measured(wall, "measureCall('" + pack(wall) + "')"));
            page.getByTestId("withdraw").click();
            assertThat(page.getByTestId("in-use")).hasAttribute("data-use", "STANDARD");
            wall.waitForCondition(() -> pack(wall).equals("/ui/voice"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static Page logIn(Browser browser, RunningDemo demo) {
        Page page = browser.open(demo.url("server") + "/voice", 1366, 768);
        page.getByTestId("username").fill("wati");
        page.getByTestId("password").fill(demo.password("wati"));
        page.getByTestId("login").click();
        page.getByTestId("stage").waitFor();
        return page;
    }

    /** One press; each phrase ends by itself and the next one follows. */
    private static void recordThree(Page page) {
        assertThat(page.getByTestId("progress")).containsText("0 dari 51");
        page.keyboard().press("Space");
        page.waitForCondition(
                () -> page.getByTestId("progress").textContent().contains("3 dari 51"));
        page.getByTestId("record").click();
        assertThat(page.getByTestId("stage")).hasAttribute("data-phase", "OFF");
        assertThat(page.getByTestId("phrase-letter-c")).hasAttribute("data-state", "RECORDED");
    }

    /** Where the wall's page finds its voice. */
    private static String pack(Page wall) {
        return (String)
                wall.evaluate("fetch('/api/wall').then((r) => r.json()).then((v) => v.voicePack)");
    }

    private static void assertSpokenWell(JsonNode call) {
        assertEquals(0, call.get("missing").size(), call::toString);
        assertTrue(call.get("peak").asDouble() < 0.95, call::toString);
        assertTrue(call.get("gaps").size() >= 5, call::toString);
        for (JsonNode gap : call.get("gaps")) {
            assertTrue(gap.asDouble() > 40 && gap.asDouble() < 60, call::toString);
        }
        for (JsonNode loudness : call.get("loudness")) {
            assertTrue(Math.abs(loudness.asDouble() + 19) < 2, call::toString);
        }
    }

    private static int number(Page page, String call) throws IOException {
        return measured(page, call).asInt();
    }

    /**
     * Runs a function of {@code sound/own-voice.mjs} in a page, whose policy takes no other way.
     */
    private static JsonNode measured(Page page, String call) throws IOException {
        String module;
        try (InputStream in = RecordVoiceTest.class.getResourceAsStream("/sound/own-voice.mjs")) {
            module = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String script = module.replace("export ", "");
        Object result =
                page.evaluate(
                        "async () => {" + script + "\nreturn JSON.stringify(await " + call + ");}");
        return Wire.MAPPER.readTree((String) result);
    }
}
