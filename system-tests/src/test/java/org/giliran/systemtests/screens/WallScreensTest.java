package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.giliran.systemtests.screens.Boards.call;
import static org.giliran.systemtests.screens.Boards.calls;
import static org.giliran.systemtests.screens.Boards.many;
import static org.giliran.systemtests.screens.Boards.recalled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;

import org.giliran.systemtests.Browser;
import org.giliran.systemtests.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The wall in each of its states: called numbers in visual angle, all in view, 7:1, axe, nothing on
 * the console.
 */
@Execution(ExecutionMode.CONCURRENT)
class WallScreensTest {
    private static final Glass USUAL = Glass.wall("43-inch-8-m", 1920, 1080, 952, 8_000);
    private static final List<Glass> WALLS =
            List.of(
                    USUAL,
                    Glass.wall("32-inch-5-m", 1366, 768, 708, 5_000),
                    Glass.wall("55-inch-10-m", 3840, 2160, 1210, 10_000));

    private static final boolean LONG = Boolean.getBoolean("giliran.long");

    /** 0.7° of sight for each metre between eyes and wall: EN 301 549, 5.1.4. */
    private static final double CAP_MM_PER_METRE = 12.2;

    /** Whoever was called a moment before looks for his number, and finds it at 0.35°. */
    private static final double OLDER_CAP_MM_PER_METRE = 6.1;

    private static final String CAP_PX =
            """
            (hook) => {
              const number = document.querySelector(`[data-testid="${hook}"] .number`);
              const {fontStyle, fontWeight, fontSize, fontFamily} = getComputedStyle(number);
              const pen = document.createElement('canvas').getContext('2d');
              pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
              return pen.measureText('H').actualBoundingBoxAscent;
            }
            """;

    private static final String APART = Eyes.resource("/screens/apart.mjs");

    /** Eyes may take longer than the eight seconds that a call among others stands. */
    private static final String THEY_STAY =
            "() => { const at = performance.now(); performance.now = () => at; }";

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir private Path folder;

    private RunningDemo demo;
    private Gallery gallery;
    private Page page;
    private Glass glass;
    private String address = "/";

    @Test
    void everyStateOfTheWallCanBeReadFromItsDistance() throws Exception {
        try (var started = RunningDemo.start(folder);
                var browser = new Browser();
                var pictures = Gallery.of("wall")) {
            demo = started;
            gallery = pictures;
            for (Glass wall : LONG ? WALLS : List.of(USUAL)) {
                glass = wall;
                page =
                        browser.window(
                                new NewContextOptions()
                                        .setViewportSize(wall.widthPx(), wall.heightPx())
                                        .setReducedMotion(ReducedMotion.REDUCE));
                address = "/";
                states();
                stacked("");
                plainStates();
                page.context().close();
                new WallMedia(demo.url("display"), wall, pictures).look(browser);
            }
            assertEquals(List.of(), browser.complaints());
            pictures.assertNothingIsWrong();
        }
    }

    private void states() throws Exception {
        told("nobody-called", view -> {});
        told("starting", view -> view.remove("board"));
        told("one-call", view -> calls(view, call("A-001", "3")), "A-001");
        told("priority-recalled", view -> calls(view, recalled()), "A-123");
        told("english", view -> calls(view, call("C-042", "12").put("language", "en")), "C-042");
        told("long-number", view -> calls(view, longNumber()), "AX-1234");
        told("many-before", view -> calls(view, call("A-017", "3"), many()), "A-017");
        told("notices", WallScreensTest::noticed, "A-017");
        told(
                "not-live",
                view -> {
                    Boards.lost(view);
                    calls(view, call("A-017", "3"), many());
                });
        told(
                "hall-paused",
                view -> {
                    noticed(view);
                    Boards.paused(view, "listrik", "Listrik padam", "Power cut");
                });
        evacuated("evacuation");
        told(
                "zone",
                view -> {
                    calls(view, call("A-017", "3"), many());
                    Boards.of(view).putObject("zoneName").put("id", "Lantai dua").put("en", "Up");
                },
                "A-017");
        told(
                "closed",
                view -> Boards.of(view).putObject("closed").put("opensAt", "2026-12-01T01:00:00Z"));
    }

    /** Calls that come fast stand one above the other, the newest at the size of one alone. */
    private void stacked(String prefix) throws Exception {
        told(prefix + "two-calls", List.of(call("A-017", "3"), call("C-104", "10")));
        told(prefix + "three-calls", List.of(call("A-017", "3"), recalled(), call("B-021", "2")));
        told(prefix + "three-long-calls", List.of(longNumber(), recalled(), call("AX-1001", "7")));
        told(
                prefix + "three-calls-not-live-notice",
                List.of(call("A-017", "3"), recalled(), call("B-021", "2")),
                view -> {
                    WallScreensTest.notice(view);
                    Boards.lost(view);
                });
    }

