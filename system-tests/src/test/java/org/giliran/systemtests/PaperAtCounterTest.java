package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A counter that loses its server goes on with a sheet of paper, and types in afterwards. */
class PaperAtCounterTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @TempDir private Path folder;

    @Test
    void theLineIsPrintedWhenTheServerIsAwayAndWhatWasDoneIsTypedIn() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Page console = browser.open(demo.url("server") + "/console", 1024, 700);
            logIn(console, demo.password("budi"));
            String number = ticket(console);
            find(console, "tab-papers").click();
            assertFalse(isOffered(console), "nothing is wrong yet");
            assertEquals(List.of(), browser.complaints());

            console.context().setOffline(true);
            assertThat(console.locator(".sheet-banner")).isVisible(SOON);
            assertTheSheetHas(number, console);
            assertTrue(
                    kept(console).contains(number),
                    "also in the browser, with nothing of a person");
            assertFalse(kept(console).contains("budi") || kept(console).contains("Budi"));

            console.context().setOffline(false);
            assertThat(console.locator(".sheet-banner")).isHidden(hiddenSoon());
            typeIn(console, number);
            assertThat(find(console, "by-hand-told")).containsText(number);
            typeIn(console, number);
            assertThat(find(console, "refusal")).isVisible(SOON);
            scanAPaperOfNobody(console, demo.hall());
        }
    }

    /** A scanner types as a person does, faster, and ends with Enter. */
    private static void scanAPaperOfNobody(Page console, String hall) {
        find(console, "from-paper-number").focus();
        console.keyboard().type(hall + "|2026-11-21|AX-001|SFA4AABV");
        assertThat(find(console, "from-paper-number")).hasValue("AX-001");
        assertThat(find(console, "from-paper-fingerprint")).hasValue("SFA4AABV");
        console.keyboard().press("Enter");
        assertThat(find(console, "refusal")).containsText("Sidik tiket tidak cocok");
    }

    private static LocatorAssertions.IsHiddenOptions hiddenSoon() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(15_000);
    }

    private static void logIn(Page console, String password) {
        find(console, "username").fill("budi");
        find(console, "password").fill(password);
        find(console, "login").click();
        find(console, "counter-4").click();
        assertThat(find(console, "open-counter")).isVisible(SOON);
    }

    private static String ticket(Page console) {
        find(console, "tab-assist").click();
        Locator service = find(console, "assist-service");
        service.focus();
        console.keyboard().press("c"); // the prefix of what this counter serves
        find(console, "assist-send").click();
        assertThat(find(console, "assist-number")).isVisible(SOON);
        return find(console, "assist-number").textContent();
    }

    private static boolean isOffered(Page console) {
        return console.locator(".sheet-banner").isVisible();
    }

    private static void assertTheSheetHas(String number, Page console) {
        assertThat(find(console, "sheet")).isHidden();
        console.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(find(console, "sheet")).isVisible();
        assertThat(find(console, "sheet")).containsText(number);
        assertThat(find(console, "call-next")).isHidden();
        byte[] paper = console.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertTrue(paper.length > 1_000);
        console.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static String kept(Page console) {
        return String.valueOf(
                console.evaluate(
                        "() => Object.entries(localStorage).filter(([key]) =>"
                                + " key.includes('sheet')).map(([, value]) => value).join()"));
    }

    /** By keyboard: the number, then each time. */
    private static void typeIn(Page console, String number) {
        String now = LocalTime.now(JAKARTA).format(DateTimeFormatter.ofPattern("HH:mm"));
        find(console, "by-hand-number").fill(number);
        find(console, "by-hand-called").fill(now);
        find(console, "by-hand-number").press("Enter");
    }

    private static Locator find(Page page, String hook) {
        return page.getByTestId(hook);
    }
}
