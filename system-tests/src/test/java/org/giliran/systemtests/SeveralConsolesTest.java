package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Several consoles in one browser of one computer: each stays its own. */
@Execution(ExecutionMode.CONCURRENT)
class SeveralConsolesTest {
    /** Hashing a password is slow on purpose, and slower while the programs have just started. */
    private static final LocatorAssertions.IsVisibleOptions AFTER_HASHING =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** What a browser does with a tab that another one covers. */
    private static final String HIDE =
            """
            hidden => {
              Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;

    @TempDir private Path folder;

    @Test
    void tabsOfOneBrowserStayApartAndAHiddenOneCatchesUp() throws Exception {
        try (var demo = RunningDemo.start(folder);
                var browser = new Browser()) {
            Page budi = browser.open(demo.url("server") + "/console", 1024, 600);
            logIn(budi, demo, "budi", "2");
            Page sari = budi.context().newPage();
            sari.navigate(demo.url("server") + "/console");
            logIn(sari, demo, "sari", "4");
            eachServesHisOwn(budi, sari);

            Page twin = sari.context().newPage();
            twin.navigate(demo.url("server") + "/console");
            logIn(twin, demo, "sari", "4");
            twoTabsOfOneCounterShowTheSame(sari, twin);
            aHiddenTabAsksNothingAndNothingCanBePressedUntilItKnows(sari, twin);
            aPedalTakesTheNextStepAndOneStepOnly(sari, twin);
            aPedalThatIsHeldDownGivesUpWhoWasCalled(twin);

            find(budi, "logout").click();
            assertThat(find(budi, "login")).isVisible();
            find(sari, "undo").waitFor();
            assertThat(find(sari, "current-number")).isVisible();
            assertThat(find(sari, "login")).isHidden();
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void logIn(Page console, RunningDemo demo, String username, String counter) {
        find(console, "username").fill(username);
        find(console, "password").fill(demo.password(username));
        find(console, "login").click();
        assertThat(find(console, "counter-" + counter)).isVisible(AFTER_HASHING);
        find(console, "counter-" + counter).click();
    }

    /** The tab says whom one serves and where. */
    private static void eachServesHisOwn(Page budi, Page sari) {
        find(budi, "open-counter").click();
        find(sari, "open-counter").click();
        take(budi, "kk", 1);
        take(sari, "ktp", 4);
        call(budi, "B-001");
        call(sari, "C-001");
        assertThat(budi).hasTitle(Pattern.compile("B-001 · Loket 2 · .*"));
        assertThat(sari).hasTitle(Pattern.compile("C-001 · Loket 4 · .*"));
    }

    private static void call(Page console, String number) {
        find(console, "call-next").click();
        assertThat(find(console, "current-number")).hasText(number);
    }

    /** Takes tickets at the console, as staff do for whoever cannot use the kiosk. */
    private static void take(Page console, String service, int count) {
        for (int i = 0; i < count; i++) {
            find(console, "tab-assist").click();
            find(console, "assist-service").selectOption(service);
            find(console, "assist-send").click();
            find(console, "assist-another").click();
        }
        find(console, "tab-line").click();
    }

    private static void twoTabsOfOneCounterShowTheSame(Page one, Page other) {
        assertThat(find(other, "current-number")).hasText("C-001");
        find(other, "start").click();
        assertThat(find(one, "finish")).isEnabled();
        find(one, "finish").click();
        assertThat(find(other, "current-number")).isHidden();
        assertThat(find(other, "refusal")).isHidden();
    }

    private static void aHiddenTabAsksNothingAndNothingCanBePressedUntilItKnows(
            Page shown, Page hidden) {
        hidden.evaluate(HIDE, true);
        var asked = new ArrayList<String>();
        hidden.onRequest(request -> asked.add(request.url()));
        call(shown, "C-002");
        find(shown, "start").click();
        assertThat(find(shown, "finish")).isEnabled();
        assertEquals(List.of(), asked);
        assertThat(find(hidden, "call-next")).isDisabled();
        hidden.evaluate(HIDE, false);
        assertThat(find(hidden, "current-number")).hasText("C-002");
        assertThat(find(hidden, "finish")).isEnabled();
    }

    /** Learned in one tab, the pedal of the computer works in the other, too. */
    private static void aPedalTakesTheNextStepAndOneStepOnly(Page one, Page other) {
        one.keyboard().press("?");
        find(one, "pedal-learn").click();
        one.keyboard().press("F8");
        assertThat(find(one, "pedal-refused")).containsText("F8");
        find(one, "pedal-learn").click();
        one.keyboard().press("PageDown");
        assertThat(find(one, "pedal-now")).containsText("PageDown");
        one.keyboard().press("Escape");
        assertThat(find(other, "current-number")).hasText("C-002");
        other.bringToFront();
        other.keyboard().press("PageDown");
        other.keyboard().press("PageDown");
        assertThat(find(other, "current-number")).hasText("C-003");
        assertThat(find(other, "start")).isEnabled();
    }

    /** Let go at once it would have begun with him. */
    private static void aPedalThatIsHeldDownGivesUpWhoWasCalled(Page page) {
        page.waitForFunction("(n) => n.until < performance.now()", noBounceAnyMore(page));
        page.keyboard().down("PageDown");
        assertThat(find(page, "call-next")).containsText("Tahan terus: C-003");
        assertThat(find(page, "current-number")).isHidden();
        page.keyboard().up("PageDown");
        find(page, "undo").click();
        assertThat(find(page, "current-number")).hasText("C-003");
        assertThat(find(page, "start")).isEnabled();
    }

    private static Object noBounceAnyMore(Page page) {
        return page.evaluate("({until: performance.now() + 1600})");
    }

    private static Locator find(Page page, String testId) {
        return page.getByTestId(testId);
    }
}
