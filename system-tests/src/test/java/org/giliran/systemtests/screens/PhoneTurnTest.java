package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.systemtests.Browser;
import org.giliran.systemtests.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;

/** What a phone does of itself while its owner waits and when it is his turn. */
class PhoneTurnTest {
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    /** A browser without a phone behind it does not vibrate; the page asks whether it may. */
    private static final String STIRS =
            "window.stirs = []; navigator.vibrate = (pattern) => window.stirs.push(pattern);";

    @TempDir private Path folder;

    @Test
    void aPhoneKeepsWhatItsOwnerDoesAndStirsWhenHeIsCalled() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Hand budi = Hand.of(demo, "budi");
            budi.post("/counters/2/open", "{}");
            budi.ticket("kk", "id");
            JsonNode mine = budi.ticket("kk", "id");
            String address = demo.url("server") + "/t/" + mine.get("token").asString();
            Page phone = browser.open(address, 360, 740, STIRS);
            assertThat(phone.getByTestId("ahead")).hasText("1");

            Locator paper = phone.locator("[data-keep]").first();
            paper.check();
            phone.reload();
            assertThat(paper).isChecked();

            phone.getByTestId("own-late").click();
            phone.getByTestId("why").click();
            assertThat(phone.getByTestId("rule-EARLIER")).isVisible();
            phone.getByTestId("vibrate").click();
            assertThat(phone.getByTestId("vibrate")).isHidden();

            callAndFinish(budi, false);
            assertThat(phone.getByTestId("ahead")).hasText("Anda berikutnya", SOON);
            assertThat(phone.getByTestId("own-late-yes")).isVisible();
            assertThat(phone.getByTestId("why-text")).containsText("Tidak ada");
            assertThat(phone.getByTestId("last")).containsText("Loket 2");

            callAndFinish(budi, true);
            assertThat(phone.getByTestId("go-to")).hasText("Silakan ke Loket 2", SOON);
            String number = mine.get("number").asString();
            assertEquals("Silakan ke Loket 2 · " + number, phone.title());
            assertThat(phone.locator("link[rel=icon]"))
                    .hasAttribute("href", "/ui/img/favicon-call.svg");
            budi.post("/counters/2/recall", "{}");
            assertThat(phone.getByTestId("call-again")).hasText("Panggilan ke-2", SOON);
            assertEquals(3, phone.evaluate("window.stirs.length"), "the sample and two calls");
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** Calls the next one; what was there before is finished first. */
    private static void callAndFinish(Hand budi, boolean busy) throws Exception {
        if (busy) {
            budi.post("/counters/2/start", "{}");
            budi.post("/counters/2/finish", "{}");
        }
        budi.post("/counters/2/calls", "{}");
    }
}
