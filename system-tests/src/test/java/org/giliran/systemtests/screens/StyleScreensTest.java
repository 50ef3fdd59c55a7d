package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import org.giliran.systemtests.Browser;
import org.giliran.systemtests.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.List;

/**
 * The style page shows every component in light, dark and high contrast, and all of them hold what
 * the pages promise.
 */
@Execution(ExecutionMode.CONCURRENT)
class StyleScreensTest {
    private static final Glass DESK = Glass.desk("1280", 1280, 900);

    @TempDir private Path folder;

    @Test
    void everyComponentHoldsInEachOfTheThreeThemesAndStandsStillForWhoAsksForIt() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser();
                var pictures = Gallery.of("style")) {
            Page page =
                    browser.window(
                            new NewContextOptions()
                                    .setViewportSize(DESK.widthPx(), DESK.heightPx()));
            page.navigate(demo.url("server") + "/style");
            for (String theme : List.of("light", "dark", "high")) {
                page.getByTestId("theme-" + theme).click();
                assertThat(page.getByTestId("theme-" + theme)).hasAttribute("aria-pressed", "true");
                pictures.look(page, theme, DESK, "id");
            }
            assertTrue(moving(browser, demo, ReducedMotion.NO_PREFERENCE) > 0, "something moves");
            assertEquals(0, moving(browser, demo, ReducedMotion.REDUCE));
            assertEquals(List.of(), browser.complaints());
            pictures.assertNothingIsWrong();
        }
    }

    private static int moving(Browser browser, RunningDemo demo, ReducedMotion wish) {
        Page page =
                browser.window(
                        new NewContextOptions()
                                .setViewportSize(DESK.widthPx(), DESK.heightPx())
                                .setReducedMotion(wish));
        page.navigate(demo.url("server") + "/style");
        assertThat(page.getByTestId("theme-light")).isVisible();
        return ((Number) page.evaluate("document.getAnimations().length")).intValue();
    }
}
