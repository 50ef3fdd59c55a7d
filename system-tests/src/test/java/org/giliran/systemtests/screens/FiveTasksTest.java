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

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;

/**
 * Five tasks as somebody does them who sees the page for the first time, with the number of
 * touches, clicks and keys. {@code docs/five-tasks.md} has the same numbers beside what others ask
 * for.
 */
@Execution(ExecutionMode.CONCURRENT)
class FiveTasksTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir private Path folder;

    private int touches;

    @Test
    void eachTaskTakesAsFewTouchesAsTheDocumentSays() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            assertEquals(3, takeATicketAtEighty(demo, browser));
            assertEquals(4, firstDayAsAClerk(demo, browser));
            assertEquals(3, moveACounter(demo, browser));
            assertEquals(1, followATicket(demo, browser));
            assertEquals(0, changePaper(demo, browser));
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** Larger letters, what one is entitled to, the service; the paper comes by itself. */
    private int takeATicketAtEighty(RunningDemo demo, Browser browser) {
        touches = 0;
        Page kiosk = open(browser, demo.url("kiosk") + "/", 1920, 1080);
        touch(kiosk, "large-text");
        touch(kiosk, "priority-lansia");
        touch(kiosk, "service-ktp");
        assertThat(kiosk.getByTestId("print-PRINTED")).isVisible(SOON);
        assertThat(kiosk.getByTestId("ticket-number")).hasText("C-001");
        kiosk.context().close();
        return touches;
    }

    /**
     * After the log-in: a counter, open it, call who waits, begin. The next call ends this visit.
     */
    private int firstDayAsAClerk(RunningDemo demo, Browser browser) {
        Page console = open(browser, demo.url("server") + "/console", 1024, 600);
        logIn(console, demo, "budi");
        touches = 0;
        touch(console, "counter-4");
        touch(console, "open-counter");
        assertThat(console.getByTestId("call-next"))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(30_000));
        key(console, "F8");
        assertThat(console.getByTestId("current-number")).hasText("C-001");
        key(console, "F2");
        assertThat(console.getByTestId("finish")).isEnabled();
        console.context().close();
        return touches;
    }

    /** The counter, what it takes from now on, done. */
    private int moveACounter(RunningDemo demo, Browser browser) {
        Page supervisor = open(browser, demo.url("server") + "/supervisor", 1600, 1000);
        logIn(supervisor, demo, "wati");
        assertThat(supervisor.getByTestId("counter-manage-4")).isVisible(SOON);
        touches = 0;
        touch(supervisor, "counter-manage-4");
        touch(supervisor, "manage-takes-kk");
        touch(supervisor, "manage-move");
        assertThat(supervisor.getByTestId("refusal")).isHidden();
        assertThat(supervisor.getByTestId("manage-move")).isDisabled();
        supervisor.context().close();
        return touches;
    }

    /** The camera opens the page, which shows all; one touch lets the phone call its owner. */
    private int followATicket(RunningDemo demo, Browser browser) throws Exception {
        Hand budi = Hand.of(demo, "budi");
        JsonNode ticket = budi.ticket("ktp", "id");
        touches = 0;
        Page phone =
                open(
                        browser,
                        demo.url("server") + "/t/" + ticket.get("token").asString(),
                        360,
                        740);
        assertThat(phone.getByTestId("ahead")).isVisible(SOON);
        touch(phone, "vibrate");
        budi.post("/counters/4/calls", "{}");
        assertThat(phone.getByTestId("go-to")).isVisible(SOON);
        phone.context().close();
        return touches;
    }

    /**
     * Nothing is pressed anywhere: cover, roll, cover; the alarm goes, and the next ticket is
     * printed.
     */
    private int changePaper(RunningDemo demo, Browser browser) throws Exception {
        touches = 0;
        Page kiosk = open(browser, demo.url("kiosk") + "/", 1280, 800);
        printer(demo, "{\"paper\":\"OUT\"}");
        assertThat(kiosk.getByTestId("printer-not-ready")).isVisible(SOON);
        printer(demo, "{\"cover\":\"OPEN\"}");
        printer(demo, "{\"paper\":\"OK\"}");
        printer(demo, "{\"cover\":\"CLOSED\"}");
        assertThat(kiosk.getByTestId("printer-not-ready"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
        int asked = touches;
        touch(kiosk, "service-ktp");
        assertThat(kiosk.getByTestId("print-PRINTED")).isVisible(SOON);
        kiosk.context().close();
        return asked;
    }

    private static Page open(Browser browser, String address, int width, int height) {
        Page page = browser.window(new NewContextOptions().setViewportSize(width, height));
        page.navigate(address);
        return page;
    }

    private static void logIn(Page page, RunningDemo demo, String username) {
        page.getByTestId("username").fill(username);
        page.getByTestId("password").fill(demo.password(username));
        page.getByTestId("login").click();
    }

    private static void printer(RunningDemo demo, String state) throws Exception {
        Hand.atKiosk(demo, "/api/workbench/printer", state);
    }

    private void touch(Page page, String hook) {
        page.getByTestId(hook).click();
        touches++;
    }

    private void key(Page page, String key) {
        page.keyboard().press(key);
        touches++;
    }
}
