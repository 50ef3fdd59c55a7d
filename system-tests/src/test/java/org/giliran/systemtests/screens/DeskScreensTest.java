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

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Console and supervision, each in its states, beside another program and on a large screen, in
 * both languages.
 */
@Execution(ExecutionMode.CONCURRENT)
class DeskScreensTest {
    private static final Glass BESIDE = Glass.desk("1024x600", 1024, 600);
    private static final List<Glass> DESKS = List.of(BESIDE, Glass.desk("1920x1080", 1920, 1080));
    private static final Glass LAPTOP = Glass.desk("1366x768", 1366, 768);
    private static final boolean LONG = Boolean.getBoolean("giliran.long");

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir private Path folder;

    private RunningDemo demo;
    private Hand budi;
    private Gallery gallery;
    private Page page;
    private Glass glass;
    private String language;

    @Test
    void everyStateOfConsoleAndSupervisionHolds() throws Exception {
        try (var started = RunningDemo.start(folder);
                var browser = new Browser();
                var pictures = Gallery.of("desk")) {
            demo = started;
            gallery = pictures;
            budi = Hand.of(demo, "budi");
            for (Glass desk : LONG ? DESKS : List.of(BESIDE)) {
                for (String spoken : LONG ? List.of("id", "en") : List.of("id")) {
                    glass = desk;
                    language = spoken;
                    page =
                            browser.window(
                                    new NewContextOptions()
                                            .setViewportSize(desk.widthPx(), desk.heightPx()));
                    page.context()
                            .addInitScript(
                                    "localStorage.setItem('giliran.language', '" + spoken + "')");
                    console();
                    supervision();
                    others();
                    page.context().close();
                }
            }
            assertEquals(
                    List.of(), browser.complaints().stream().filter(c -> !isCutOff(c)).toList());
            pictures.assertNothingIsWrong();
        }
    }

    /** A search that the test has cut off is told by the browser, too. */
    private static boolean isCutOff(String complaint) {
        return complaint.contains("/visits?") && complaint.contains("ERR_FAILED");
    }

    private void console() throws Exception {
        page.navigate(demo.url("server") + "/console");
        assertThat(page.getByTestId("username")).isVisible(SOON);
        look("login");
        logIn("budi");
        assertThat(page.getByTestId("counter-4")).isVisible(SOON);
        look("choose-counter");
        touch("counter-4");
        assertThat(page.getByTestId("open-counter")).isVisible(SOON);
        look("console-closed");
        touch("open-counter");
        assertThat(page.getByTestId("close-counter")).isVisible(SOON);
        look("console-nobody");
        for (String service : List.of("ktp", "ktp", "ktp", "kia")) {
            budi.ticket(service, "id");
        }
        assertThat(page.getByTestId("call-next")).isEnabled();
        look("console-line");
        work();
        touch("close-counter");
        assertThat(page.getByTestId("open-counter")).isVisible(SOON);
    }

    private void work() throws Exception {
        page.keyboard().press("F8");
        assertThat(page.getByTestId("current-number")).isVisible(SOON);
        look("console-called");
        touch("why");
        look("console-why");
        page.keyboard().press("Escape");
        page.keyboard().press("p");
        look("console-park");
        page.keyboard().press("Escape");
        page.keyboard().press("t");
        look("console-transfer");
        page.keyboard().press("Escape");
        page.keyboard().press("F2");
        assertThat(page.getByTestId("finish")).isEnabled();
        look("console-serving");
        looks().show("console-serving");
        help();
        changed("console-alarms", "/counters/4", DeskTroubles::devices, "alarms");
        changed("console-over-norm", "/counters/4", DeskTroubles::overTheNorm, "flagged");
        changed("console-hall-paused", "/counters/4", DeskTroubles::paused, "hall-paused");
        anew("finish");
        note();
        touch("pause");
        look("console-pause");
        page.keyboard().press("Escape");
        touch("keys");
        look("console-keys");
        page.keyboard().press("Escape");
        touch("tab-assist");
        look("console-assist");
        touch("tab-papers");
        look("console-papers");
        page.keyboard().press("Escape");
        page.keyboard().press("F4");
        assertThat(page.getByTestId("finish")).isDisabled();
        look("console-finished");
        outOfOrder();
    }

    /** Somebody at a kiosk calls for a person, and one comes. */
    private void help() throws Exception {
        Hand.atKiosk(demo, "/api/help", "{}");
        assertThat(page.getByTestId("help-take-kiosk-1")).isVisible(SOON);
        look("console-help");
        touch("help-take-kiosk-1");
        assertThat(page.getByTestId("help-done-kiosk-1")).isVisible(SOON);
        look("console-help-taken");
        touch("help-done-kiosk-1");
        assertThat(page.getByTestId("help-call-kiosk-1")).isHidden();
    }

