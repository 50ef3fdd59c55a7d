package org.giliran.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import io.javalin.http.Context;

import org.giliran.api.BadMessage;
import org.giliran.api.Names;
import org.giliran.api.board.Board;
import org.giliran.api.board.NoticeLine;
import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.giliran.display.screen.SoundRoutes;
import org.giliran.display.screen.WallView;
import org.giliran.display.wall.SoundWatch;
import org.giliran.program.Bodies;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.LocalServer.Folder;
import org.giliran.ui.UiKit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The wall's page in a real browser, over boards that the test shows it. */
class WallVoiceTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T02:00:00Z");

    /** Listens to what the page's loudspeaker gets: the loudest sample of a third of a second. */
    private static final String EAR =
            """
            globalThis.AudioContext = class extends AudioContext {
              #ear = new AnalyserNode(this, {fftSize: 16384});
              #samples = new Float32Array(16384);
              constructor() {
                super({sampleRate: 48000});
                this.#ear.connect(super.destination);
                globalThis.sound = this;
              }
              get destination() {
                return this.#ear;
              }
              loudest() {
                this.#ear.getFloatTimeDomainData(this.#samples);
                return this.#samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
              }
              async isHeard(loudness = 0.05) {
                for (let looks = 0; looks < 1000 && this.loudest() <= loudness; looks += 1) {
                  await new Promise((resolve) => setTimeout(resolve, 20));
                }
                return this.loudest() > loudness;
              }
              async loudestAfter(seconds) {
                const end = this.currentTime + seconds;
                while (this.currentTime < end) {
                  await new Promise((resolve) => setTimeout(resolve, 20));
                }
                return this.loudest();
              }
            };
            """;

    private static Browser browser;

    private final BlockingQueue<Sound> reports = new LinkedBlockingQueue<>();
    private final SoundRoutes voice =
            new SoundRoutes(new SoundWatch(true, System::nanoTime), new Semaphore(0));
    private final LiveView<Shown> wall =
            new LiveView<>("t", new Shown("/ui/voice", List.of()), WallVoiceTest::view);
    private final LocalServer program =
            LocalServer.start(
                    new LocalServer.Settings(
                            0,
                            List.of(
                                    new Folder("/ui", UiKit.CLASS_PATH_FOLDER),
                                    new Folder("/other-voice", "/ui/voice"),
                                    new Folder("/", "/display/pages")),
                            UiKit.contentSecurityPolicy(),
                            Set.of(),
                            List.of(wall)),
                    routes -> {
                        routes.get("/api/wall", wall::answer);
                        routes.post("/api/sound", this::hear);
                        routes.get("/api/notices/{notice}/voice", WallVoiceTest::speak);
                    });

    private void hear(Context ctx) throws BadMessage {
        var report = Bodies.read(ctx, SoundRoutes.Report.class);
        if (report.leaving() == null) {
            reports.add(new Sound(report.state(), report.backlogSeconds()));
        }
        ctx.json(voice.take(report));
    }

    /** The spoken notice is a tone of ten seconds, louder than any call. */
    private static void speak(Context ctx) throws IOException {
        if (ctx.pathParam("notice").equals("n-mute")) {
            ctx.status(204);
            return;
        }
        var samples = ByteBuffer.allocate(441_000);
        while (samples.hasRemaining()) {
            samples.putShort((short) (29_500 * Math.sin(samples.position() * 0.0625)));
        }
        var format = new AudioFormat(22_050, 16, 1, true, true);
        var sound = new ByteArrayInputStream(samples.array());
        var tone = new AudioInputStream(sound, format, 220_500);
        var wav = new ByteArrayOutputStream();
        AudioSystem.write(tone, AudioFileFormat.Type.WAVE, wav);
        ctx.result(wav.toByteArray());
    }

    private record Shown(
            @Nullable String voicePack, List<Board.Call> calls, List<NoticeLine> notices) {
        Shown(@Nullable String voicePack, List<Board.Call> calls) {
            this(voicePack, calls, List.of());
        }
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
        browser.closePages();
        program.close();
    }

    private static WallView view(String version, Shown shown) {
        var board =
                new Board(
                        version,
                        "disdukcapil",
                        LocalDate.of(2026, 3, 2),
                        MORNING,
                        new Names("Dinas Dukcapil", "Civil Registry"),
                        "Asia/Jakarta",
                        null,
                        shown.calls,
                        List.of(),
                        shown.notices,
                        null,
                        List.of(),
                        null,
                        null);
        return new WallView(
                version, true, null, "layar-1", 952, 5000, shown.voicePack, board, List.of());
    }

    private void call(String number) {
        wall.change(
                before -> {
                    var at = MORNING.plusSeconds(before.calls.size());
                    var loket = new Names("Loket 3", "Counter 3");
                    var call = new Board.Call(number, "3", loket, at, "id", 1, false, false, false);
                    var all = Stream.concat(Stream.of(call), before.calls.stream()).toList();
                    return new Shown(before.voicePack, all, before.notices);
                });
    }

    private void post(String notice) {
        var line = new NoticeLine(notice, "Loket 3 tutup sementara");
        wall.change(before -> new Shown(before.voicePack, before.calls, List.of(line)));
    }

    private Page open(Browser in) {
        Page page = in.open(program.url() + "/", 1280, 800);
        assertThat(page.getByTestId("empty")).containsText("Selamat datang");
        return page;
    }

    /**
     * Only opens: Playwright looks into a page with a user's activation, and a sound that begins
     * after such a look is let through.
     */
    private Page openUntouched(Browser in) {
        return in.open(program.url() + "/", 1280, 800);
    }

    private Page openSpeaking() throws InterruptedException {
        Page page = open(browser);
        assertReported(SoundState.PLAYING);
        return page;
    }

    /** A page reports every 5 s and when its sound comes or goes: the fourth report is late. */
    private void assertReported(SoundState state) throws InterruptedException {
        var others = new ArrayList<@Nullable Sound>();
        while (others.size() < 4) {
            Sound report = reports.poll(20, TimeUnit.SECONDS);
            if (report != null && report.state() == state) {
                return;
            }
            others.add(report);
        }
        throw new AssertionError(
                "said " + others + " instead of " + state + "; " + browser.complaints());
    }

    @Test
    void aCallIsShownAndSaidAndTheNextIsShownWithoutWaitingForTheSound()
            throws InterruptedException {
        Page page = openSpeaking();
        call("A-017");
        assertThat(page.getByTestId("call-A-017")).isVisible();
        assertThat(page.getByTestId("speaking")).hasText("A-017");
        call("A-018");
        assertThat(page.getByTestId("call-A-018")).isVisible();
        assertThat(page.getByTestId("speaking")).hasText("A-017");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aSampleIsSaidAtAKeyThoughNobodyIsCalled() throws InterruptedException {
        Page page = openSpeaking();
        page.keyboard().press("F9");
        assertThat(page.getByTestId("speaking")).hasText("A-017");
        assertThat(page.getByTestId("empty")).isVisible();
    }

    @Test
    void aBrowserThatWaitsForATouchSaysSoAndShowsCallsMeanwhile() throws InterruptedException {
        try (var strict = new Browser(Browser.Sound.AFTER_A_TOUCH)) {
            Page page = openUntouched(strict);
            assertReported(SoundState.SUSPENDED);
            assertThat(page.getByTestId("sound")).containsText("Suara mati");
            assertThat(page.getByTestId("sound")).containsText("touch the screen once");
            call("A-017");
            assertThat(page.getByTestId("call-A-017")).isVisible();
            assertThat(page.getByTestId("speaking")).isHidden();

            page.getByTestId("call-A-017").click();
            assertThat(page.getByTestId("sound")).isHidden();
            assertReported(SoundState.PLAYING);
            call("A-018");
            assertThat(page.getByTestId("speaking")).hasText("A-018");
        }
    }

    @Test
    void aVoiceThatCannotBeLoadedIsReportedAndCallsAreShownAndChimed() throws InterruptedException {
        wall.change(_ -> new Shown("/no-such-voice", List.of()));
        try (var own = new Browser()) {
            Page page = open(own);
            assertReported(SoundState.NO_VOICE);
            call("A-017");
            assertThat(page.getByTestId("call-A-017")).isVisible();
            assertThat(page.getByTestId("speaking")).hasText("A-017");
        }
    }

    @Test
    void aDisplayThatIsStartedAgainWithoutItsVoiceFallsSilent() throws InterruptedException {
        Page page = openSpeaking();
        page.waitForRequest(
                program.url() + "/", () -> wall.change(_ -> new Shown(null, List.of())));
        assertThat(page.getByTestId("empty")).containsText("Selamat datang");
        call("A-017");
        assertThat(page.getByTestId("call-A-017")).isVisible();
        assertThat(page.getByTestId("speaking")).isHidden();
    }

    /** The page says so itself: what it has begun to say it says on with the voice before. */
    @Test
    void anotherVoiceIsTakenBetweenTwoCallsAndThePageStays() throws InterruptedException {
        Page page = openSpeaking();
        page.evaluate("globalThis.stays = true");
        call("A-017");
        assertThat(page.getByTestId("speaking")).hasText("A-017");
        var clip =
                page.waitForResponse(
                        response -> response.url().endsWith("/other-voice/id/digit-7.opus"),
                        () -> wall.change(before -> new Shown("/other-voice", before.calls)));
        assertEquals(200, clip.status());
        assertThat(page.getByTestId("speaking")).hasText("A-017");
        call("A-018");
        page.getByText("A-018").and(page.getByTestId("speaking")).waitFor();
        assertReported(SoundState.PLAYING);
        assertEquals(true, page.evaluate("stays"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void ofTwoPagesOneSpeaksAndTheOtherSaysSoUntilItHasTheVoiceAlone() throws InterruptedException {
        Page first = openSpeaking();
        Page second = open(browser);
        assertThat(second.getByTestId("sound-elsewhere")).containsText("Suara di layar lain");
        call("A-017");
        assertThat(first.getByTestId("speaking")).hasText("A-017");
        assertThat(second.getByTestId("call-A-017")).isVisible();
        assertThat(second.getByTestId("speaking")).isHidden();
        assertThat(first.getByTestId("sound-elsewhere")).isHidden();

        first.navigate("about:blank");
        assertThat(second.getByTestId("sound-elsewhere")).isHidden();
        call("A-018");
        assertThat(second.getByTestId("speaking")).hasText("A-018");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void theRestOfACallIsNotHeardWhenTheSoundComesBack() {
        Page page = browser.open(program.url() + "/", 1280, 800, EAR);
        assertThat(page.getByTestId("empty")).containsText("Selamat datang");
        call("A-017");
        assertEquals(true, page.evaluate("sound.isHeard()"));
        page.evaluate("sound.suspend()");
        assertThat(page.getByTestId("sound")).isVisible();
        var rest = page.evaluate("sound.resume().then(() => sound.loudestAfter(0.7))");
        assertEquals(0.0, ((Number) rest).doubleValue());
        call("A-018");
        assertEquals(true, page.evaluate("sound.isHeard()"));
    }

    @Test
    void aNoticeIsSpokenAndACallBreaksItOff() {
        Page page = browser.open(program.url() + "/", 1280, 800, EAR);
        assertThat(page.getByTestId("empty")).containsText("Selamat datang");
        post("n-1");
        assertThat(page.getByTestId("notice")).hasText("Loket 3 tutup sementara");
        assertEquals(true, page.evaluate("sound.isHeard(0.85)"));
        call("A-017");
        assertThat(page.getByTestId("speaking")).hasText("A-017");
        var chime = page.evaluate("sound.loudestAfter(0.6)");
        assertTrue(((Number) chime).doubleValue() < 0.8, "the notice goes on: " + chime);
        assertEquals(true, page.evaluate("sound.isHeard(0.85)"), "it begins anew");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void peopleAreSentToTheScreenForANoticeThatCannotBeSpoken() {
        Page page = browser.open(program.url() + "/", 1280, 800, EAR);
        assertThat(page.getByTestId("empty")).containsText("Selamat datang");
        post("n-mute");
        assertEquals(true, page.evaluate("sound.isHeard(0.05)"));
        assertEquals(true, page.evaluate("sound.loudestAfter(2.2).then((most) => most > 0.05)"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aDisplayThatAnotherSpeaksForIsSilent() {
        wall.change(_ -> new Shown(null, List.of()));
        Page page = open(browser);
        call("A-017");
        assertThat(page.getByTestId("call-A-017")).isVisible();
        assertThat(page.getByTestId("sound")).isHidden();
        assertThat(page.getByTestId("speaking")).isHidden();
        assertEquals(List.of(), List.copyOf(reports));
    }
}
