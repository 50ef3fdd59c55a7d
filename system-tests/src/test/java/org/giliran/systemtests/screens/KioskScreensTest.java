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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Every screen of the touch page: targets of 20 mm in view, no text out of its box, 7:1, axe,
 * nothing on the console.
 */
@Execution(ExecutionMode.CONCURRENT)
class KioskScreensTest {
    private static final Glass SEVEN_INCH = Glass.kiosk("7-inch", 1024, 600, 154);
    private static final List<Glass> PANELS =
            List.of(
                    SEVEN_INCH,
                    Glass.kiosk("10-inch", 1280, 800, 217),
                    Glass.kiosk("15-inch", 1920, 1080, 344),
                    Glass.kiosk("22-inch-portrait", 1080, 1920, 268));
    private static final boolean LONG = Boolean.getBoolean("giliran.long");

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    /** Chromium says so of every answer that is not well, also where the page expects it. */
    private static final Predicate<String> REFUSED =
            Pattern.compile(
                            "/api/(visits|ratings|scan|tickets|print-codes).*status of"
                                    + " (404|409|503) ")
                    .asPredicate();

    @TempDir private Path folder;

    private RunningDemo demo;
    private TouchPage at;
    private Page page;

    /** The smallest panel is the hardest; the long run has all four, in both languages. */
    @Test
    void everyScreenOfTheKioskCanBeReadAndTouched() throws Exception {
        try (var started = RunningDemo.start(folder);
                var browser = new Browser();
                var pictures = Gallery.of("kiosk")) {
            demo = started;
            for (Glass panel : LONG ? PANELS : List.of(SEVEN_INCH)) {
                for (String spoken : LONG ? List.of("id", "en") : List.of("id")) {
                    page =
                            browser.window(
                                    new NewContextOptions()
                                            .setViewportSize(panel.widthPx(), panel.heightPx()));
                    at = new TouchPage(demo, pictures, page, panel, spoken);
                    first();
                    details();
                    tickets();
                    printers();
                    ratings();
                    scans();
                    guided();
                    var told = new KioskTold(at);
                    told.all();
                    told.nobodyThere();
                    page.context().close();
                }
            }
            assertEquals(
                    List.of(),
                    browser.complaints().stream().filter(c -> !REFUSED.test(c)).toList());
            pictures.assertNothingIsWrong();
        }
    }

    private void first() throws Exception {
        open();
        look("home");
        LargeText normal = LargeText.before(page);
        touch("large-text");
        look("home-large-text");
        normal.assertLarger(page, at.glass().toString());
        touch("high-contrast");
        look("home-large-text-high-contrast");
        touch("large-text");
        look("home-high-contrast");
        open();
        touch("priority-lansia");
        look("home-priority");
        touch("help");
        look("help");
        touch("call-staff");
        assertThat(page.getByTestId("help-called")).isVisible(SOON);
        look("help-called");
        touch("no-help");
        assertThat(page.getByTestId("call-staff")).isVisible(SOON);
    }

    /** What to bring, what it costs and how long it takes, before a number is taken. */
    private void details() throws Exception {
        open();
        if (page.getByTestId("ask-first").isVisible()) {
            touch("ask-first");
            look("home-ask");
            touch("service-ktp");
        } else {
            touch("info-ktp");
        }
        assertThat(page.getByTestId("take-number")).isVisible(SOON);
        look("details");
    }

    private void tickets() throws Exception {
        open();
        touch("service-ktp");
        assertThat(page.getByTestId("print-PRINTED")).isVisible(SOON);
        look("ticket-printed");
        touch("large-text");
        look("ticket-printed-large-text");
        open();
        touch("service-kk");
        touch("cancel");
        assertThat(page.getByTestId("screen-cancelled")).isVisible(SOON);
        look("cancelled");
        refused(409, "CLOSED_BY_HOURS", "closed-by-hours");
        refused(503, "DISK_FULL", "no-numbers");
        refused(409, "ONLY_WITH_SERVER", "go-to-desk");
        refused(409, "QUOTA_USED", "problem");
    }

    /** The problem is answered to the page's own command. */
    private void refused(int status, String code, String shows) throws Exception {
        page.unrouteAll();
        open();
        Answers.refuse(page, "/api/visits?wait=0", status, code);
        touch("service-ktp");
        assertThat(page.getByTestId(shows)).isVisible(SOON);
        look("ticket-refused-" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        page.unrouteAll();
    }

    private void printers() throws Exception {
        for (String[] state :
                new String[][] {
                    {"{\"paper\":\"OUT\"}", "{\"paper\":\"OK\"}", "paper-out"},
                    {"{\"cover\":\"OPEN\"}", "{\"cover\":\"CLOSED\"}", "cover-open"},
                    {"{\"cable\":\"OUT\"}", "{\"cable\":\"IN\"}", "cable-out"}
                }) {
            workbench("/api/workbench/printer", state[0]);
            open();
            touch("service-ktp");
            assertThat(page.locator("[data-testid=print-FAILED], [data-testid=print-UNCERTAIN]"))
                    .isVisible(SOON);
            look("ticket-" + state[2]);
            touch("done");
            look("home-" + state[2]);
            workbench("/api/workbench/printer", state[1]);
        }
    }

    private void ratings() throws Exception {
        open();
        touch("rate");
        look("rate-counter");
        touch("rate-by-number");
        look("rate-number");
        touch("key-C");
        touch("key-1");
        look("rate-number-typed");
        open();
        touch("rate");
        touch("counter-1");
        look("rate-score");
        touch("score-4");
        assertThat(page.getByTestId("problem")).isVisible(SOON);
        look("rate-failed");
    }

    private void scans() throws Exception {
        open();
        page.keyboard().type("https://example.com/t/none");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("screen-scan-unknown")).isVisible(SOON);
        look("scan-unknown");
    }

    /** With the spoken guidance: what is said, and where the choice of the four keys is. */
    private void guided() throws Exception {
        guide();
        look("home-guided");
        touch("help");
        look("help-guided");
        touch("sound");
        look("sound");
        guide();
        touch("service-ktp");
        assertThat(page.getByTestId("print-PRINTED")).isVisible(SOON);
        look("ticket-guided");
    }

    private void guide() {
        open();
        assertThat(page.getByTestId("service-ktp").or(page.getByTestId("more")).first())
                .isVisible(SOON);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-at]")).hasCount(1);
        assertThat(page.getByTestId("guide-words")).not().isEmpty();
    }

    private void open() {
        at.open();
    }

    private void touch(String hook) {
        at.touch(hook);
    }

    private void look(String state) throws Exception {
        at.look(state);
    }

    private void workbench(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(demo.url("kiosk") + path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build();
            http.send(request, BodyHandlers.discarding());
        }
    }
}