    /** Called by a choice of staff, with its reason; given back, for the next round. */
    private void outOfOrder() throws Exception {
        page.locator(".line__entry").nth(1).click();
        page.getByTestId(Pattern.compile("reason-.*")).first().check();
        look("console-choice");
        touch("choice-send");
        assertThat(page.getByTestId("out-of-order")).isVisible(SOON);
        look("console-out-of-order");
        page.keyboard().press("Shift+F8");
        assertThat(page.getByTestId("current-number")).isHidden();
    }

    /** A view that no hall is brought into within a test; the page is left with it. */
    private void changed(String state, String view, Consumer<ObjectNode> change, String shown)
            throws Exception {
        page.unrouteAll();
        Answers.changeOwn(page, "/api/halls/" + demo.hall() + view, change);
        page.reload();
        assertThat(page.getByTestId(shown).first()).isVisible(SOON);
        look(state);
    }

    /** Back to what is really so. */
    private void anew(String shown) {
        page.unrouteAll();
        page.reload();
        assertThat(page.getByTestId(shown)).isVisible(SOON);
    }

    private void note() throws Exception {
        page.keyboard().press("n");
        page.getByTestId("note-write").fill("Berkas menyusul, sudah diberi tahu.");
        touch("note-keep");
        assertThat(page.getByTestId("newest-note")).isVisible(SOON);
        look("console-notes");
        page.keyboard().press("Escape");
        look("console-serving-note");
        page.keyboard().press("?");
        touch("pedal-learn");
        look("console-pedal");
        touch("pedal-stop");
        page.keyboard().press("Escape");
    }

    private void supervision() throws Exception {
        page.navigate(demo.url("server") + "/supervisor");
        if (page.getByTestId("forbidden").isVisible()) {
            look("supervisor-forbidden");
        }
        page.evaluate("sessionStorage.clear()");
        page.navigate(demo.url("server") + "/supervisor");
        logIn("wati");
        assertThat(page.getByTestId("total-waiting")).isVisible(SOON);
        look("supervisor-now");
        looks().show("supervisor-now");
        laptop();
        finds().numbers(this::look);
        finds().hint("kia", this::look);
        touch("counter-manage-1");
        assertThat(page.getByTestId("manage-staff")).isVisible(SOON);
        look("supervisor-manage-closed");
        touch("counter-manage-4");
        look("supervisor-manage-open");
        touch("manage-close");
        touch("hall-pause");
        look("supervisor-pause-ask");
        page.getByTestId(Pattern.compile("hall-reason-.*")).first().click();
        assertThat(page.getByTestId("hall-paused")).isVisible(SOON);
        look("supervisor-hall-paused");
        touch("hall-resume");
        look("supervisor-resume-ask");
        touch("hall-resume-yes");
        assertThat(page.getByTestId("hall-paused")).isHidden();
        finds().endOfAPauseTakenBack();
        touch("hall-resume");
        touch("hall-resume-yes");
        assertThat(page.getByTestId("hall-paused")).isHidden();
        touch("service-close-ktp");
        page.evaluate("scrollTo(0, 0)"); // what is scrolled under the head is not to be read
        look("supervisor-service-close");
        changed("supervisor-troubles", "/live", DeskTroubles::everything, "hints");
        anew("total-waiting");
        today();
    }

    private void laptop() throws Exception {
        page.setViewportSize(LAPTOP.widthPx(), LAPTOP.heightPx());
        finds().whatMattersIsInTheFirstView(LAPTOP);
        gallery.look(page, "supervisor-now", LAPTOP, language);
        page.setViewportSize(glass.widthPx(), glass.heightPx());
    }

    private DeskFinds finds() {
        return new DeskFinds(page);
    }

    private DeskLooks looks() {
        return new DeskLooks(page, gallery, glass, language);
    }

    private void today() throws Exception {
        touch("view-today");
        assertThat(page.getByTestId("today-as-of")).isVisible(SOON);
        look("supervisor-today");
        touch("term-waitSeconds-service");
        assertThat(page.getByTestId("tip")).isVisible();
        look("supervisor-today-term");
        changed("supervisor-today-full", "/reports/today", DeskTroubles::busy, "ahead-only");
        page.unrouteAll();
    }

    /** Where the hall's voice is recorded, and where a technician tries the kiosk's devices. */
    private void others() throws Exception {
        page.navigate(demo.url("server") + "/voice");
        assertThat(page.getByTestId("stage")).isVisible(SOON);
        look("voice");
        new VoiceStates(page).show(this::look);
        changed("voice-in-use", "/voice", DeskTroubles::ownVoice, "withdraw");
        page.unrouteAll();
        looks().isWornFromTheFirstPaint(demo.url("server") + "/supervisor");
        page.navigate(demo.url("kiosk") + "/workbench");
        assertThat(page.locator("main")).isVisible(SOON);
        look("workbench");
    }

    private void logIn(String username) {
        page.getByTestId("username").fill(username);
        page.getByTestId("password").fill(demo.password(username));
        page.getByTestId("login").click();
    }

    private void touch(String hook) {
        page.getByTestId(hook).first().click();
    }

    private void look(String state) throws Exception {
        gallery.look(page, state, glass, language);
    }
}