    /** The page for old televisions, as a browser of today draws it. */
    private void plainStates() throws Exception {
        address = "/plain";
        told("plain-nobody-called", view -> {});
        told("plain-one-call", view -> calls(view, call("A-017", "3")));
        told("plain-priority-recalled", view -> calls(view, recalled(), many()));
        told("plain-notices", WallScreensTest::noticed);
        told(
                "plain-not-live",
                view -> {
                    Boards.lost(view);
                    calls(view, call("A-017", "3"), many());
                });
        told(
                "plain-hall-paused",
                view -> {
                    noticed(view);
                    Boards.paused(view, "listrik", "Listrik padam", "Power cut");
                });
        evacuated("plain-evacuation");
        stacked("plain-");
    }

    /** Nothing but that everybody leaves: no number, no notice, no class that is called sooner. */
    private void evacuated(String state) throws Exception {
        told(
                state,
                view -> {
                    noticed(view);
                    Boards.paused(view, "evakuasi", "Evakuasi", "Evacuation");
                });
        for (String other : List.of("notice", "legend", "waiting-ktp", "call-A-017")) {
            assertThat(page.getByTestId(other)).hasCount(0);
        }
    }

    private void told(String state, Consumer<ObjectNode> change, String... called)
            throws Exception {
        show(List.of(change));
        look(state, called);
    }

    /** The first of them is the newest; all of them come at once, after another has stood. */
    private void told(String state, List<ObjectNode> fast) throws Exception {
        told(state, fast, _ -> {});
    }

    private void told(String state, List<ObjectNode> fast, Consumer<ObjectNode> more)
            throws Exception {
        ObjectNode before = call("A-016", "1");
        ObjectNode[] older =
                Stream.concat(fast.stream().skip(1), Stream.of(before)).toArray(ObjectNode[]::new);
        Consumer<ObjectNode> come = view -> calls(view, fast.getFirst(), older);
        show(List.of(view -> calls(view, before), come.andThen(more)));
        for (ObjectNode call : fast) {
            assertThat(page.getByTestId("call-" + numberOf(call))).isVisible(SOON);
        }
        page.evaluate(THEY_STAY);
        for (ObjectNode call : fast.subList(1, fast.size())) {
            assertHigh(state, numberOf(call), OLDER_CAP_MM_PER_METRE);
        }
        look(state, numberOf(fast.getFirst()));
        for (ObjectNode call : fast) {
            assertThat(page.getByTestId("call-" + numberOf(call))).isVisible();
        }
    }

    private void show(List<Consumer<ObjectNode>> changes) throws Exception {
        Answers.change(page, demo.url("display"), "/api/wall", changes);
        page.navigate(demo.url("display") + address + glass.query());
        assertThat(page.locator("main")).isVisible(SOON);
    }

    private void look(String state, String... called) throws Exception {
        gallery.look(page, state, glass, "id");
        for (String number : called) {
            assertHigh(state, number, CAP_MM_PER_METRE);
        }
        for (Object near : (List<?>) page.evaluate(APART)) {
            gallery.add(state, glass, near.toString());
        }
        page.unrouteAll();
    }

    private void assertHigh(String state, String number, double capMmPerMetre) {
        double px = ((Number) page.evaluate(CAP_PX, "call-" + number)).doubleValue();
        double needed = capMmPerMetre * glass.distanceMm() / 1000 * glass.pixelsPerMm();
        if (px < needed - 1) {
            gallery.add(
                    state,
                    glass,
                    "%s is %.0f px high, less than %.0f".formatted(number, px, needed));
        }
    }

    private static String numberOf(ObjectNode call) {
        return call.get("number").asString();
    }

    private static ObjectNode longNumber() {
        return call("AX-1234", "9", "Loket 9 Prioritas", "Counter 9 Priority", 1, true);
    }

    private static void noticed(ObjectNode view) {
        calls(view, call("A-017", "3"), many());
        notice(view);
    }

    private static void notice(ObjectNode view) {
        Boards.notices(
                view,
                "Pengambilan KTP-el hari ini dipindahkan ke Loket 12 di lantai dua. Mohon bawa"
                        + " bukti pengambilan dan kartu keluarga asli; petugas di meja informasi"
                        + " siap membantu Bapak dan Ibu yang memerlukan.",
                "Layanan legalisir tutup pukul 14.00.");
    }
}
