package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** From the log-in to the rating without a mouse and without a touch. */
class KeyboardOnlyTest {
    /** More stops than any page has. */
    private static final int TABS_MAX = 60;

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    /** Hashing a password is slow on purpose, and slower while the programs have just started. */
    private static final LocatorAssertions.IsVisibleOptions AFTER_HASHING =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir private Path folder;

    @Test
    void aVisitorIsServedAndHelpedByKeyboardAlone() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Page kiosk = browser.open(demo.url("kiosk") + "/", 1280, 800);
            Page console = browser.open(demo.url("server") + "/console", 1024, 600);
            logIn(console, demo, "budi", "4");
            openCounter(console);

            go(kiosk, "service-ktp");
            assertThat(find(kiosk, "print-PRINTED")).isVisible(SOON);
            String number = find(kiosk, "ticket-number").textContent();
            go(kiosk, "done");
            serve(console, number);
            go(kiosk, "rate");
            go(kiosk, "counter-4");
            go(kiosk, "score-4");
            assertThat(find(kiosk, "thanks")).isVisible(SOON);

            printForSomebody(console);
            String other = find(console, "assist-number").textContent();
            callAndTakeBack(console, other);
            putOffAndBringBack(console, other);
            sendElsewhere(console, other);

            Page neighbour = browser.open(demo.url("server") + "/console", 1024, 600);
            logIn(neighbour, demo, "sari", "5");
            openCounter(neighbour);
            keepItsPlaceWhileOthersAreCalled(console, other, neighbour);
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void logIn(Page console, RunningDemo demo, String username, String counter) {
        assertThat(find(console, "username")).isFocused();
        console.keyboard().type(username);
        console.keyboard().press("Tab");
        console.keyboard().type(demo.password(username));
        console.keyboard().press("Enter");
        assertThat(find(console, "counter-1")).isVisible(AFTER_HASHING);
        assertThat(find(console, "counter-1")).isFocused();
        go(console, "counter-" + counter);
    }

    /** The key that calls cannot call here; it says so, and pressed again it opens. */
    private static void openCounter(Page console) {
        assertThat(find(console, "open-counter")).isFocused();
        console.keyboard().press("F8");
        assertThat(find(console, "advice")).containsText("F8");
        assertThat(find(console, "call-next")).isHidden();
        console.keyboard().press("F8");
        assertThat(find(console, "call-next")).isEnabled();
        assertTheKeyboardIsSomewhere(console);
    }

    /** The one key, pressed twice by accident, calls and does not begin; when meant, it begins. */
    private static void serve(Page console, String number) {
        console.keyboard().press("F4");
        assertThat(find(console, "advice")).containsText("F4");
        console.keyboard().press("F8");
        console.keyboard().press("F8");
        assertThat(find(console, "current-number")).hasText(number);
        assertThat(find(console, "advice")).isHidden();
        assertThat(find(console, "call-next")).hasAttribute("data-step", "start");
        assertThat(find(console, "start")).isEnabled();
        console.waitForCondition(
                () -> {
                    console.keyboard().press("F8");
                    return find(console, "finish").isEnabled();
                });
        assertThat(find(console, "call-next")).hasAttribute("data-step", "finish");
        console.keyboard().press("F4");
        assertThat(find(console, "finish")).isDisabled();
        assertTheKeyboardIsSomewhere(console);
    }

    private static void printForSomebody(Page console) {
        tabTo(console, "tab-line");
        console.keyboard().press("ArrowRight");
        console.keyboard().press("ArrowRight");
        tabTo(console, "assist-service");
        console.keyboard().press("c"); // the prefix of what this counter serves
        go(console, "assist-send");
        assertThat(find(console, "assist-print")).isFocused();
        console.keyboard().press("Enter");
        assertThat(find(console, "assist-paper-PRINTED")).isVisible(SOON);
    }

    private static void callAndTakeBack(Page console, String number) {
        console.keyboard().press("Escape");
        console.keyboard().press("F8");
        assertThat(find(console, "current-number")).hasText(number);
        console.keyboard().press("z");
        assertThat(find(console, "current-number")).isHidden();
        assertThat(find(console, "line-" + number)).isVisible(SOON);
        assertTheKeyboardIsSomewhere(console);
    }

    private static void putOffAndBringBack(Page console, String number) {
        console.keyboard().press("F8");
        assertThat(find(console, "current-number")).hasText(number);
        console.keyboard().press("p");
        go(console, "park-10");
        assertThat(find(console, "away-" + number)).isVisible(SOON);
        assertTheKeyboardIsSomewhere(console);
        go(console, "away-" + number);
        go(console, "resume");
        assertThat(find(console, "line-" + number)).isFocused();
    }

    private static void sendElsewhere(Page console, String number) {
        go(console, "line-" + number);
        go(console, "ticket-transfer");
        tabTo(console, "place-KEEP");
        console.keyboard().press("ArrowDown");
        go(console, "transfer-send");
        assertThat(find(console, "line-" + number)).isFocused();
        console.keyboard().press("F8");
        assertThat(find(console, "current-number")).hasText(number);
        console.keyboard().press("F2");
        console.keyboard().press("t");
        go(console, "transfer-send");
        assertThat(find(console, "current-number")).isHidden();
        assertThat(find(console, "line-" + number)).isVisible(SOON);
        assertTheKeyboardIsSomewhere(console);
    }

    private static void keepItsPlaceWhileOthersAreCalled(
            Page console, String first, Page neighbour) {
        printForSomebody(console);
        String last = find(console, "assist-number").textContent();
        console.keyboard().press("Escape");
        tabTo(console, "line-" + last);
        neighbour.keyboard().press("F8");
        assertThat(find(console, "line-" + first)).isHidden();
        assertThat(find(console, "line-" + last)).isFocused();
    }

    /** Tabs to it and presses Enter. */
    private static void go(Page page, String hook) {
        tabTo(page, hook);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String hook) {
        assertThat(find(page, hook)).isVisible(SOON);
        for (int stop = 0; stop < TABS_MAX && !focused(page).equals(hook); stop++) {
            page.keyboard().press("Tab");
        }
        assertEquals(hook, focused(page), "no way there by the Tab key");
    }

    /** When the answer has come; the view may show its effect a moment before. */
    private static void assertTheKeyboardIsSomewhere(Page page) {
        page.waitForFunction("document.activeElement.tagName !== 'BODY'");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement?.dataset.testid ?? ''");
    }

    private static Locator find(Page page, String hook) {
        return page.getByTestId(hook);
    }
}
