package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.giliran.systemtests.RunningDemo;

/** The touch page of a kiosk on one panel, in one language: opened, touched, and looked at. */
record TouchPage(RunningDemo demo, Gallery gallery, Page page, Glass glass, String language) {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    String kiosk() {
        return demo.url("kiosk");
    }

    void open() {
        page.navigate(kiosk() + "/" + glass.query());
        assertThat(page.locator("main")).isVisible(SOON);
        page.waitForFunction(
                "() => document.querySelector('[data-testid=language], [data-testid=not-ready]')");
        if (!language.equals("id") && page.getByTestId("not-ready").isHidden()) {
            touch("language");
        }
    }

    void touch(String... hooks) {
        for (String hook : hooks) {
            page.getByTestId(hook).first().click();
        }
    }

    void shows(String hook) {
        assertThat(page.getByTestId(hook)).isVisible(SOON);
    }

    void look(String state) throws Exception {
        gallery.look(page, state, glass, language);
    }
}
