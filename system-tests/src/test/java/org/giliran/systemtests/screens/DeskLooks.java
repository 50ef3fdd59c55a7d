package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

import java.io.IOException;
import java.util.List;

/** A staff page in the looks that one chooses in its head. */
record DeskLooks(Page page, Gallery gallery, Glass glass, String language) {
    private static final List<String> OTHERS = List.of("light", "dark", "high");

    /** The colour of the page in the dark look; of the tokens. */
    private static final String DARK = "rgb(11, 26, 32)";

    /** Looks at the page as it is in the other looks; it ends as it began. */
    void show(String state) throws IOException {
        assertThat(page.getByTestId("look")).hasAttribute("data-look", "auto");
        for (String look : OTHERS) {
            page.getByTestId("look").click();
            assertThat(page.getByTestId("look")).hasAttribute("data-look", look);
            if (!look.equals("light")) {
                Glass worn = look.equals("high") ? glass.inHighContrast() : glass;
                gallery.look(page, state + "-" + look, worn, language);
            }
        }
        page.getByTestId("look").click();
        assertThat(page.getByTestId("look")).hasAttribute("data-look", "auto");
    }

    /** A look is worn before any module has come: nothing flashes. */
    void isWornFromTheFirstPaint(String address) {
        page.evaluate("localStorage.setItem('giliran.look', 'dark')");
        page.route(url -> url.endsWith(".mjs"), route -> {});
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("html")).hasCSS("background-color", DARK);
        page.evaluate("localStorage.removeItem('giliran.look')");
        page.unrouteAll();
    }
}
