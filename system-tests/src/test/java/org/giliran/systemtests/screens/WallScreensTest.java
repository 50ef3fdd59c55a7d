package org.giliran.systemtests.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

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

    private static final String CAP_PX =
            """
            (hook) => {
              const number = document.querySelector(`[data-testid="${hook}"] .call__number`);
              const {fontStyle, fontWeight, fontSize, fontFamily} = getComputedStyle(number);
              const pen = document.createElement('canvas').getContext('2d');
              pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
              return pen.measureText('H').actualBoundingBoxAscent;
            }
            """;

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
                plainStates();
                page.context().close();
            }
            assertEquals(List.of(), browser.complaints());
            pictures.assertNothingIsWrong();
        }
    }

    private void states() throws Exception {
        told("nobody-called", view -> {});
        told("starting", view -> view.remove("board"));
        told(
                "one-call",
                view -> calls(view, call("A-001", "3", "Loket 3", "Counter 3", 1, false)),
                "A-001");
        told("priority-recalled", view -> calls(view, recalled()), "A-123");
        told(
                "english",
                view ->
                        calls(
                                view,
                                call("C-042", "12", "Loket 12", "Counter 12", 1, false)
                                        .put("language", "en")),
                "C-042");
        told(
                "long-number",
                view ->
                        calls(
                                view,
                                call(
                                        "AX-1234",
                                        "9",
                                        "Loket 9 Prioritas",
                                        "Counter 9 Priority",
                                        1,
                                        true)),
                "AX-1234");
        told(
                "many-before",
                view -> calls(view, call("A-017", "3", "Loket 3", "Counter 3", 1, false), many()),
                "A-017");
        told(
                "notices",
                view -> {
                    calls(view, call("A-017", "3", "Loket 3", "Counter 3", 1, false), many());
                    notices(
                            view,
                            "Layanan legalisir tutup pukul 14.00.",
                            "Pengambilan KTP-el hari ini dipindahkan ke Loket 12 di lantai dua."
                                + " Mohon bawa bukti pengambilan dan kartu keluarga asli; petugas"
                                + " di meja informasi siap membantu Bapak dan Ibu yang"
                                + " memerlukan.");
                },
                "A-017");
        told(
                "not-live",
                view -> {
                    view.put("live", false).put("since", Instant.now().minusSeconds(90).toString());
                    calls(view, call("A-017", "3", "Loket 3", "Counter 3", 1, false), many());
                });
        told(
                "hall-paused",
                view ->
                        board(view)
                                .set(
                                        "paused",
                                        Answers.json(
                                                "{\"since\":\"2026-11-30T06:05:00Z\",\"reason\":\"evakuasi\",\"reasonName\":{\"id\":\"Evakuasi\",\"en\":\"Evacuation\"}}")));
        told(
                "zone",
                view -> {
                    calls(view, call("A-017", "3", "Loket 3", "Counter 3", 1, false), many());
                    board(view).putObject("zoneName").put("id", "Lantai dua").put("en", "Upper");
                },
                "A-017");
        told(
                "closed",
                view -> board(view).putObject("closed").put("opensAt", "2026-12-01T01:00:00Z"));
    }

    /** The page for old televisions, as a browser of today draws it. */
    private void plainStates() throws Exception {
        address = "/plain";
        told("plain-nobody-called", view -> {});
        told("plain-priority-recalled", view -> calls(view, recalled(), many()));
        told(
                "plain-not-live",
                view -> {
                    view.put("live", false).put("since", Instant.now().minusSeconds(90).toString());
                    calls(view, call("A-017", "3", "Loket 3", "Counter 3", 1, false), many());
                });
    }

    private void told(String state, Consumer<ObjectNode> change, String... called)
            throws Exception {
        Answers.change(page, demo.url("display"), "/api/wall", change);
        page.navigate(demo.url("display") + address + glass.query());
        assertThat(page.locator("main")).isVisible(SOON);
        gallery.look(page, state, glass, "id");
        for (String number : called) {
            double px = ((Number) page.evaluate(CAP_PX, "call-" + number)).doubleValue();
            double needed = CAP_MM_PER_METRE * glass.distanceMm() / 1000 * glass.pixelsPerMm();
            if (px < needed - 1) {
                gallery.add(
                        state,
                        glass,
                        "%s is %.0f px high, less than %.0f".formatted(number, px, needed));
            }
        }
        page.unrouteAll();
    }

    private static ObjectNode board(ObjectNode view) {
        return (ObjectNode) view.get("board");
    }

    private static ObjectNode call(
            String number, String counter, String id, String en, int calls, boolean priority) {
        var call = (ObjectNode) Answers.json("{}");
        call.put("number", number)
                .put("counter", counter)
                .put("at", Instant.now().toString())
                .put("language", "id")
                .put("calls", calls)
                .put("priority", priority);
        call.putObject("counterName").put("id", id).put("en", en);
        return call;
    }

    private static ObjectNode recalled() {
        return call("A-123", "10", "Loket 10 Pengaduan", "Counter 10 Complaints", 2, true);
    }

    private static ObjectNode[] many() {
        return new ObjectNode[] {
            call("B-020", "2", "Loket 2", "Counter 2", 1, false),
            call("C-104", "10", "Loket 10 Pengaduan", "Counter 10 Complaints", 1, true),
            call("AX-1001", "7", "Loket 7", "Counter 7", 1, false),
            call("D-008", "6", "Loket 6", "Counter 6", 2, false),
            call("A-016", "1", "Loket 1", "Counter 1", 1, false),
            call("C-103", "9", "Loket 9 Prioritas", "Counter 9 Priority", 1, true)
        };
    }

    private static void calls(ObjectNode view, ObjectNode newest, ObjectNode... before) {
        ArrayNode calls = board(view).putArray("calls");
        calls.add(newest);
        List.of(before).forEach(calls::add);
    }

    private static void notices(ObjectNode view, String... texts) {
        ArrayNode notices = board(view).putArray("notices");
        for (String text : texts) {
            notices.addObject().put("id", "p" + notices.size()).put("text", text);
        }
    }
}
