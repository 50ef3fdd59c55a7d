package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.systemtests.Browser;
import org.giliran.systemtests.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.List;

/** The kiosk's plain pages for an old panel, as wide as the set-up says it is. */
@Execution(ExecutionMode.CONCURRENT)
class PlainKioskScreensTest {
    private static final Glass PANEL = Glass.kiosk("15-inch", 1366, 768, 344);

    /** As few lines as an old panel has: who comes first is asked without scrolling. */
    private static final Glass LOW = Glass.kiosk("low", 800, 480, 344);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir private Path folder;

    @Test
    void everyPlainPageCanBeReadAndTouched() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser();
                var pictures = Gallery.of("kiosk-simple")) {
            Page page =
                    browser.window(
                            new NewContextOptions()
                                    .setViewportSize(PANEL.widthPx(), PANEL.heightPx()));
            String kiosk = demo.url("kiosk") + "/simple";
            for (String language : List.of("id", "en")) {
                String lang = "lang=" + language;
                page.navigate(kiosk + "/help?" + lang);
                pictures.look(page, "help", PANEL, language);
                page.navigate(kiosk + "/failed?code=QUOTA_USED&key=0123456789abcdef&" + lang);
                pictures.look(page, "failed", PANEL, language);
                page.navigate(kiosk + "?" + lang);
                pictures.look(page, "home", PANEL, language);
                low(page, pictures, kiosk, language);
                page.getByTestId("service-ktp").click();
                assertThat(page.getByTestId("print-PRINTED")).isVisible(SOON);
                pictures.look(page, "number", PANEL, language);
                page.getByTestId("cancel").click();
                assertThat(page.getByTestId("cancelled")).isVisible(SOON);
                pictures.look(page, "cancelled", PANEL, language);
                page.navigate(kiosk + "?" + lang);
                page.getByTestId("large-text").click();
                pictures.look(page, "home-large-text", PANEL, language);
                page.getByTestId("rate").click();
                pictures.look(page, "rate-large-text", PANEL, language);
                page.getByTestId("counter-1").click();
                pictures.look(page, "rate-score-large-text", PANEL, language);
                page.getByTestId("score-4").click();
                assertThat(page.getByTestId("problem")).isVisible(SOON);
                pictures.look(page, "rate-failed-large-text", PANEL, language);
                page.navigate(kiosk + "/rated?result=taken&" + lang);
                pictures.look(page, "rate-thanks", PANEL, language);
                page.navigate(kiosk + "?" + lang + "&text=large");
                page.getByTestId("service-ktp").click();
                assertThat(page.getByTestId("print-PRINTED")).isVisible(SOON);
                pictures.look(page, "number-large-text", PANEL, language);
            }
            stops(demo, page, "gangguan", "hall-paused-id");
            pictures.look(page, "hall-paused", PANEL, "id");
            Hand.of(demo, "wati").post("/resume", "");
            stops(demo, page, "evakuasi", "hall-paused-en");
            pictures.look(page, "evacuation", PANEL, "id");
            assertEquals(List.of(), browser.complaints());
            pictures.assertNothingIsWrong();
        }
    }

    private static void low(Page page, Gallery pictures, String kiosk, String language)
            throws Exception {
        page.setViewportSize(LOW.widthPx(), LOW.heightPx());
        pictures.look(page, "home", LOW, language);
        page.getByTestId("large-text").click();
        pictures.look(page, "home-large-text", LOW, language);
        page.setViewportSize(PANEL.widthPx(), PANEL.heightPx());
        page.navigate(kiosk + "?lang=" + language);
    }

    /** The program learns of it with its next poll, the page when it is loaded. */
    private static void stops(RunningDemo demo, Page page, String reason, String shows)
            throws Exception {
        Hand.of(demo, "wati").post("/pause", "{\"reason\":\"%s\"}".formatted(reason));
        page.navigate(demo.url("kiosk") + "/simple");
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.getByTestId(shows).isVisible();
                });
    }
}
