package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Keys that come faster than a kiosk's page is drawn. */
class FastTypingTest {
    private static final String ALL_AT_ONCE =
            """
            keys => keys.forEach(key =>
              document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})))
            """;

    @TempDir private Path folder;

    /** Presses all keys before anything is drawn anew. */
    static void press(Page page, List<String> keys) {
        page.evaluate(ALL_AT_ONCE, keys);
    }

    @Test
    void aNumberIsTakenWithItsLastFigureAndWithoutWhatWasErased() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Page kiosk = browser.open(demo.url("kiosk") + "/", 1280, 800);
            kiosk.getByTestId("rate").click();
            kiosk.getByTestId("rate-by-number").click();
            assertThat(kiosk.getByTestId("entry")).isVisible();
            press(kiosk, List.of("a", "0", "1", "8", "Backspace", "7", "Enter"));
            assertThat(kiosk.getByTestId("score-4")).isVisible();
            assertThat(kiosk.locator(".question__who")).hasText("A-017");
            assertEquals(List.of(), browser.complaints());
        }
    }
}
