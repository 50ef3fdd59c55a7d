package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A visitor who cannot see the screen: the whole way by four keys alone, told what stands; and one
 * at an old panel, by the plain pages.
 */
@Execution(ExecutionMode.CONCURRENT)
class FourKeysTest {
    /** More than any screen has to be chosen. */
    private static final int STEPS_MAX = 60;

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final LocatorAssertions.ContainsTextOptions SAID =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir private Path folder;

    private final List<String> clips = new ArrayList<>();

    @Test
    void aVisitorTakesANumberRatesAndIsHelpedByFourKeysAlone() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Page console = openCounter(browser, demo);
            Page kiosk = browser.open(demo.url("kiosk") + "/", 1280, 800);
            kiosk.onRequest(request -> clips.add(request.url()));
            assertThat(find(kiosk, "service-ktp")).isVisible(SOON);

            begin(kiosk);
            choose(kiosk, "language");
            assertThat(find(kiosk, "question")).containsText("Choose");
            choose(kiosk, "large-text");
            assertThat(find(kiosk, "large-text")).hasAttribute("aria-pressed", "true");
            choose(kiosk, "large-text");
            choose(kiosk, "high-contrast");
            assertThat(kiosk.locator("html")).hasAttribute("data-contrast", "high");
            choose(kiosk, "high-contrast");
            choose(kiosk, "priority-lansia");
            assertThat(find(kiosk, "priority-lansia")).hasAttribute("aria-pressed", "true");
            String number = takeTicket(kiosk);
            serve(console, number);

            rate(kiosk);
            callHelp(kiosk);
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** The first press begins the guidance, and does nothing else. */
    private void begin(Page kiosk) {
        kiosk.keyboard().press("ArrowDown");
        assertThat(find(kiosk, "guide-words")).containsText("Panduan suara", SAID);
        assertThat(kiosk.locator("[data-at]")).hasCount(1);
        assertThat(kiosk.locator("main [data-at]")).isFocused();
    }

    private String takeTicket(Page kiosk) {
        goTo(kiosk, "service-ktp");
        assertThat(find(kiosk, "guide-words")).containsText("Service C", SAID);
        press(kiosk, "Enter");
        assertThat(find(kiosk, "ticket-number")).isVisible(SOON);
        String number = find(kiosk, "ticket-number").textContent();
        Pattern twice = Pattern.compile(number + ".*" + number);
        assertThat(find(kiosk, "guide-words")).containsText(twice, SAID);
        assertThat(find(kiosk, "ticket-priority")).isVisible();
        assertThat(find(kiosk, "print-PRINTED")).isVisible(SOON);
        assertThat(find(kiosk, "guide-words")).containsText("take the paper", SAID);
        assertTrue(clips.stream().anyMatch(url -> url.endsWith("/en/your-number.opus")));
        assertTrue(clips.stream().anyMatch(url -> url.contains("/api/spoken/en/service/ktp")));
        choose(kiosk, "done");
        assertThat(find(kiosk, "service-ktp")).isVisible(SOON);
        return number;
    }

    private void rate(Page kiosk) {
        begin(kiosk);
        choose(kiosk, "rate");
        choose(kiosk, "counter-4");
        choose(kiosk, "score-4");
        assertThat(find(kiosk, "thanks")).isVisible(SOON);
        choose(kiosk, "done");
    }

    /** The fourth key is help, and back from there; a number that stands is not lost by it. */
    private void callHelp(Page kiosk) {
        begin(kiosk);
        press(kiosk, "F1");
        assertThat(find(kiosk, "help-none")).isVisible(SOON);
        choose(kiosk, "call-staff");
        assertThat(find(kiosk, "help-called")).isVisible(SOON);
        assertThat(find(kiosk, "guide-words")).containsText("Petugas sudah dipanggil", SAID);
        press(kiosk, "F1");
        assertThat(find(kiosk, "service-ktp")).isVisible(SOON);
        kiosk.evaluate("dispatchEvent(new KeyboardEvent('keydown', {code: 'F16'}))");
        assertThat(find(kiosk, "guide-words")).hasCount(0);
    }

    /** A browser without a script goes by itself, and its forms are taken. */
    @Test
    void anOldPanelGivesANumberWithoutAScript() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Page panel = browser.window(withoutScript());
            panel.navigate(demo.url("kiosk") + "/");
            assertThat(find(panel, "service-ktp")).isVisible(SOON);
            assertTrue(panel.url().endsWith("/simple"), panel.url());
            find(panel, "priority-lansia").click();
            find(panel, "language").click();
            find(panel, "service-ktp").click();
            assertThat(find(panel, "ticket-number")).hasText("C-001");
            assertThat(find(panel, "print-PRINTED")).isVisible(SOON);
            find(panel, "done").click();
            find(panel, "help").click();
            find(panel, "call-staff").click();
            assertThat(find(panel, "help-called")).isVisible(SOON);
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static com.microsoft.playwright.Browser.NewContextOptions withoutScript() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1024, 768)
                .setJavaScriptEnabled(false);
    }

    private static Page openCounter(Browser browser, RunningDemo demo) {
        Page console = browser.open(demo.url("server") + "/console", 1024, 600);
        find(console, "username").fill("budi");
        find(console, "password").fill(demo.password("budi"));
        find(console, "login").click();
        find(console, "counter-4").click();
        find(console, "open-counter").click();
        return console;
    }

    private static void serve(Page console, String number) {
        assertThat(find(console, "call-next")).isEnabled();
        find(console, "call-next").click();
        assertThat(find(console, "current-number")).hasText(number);
        find(console, "start").click();
        find(console, "finish").click();
        assertThat(find(console, "finish")).isDisabled();
    }

    /** Goes there by the next key, and presses the key that chooses. */
    private static void choose(Page page, String hook) {
        assertThat(find(page, hook)).isVisible(SOON);
        goTo(page, hook);
        press(page, "Enter");
    }

    private static void goTo(Page page, String hook) {
        for (int step = 0; step < STEPS_MAX; step++) {
            if (page.locator("[data-at][data-testid='" + hook + "']").count() == 1) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("the keys do not come to " + hook);
    }

    /** What has only just come up cannot be meant: it hears nothing for a moment. */
    private static void press(Page page, String key) {
        assertThat(page.locator("html:not([data-deaf])")).hasCount(1);
        page.keyboard().press(key);
    }

    private static Locator find(Page page, String hook) {
        return page.getByTestId(hook);
    }
}
