package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A television that has no program of ours opens the wall of the server itself. */
class ServersWallTest {
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(20_000);

    @TempDir private Path folder;

    @Test
    void theServersOwnWallShowsTheHallToWhoeverHasADisplaysToken() throws Exception {
        try (var server = new ServerProcess(folder);
                var browser = new Browser()) {
            String wall = server.url() + "/wall";
            assertSays(browser.open(wall, 1280, 720), "Layar ini belum memiliki token");
            assertSays(browser.open(wall + "#wrong", 1280, 720), "Token layar ini ditolak");
            Page page = browser.open(wall + "#" + server.displayToken(), 1280, 720);
            assertSays(page, "Selamat datang");
        }
    }

    private static void assertSays(Page page, String words) {
        assertThat(page.getByTestId("empty")).containsText(words, SOON);
    }
}
