package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;

import java.util.regex.Pattern;

/** What a supervisor finds and does at the top of the page: a number, a hint, taking it back. */
record DeskFinds(Page page) {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    /** Looks at the page as it is. */
    interface Look {
        void at(String state) throws Exception;
    }

    /** By keyboard alone. */
    void numbers(Look look) throws Exception {
        page.keyboard().press("/");
        find("c1");
        assertThat(page.getByTestId("found-way")).isVisible(SOON);
        assertThat(page.getByTestId("way-ISSUED")).isVisible();
        look.at("supervisor-found");
        find("1");
        assertThat(page.getByTestId("found-several")).isVisible(SOON);
        look.at("supervisor-found-several");
        find("Z 999");
        assertThat(page.getByTestId("found-none")).isVisible(SOON);
        look.at("supervisor-found-none");
        page.route(Pattern.compile("/visits\\?"), route -> route.abort());
        page.getByTestId("find-again").click();
        assertThat(page.getByTestId("found-problem")).isVisible(SOON);
        look.at("supervisor-found-problem");
        page.unrouteAll();
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("found")).isHidden();
        assertThat(page.getByTestId("find-number")).isFocused();
    }

    private void find(String number) {
        page.getByTestId("find-number").fill(number);
        page.keyboard().press("Enter");
    }

    /** Opens the closed counter that a hint names, in its place, and closes it again by undoing. */
    void hint(String service, Look look) throws Exception {
        Locator open = page.getByTestId(Pattern.compile("counter-card-.*"));
        Locator opened = open.filter(new Locator.FilterOptions().setHas(state("OPEN")));
        int before = opened.count();
        page.getByTestId("hint-act-" + service).click();
        assertThat(page.getByTestId("hint-staff").locator("option").nth(2)).isAttached();
        look.at("supervisor-hint-ask");
        page.getByTestId("hint-staff").selectOption(new SelectOption().setIndex(2));
        page.getByTestId("hint-open").click();
        assertThat(page.getByTestId("undo-bar")).isVisible(SOON);
        assertThat(opened).hasCount(before + 1);
        assertThat(page.getByTestId("undo")).isFocused();
        look.at("supervisor-undo");
        page.keyboard().press("z");
        assertThat(opened).hasCount(before);
        assertThat(page.getByTestId("undo")).isHidden();
    }

    private Locator state(String state) {
        return page.locator("[data-state=" + state + "]");
    }

    /** The end of a pause is taken back: the hall stands still as before. */
    void endOfAPauseTakenBack() {
        assertThat(page.getByTestId("undo-bar")).isVisible(SOON);
        page.keyboard().press("z");
        assertThat(page.getByTestId("hall-paused")).isVisible(SOON);
    }

    /** Who waits, how long, what to do and where: without scrolling, on a laptop. */
    void whatMattersIsInTheFirstView(Glass laptop) {
        for (String part : new String[] {"total-waiting", "total-longest", "counter-card-10"}) {
            var box = page.getByTestId(part).boundingBox();
            assertTrue(box.y + box.height <= laptop.heightPx(), () -> part + " ends at " + box.y);
        }
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertTrue(page.getByTestId("find-number").boundingBox().y >= 0, "the head stays");
        page.evaluate("scrollTo(0, 0)");
    }
}
