package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;

import io.javalin.http.Context;

import org.giliran.api.Names;
import org.giliran.api.board.Board;
import org.giliran.api.board.NoticeLine;
import org.giliran.display.screen.WallView;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.ui.UiKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** The page for old televisions in a real browser, over boards that the test shows it. */
class PlainWallTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T02:00:00Z");
    private static final int WIDTH_MM = 952;
    private static final int DISTANCE_MM = 8000;

    /** Of the face that a browser of today loads. */
    private static final double CAP_HEIGHT_EM = 0.672;

    /** It takes 4.5 s for a poll to be given up, on a computer that is not busy. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(20_000);

    private static Browser browser;

    private final LiveView<List<Board.Call>> wall =
            new LiveView<>("t", List.of(), PlainWallTest::view);
    private final CountDownLatch silenceEnds = new CountDownLatch(1);
    private volatile boolean silent;
    private final LocalServer program =
            LocalServer.start(
                    new LocalServer.Settings(
                            0,
                            List.of(new Folder("/ui", UiKit.CLASS_PATH_FOLDER)),
                            UiKit.contentSecurityPolicy(),
                            Set.of(),
                            List.of(wall)),
                    routes -> routes.get("/api/wall", this::answer));

    private void answer(Context ctx) throws InterruptedException {
        if (silent) {
            silenceEnds.await();
        }
        wall.answer(ctx);
    }

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void stop() {
        silenceEnds.countDown();
        browser.closePages();
        program.close();
    }

    private static WallView view(String version, List<Board.Call> calls) {
        var board =
                new Board(
                        version,
                        "disdukcapil",
                        LocalDate.of(2026, 3, 2),
                        MORNING,
                        new Names("Dinas Dukcapil", "Civil Registry"),
                        "Asia/Jakarta",
                        null,
                        calls,
                        List.of(
                                new Board.ServiceCount(
                                        "ktp", "A", new Names("KTP-el", "Identity card"), 12)),
                        List.of(new NoticeLine("n-1", "Loket 3 <b>tutup</b>")),
                        new Names("Ruang timur", "East room"),
                        List.of(new Names("Lansia", "Elderly")),
                        null,
                        null);
        return new WallView(
                version, true, null, "layar-1", WIDTH_MM, DISTANCE_MM, null, board, List.of());
    }

    private static Board.Call call(String number, String counter, int second) {
        var name = new Names("Loket " + counter, "Counter " + counter);
        return new Board.Call(
                number, counter, name, MORNING.plusSeconds(second), "id", 1, true, false, false);
    }

    private Page open() {
        Page page = browser.open(program.url() + "/ui/plain/wall.html", 1920, 1080);
        assertThat(page.getByTestId("empty")).containsText("Selamat datang");
        return page;
    }

    private static double capMm(Locator call) {
        double px =
                ((Number)
                                call.locator(".number")
                                        .evaluate(
                                                "one =>"
                                                    + " parseFloat(getComputedStyle(one).fontSize)"))
                        .doubleValue();
        return px * CAP_HEIGHT_EM * WIDTH_MM / 1920;
    }

    @Test
    void aCallStandsThereAsLargeAsTheBackOfTheHallNeedsIt() {
        Page page = open();
        wall.change(_ -> List.of(call("A-017", "3", 1)));
        Locator call = page.getByTestId("call-A-017");
        assertThat(call).containsText("Loket 3");
        assertThat(call).containsText("P Prioritas");
        assertTrue(capMm(call) >= 12.2 * DISTANCE_MM / 1000, () -> capMm(call) + " mm");
        assertThat(page.getByTestId("zone")).hasText("Ruang timur");
        assertThat(page.getByTestId("waiting-ktp")).containsText("12");
        assertThat(page.getByTestId("notice")).hasText("Loket 3 <b>tutup</b>");
        assertThat(page.locator("#time")).hasText(Pattern.compile("\\d\\d\\.\\d\\d"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aCallThatIsTakenBackLeavesItAndTheOneBeforeStandsAgain() {
        Page page = open();
        wall.change(_ -> List.of(call("A-017", "3", 1)));
        assertThat(page.getByTestId("call-A-017")).isVisible();
        wall.change(_ -> List.of(call("A-018", "4", 2), call("A-017", "3", 1)));
        assertThat(page.getByTestId("call-A-018")).isVisible();
        wall.change(_ -> List.of(call("A-017", "3", 1)));
        assertThat(page.getByTestId("call-A-018")).isHidden();
        assertThat(page.getByTestId("call-A-017")).isVisible();
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aWallWhoseProgramFallsSilentSaysSoGreysItsCallsAndComesBackByItself() {
        Page page = open();
        wall.change(_ -> List.of(call("A-017", "3", 1)));
        assertThat(page.getByTestId("call-A-017")).isVisible();
        silent = true; // the poll that is held is answered still
        assertThat(page.getByTestId("not-live")).containsText("Layar terputus sejak", SOON);
        assertThat(page.getByTestId("calls")).hasClass(Pattern.compile("lost"));
        assertThat(page.getByTestId("waiting-ktp")).isHidden();
        silent = false;
        silenceEnds.countDown();
        wall.change(_ -> List.of(call("A-018", "4", 2), call("A-017", "3", 1)));
        assertThat(page.getByTestId("call-A-018")).isVisible();
        assertThat(page.getByTestId("not-live")).isHidden();
        assertThat(page.getByTestId("waiting-ktp")).isVisible();
    }
}
