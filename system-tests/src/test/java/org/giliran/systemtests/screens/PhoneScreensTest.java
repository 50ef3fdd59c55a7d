package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;

import org.giliran.systemtests.Browser;
import org.giliran.systemtests.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;

/** The phone's page from the ticket to the end, at 360 x 740, in both languages. */
@Execution(ExecutionMode.CONCURRENT)
class PhoneScreensTest {
    private static final Glass PHONE = Glass.desk("360x740", 360, 740);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir private Path folder;

    private RunningDemo demo;
    private Hand budi;
    private Gallery gallery;
    private Page page;
    private String language;

    @Test
    void everyStateOfATicketHoldsOnAPhone() throws Exception {
        try (var started = RunningDemo.start(folder);
                var browser = new Browser();
                var pictures = Gallery.of("phone")) {
            demo = started;
            gallery = pictures;
            budi = Hand.of(demo, "budi");
            budi.post("/counters/4/open", "{}");
            for (String spoken :
                    Boolean.getBoolean("giliran.long") ? List.of("id", "en") : List.of("id")) {
                language = spoken;
                page =
                        browser.window(
                                new NewContextOptions()
                                        .setViewportSize(PHONE.widthPx(), PHONE.heightPx()));
                visit();
                ends();
                page.context().close();
            }
            assertEquals(
                    List.of(),
                    browser.complaints().stream().filter(c -> !c.contains("404")).toList());
            pictures.assertNothingIsWrong();
        }
    }

    private void visit() throws Exception {
        budi.ticket("ktp", language);
        JsonNode mine = budi.ticket("ktp", language);
        open(mine);
        look("waiting");
        BoundingBox vibrate = page.getByTestId("vibrate").boundingBox();
        assertTrue(vibrate.y + vibrate.height <= PHONE.heightPx(), "it is seen at first sight");
        double late = width("own-late");
        touch("why");
        look("waiting-why");
        open(mine);
        touch("own-late");
        look("late-ask");
        assertEquals(late, width("own-late"), "a key stays as it is when it is opened");
        assertEquals(late, width("own-cancel"));
        open(mine);
        touch("own-cancel");
        look("cancel-ask");
        budi.post("/counters/4/calls", "{}");
        open(mine);
        look("next");
        for (String step : List.of("start", "finish")) {
            budi.post("/counters/4/" + step, "{}");
        }
        budi.post("/counters/4/calls", "{}");
        stands("CALLED");
        look("called");
        budi.post("/counters/4/start", "{}");
        stands("BEING_SERVED");
        look("serving");
        budi.post("/counters/4/finish", "{}");
        stands("FINISHED");
        look("finished");
        touch("rate-4");
        assertThat(page.getByTestId("rated")).isVisible(SOON);
        look("rated");
    }

    private void ends() throws Exception {
        JsonNode parked = budi.ticket("ktp", language);
        budi.post("/counters/4/calls", "{}");
        budi.post("/counters/4/park", "{\"minutes\":10}");
        open(parked);
        look("parked");
        JsonNode missed = budi.ticket("ktp", language);
        budi.post("/counters/4/calls", "{}");
        budi.post("/counters/4/missed", "{}");
        open(missed);
        look("missed");
        JsonNode cancelled = budi.ticket("kk", language);
        open(cancelled);
        touch("own-cancel");
        touch("own-cancel-yes");
        stands("CANCELLED");
        look("cancelled");
        page.navigate(demo.url("server") + "/t/AAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(page.getByTestId("not-found")).isVisible(SOON);
        look("not-found");
    }

    private void open(JsonNode ticket) {
        page.navigate(demo.url("server") + "/t/" + ticket.get("token").asString());
        assertThat(page.getByTestId("number")).hasText(ticket.get("number").asString());
    }

    private void stands(String state) {
        assertThat(page.locator("[data-state=" + state + "]")).isVisible(SOON);
    }

    private void touch(String hook) {
        page.getByTestId(hook).first().click();
    }

    private double width(String hook) {
        return page.getByTestId(hook).boundingBox().width;
    }

    private void look(String state) throws Exception {
        gallery.look(page, state, PHONE, language);
    }
}
