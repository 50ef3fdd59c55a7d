package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.journal.DayCheck;
import org.giliran.journal.JournalVerify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * One visitor's way through the hall: touch, paper, call, wall, counter, rating, figures; over real
 * parts.
 */
@Execution(ExecutionMode.CONCURRENT)
class OneVisitTest {
    /**
     * The limit is 1 s; a browser on a shared machine paints late, so the test allows for
     * that.
     */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1280, 800", "1920, 1080"})
    void aVisitorIsServedRatesAndIsCounted(int width, int height) throws Exception {
        try (var line = SerialLine.in(folder);
                var printer = new LinePrinter(line.far());
                var demo =
                        RunningDemo.start(folder, "--printer", "serial:" + line.near() + "@19200");
                var browser = new Browser()) {
            Page kiosk = browser.open(demo.url("kiosk") + "/", width, height);
            Page wall = browser.open(demo.url("display") + "/", width, height);
            Page console = openCounter(browser, demo, width, height);

            String number = takeTicket(kiosk);
            assertTheJournalHas(demo, number);
            assertEquals(
                    List.of(number),
                    printer.tickets().stream()
                            .flatMap(t -> t.texts().stream())
                            .filter(t -> t.matches("[A-Z]-\\d{3}"))
                            .toList());
            assertTrue(
                    printer.raw().contains(number),
                    "the number stands on the paper in plain bytes");

            console.keyboard().press("F8");
            assertThat(find(console, "current-number")).hasText(number);
            assertThat(find(wall, "call-" + number)).isVisible(SOON);

            find(console, "start").click();
            find(console, "finish").click();
            assertThat(find(console, "finish")).isDisabled();
            rate(kiosk);
            assertTheSupervisorSeesIt(browser, demo, width, height);
            assertEquals(List.of(), browser.complaints());
        }
        verifyTheChain();
    }

    @Test
    void theDemoStopsAllItStartedAndVerifiesAndNothingIsLeftBehind() throws Exception {
        Path readyFile = folder.resolve("ready.json");
        try (var demo = RunningDemo.start(folder)) {
            assertEquals("rw-------", permissions(readyFile));
            assertTrue(ProcessHandle.of(demo.pid()).orElseThrow().children().count() >= 3);
        }
        assertTrue(Files.notExists(readyFile), "the ready-file goes with the demo");
        verifyTheChain();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Page openCounter(Browser browser, RunningDemo demo, int width, int height) {
        Page console = browser.open(demo.url("server") + "/console", width, height);
        find(console, "username").fill("budi");
        find(console, "password").fill(demo.password("budi"));
        find(console, "login").click();
        find(console, "counter-4").click();
        find(console, "open-counter").click();
        assertThat(find(console, "call-next")).isEnabled();
        return console;
    }

    private static String takeTicket(Page kiosk) {
        find(kiosk, "service-ktp").click();
        assertThat(find(kiosk, "ticket-number")).isVisible(SOON);
        assertThat(find(kiosk, "print-PRINTED")).isVisible(SOON);
        String number = find(kiosk, "ticket-number").textContent();
        find(kiosk, "done").click();
        assertThat(find(kiosk, "screen-home")).isVisible();
        return number;
    }

    private static void rate(Page kiosk) {
        find(kiosk, "rate").click();
        find(kiosk, "counter-4").click();
        find(kiosk, "score-4").click();
        assertThat(find(kiosk, "thanks")).isVisible(SOON);
    }

    private static void assertTheSupervisorSeesIt(
            Browser browser, RunningDemo demo, int width, int height) {
        Page page = browser.open(demo.url("server") + "/supervisor", width, height);
        find(page, "username").fill("wati");
        find(page, "password").fill(demo.password("wati"));
        find(page, "login").click();
        assertThat(find(page, "counter-card-4")).isVisible(SOON);
        find(page, "view-today").click();
        Locator row = find(page, "today-row-4");
        assertThat(row).isVisible(SOON);
        assertThat(row.locator("[data-figure='visits']")).hasText("1");
        assertThat(row.locator("[data-figure='ratings.count']")).hasText("1");
    }

    private void assertTheJournalHas(RunningDemo demo, String number) throws IOException {
        try (var files = Files.walk(demo.data().resolve("journal"))) {
            Path file = files.filter(f -> f.toString().endsWith(".gj")).findFirst().orElseThrow();
            String records = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertTrue(
                    records.contains("\"number\":\"" + number + "\""),
                    number + " is in the journal");
        }
    }

    private void verifyTheChain() throws IOException {
        Path journal = folder.resolve("data/journal/disdukcapil");
        for (DayCheck check : JournalVerify.folder(journal)) {
            assertTrue(check instanceof DayCheck.Verified, check.toString());
        }
    }

    private static Locator find(Page page, String hook) {
        return page.getByTestId(hook);
    }
}
