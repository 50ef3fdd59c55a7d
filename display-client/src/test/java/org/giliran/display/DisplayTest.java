package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;

import org.giliran.api.Names;
import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.board.Board;
import org.giliran.api.board.Board.Call;
import org.giliran.api.board.NoticeLine;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Notices;
import org.giliran.api.device.DeviceStatus.Sound;
import org.giliran.api.device.DeviceStatus.SoundState;
import org.giliran.api.device.StatusTaken;
import org.giliran.display.screen.PackRoutes;
import org.giliran.display.screen.WallView;
import org.giliran.display.wall.Media;
import org.giliran.display.wall.Screen;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.speech.Synthesiser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

final class DisplayTest {
    private static final Instant NOON = Instant.parse("2026-03-02T05:05:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveView<List<Call>> calls = new LiveView<>("b", List.of(), this::board);
    private final BlockingQueue<DeviceStatus> statuses = new LinkedBlockingQueue<>();
    private final CountDownLatch silenceEnds = new CountDownLatch(1);
    @TempDir private static Path pack;
    @TempDir private static Path media;
    @TempDir private static Path kept;
    private volatile List<NoticeLine> notices = List.of();
    private volatile boolean silent;
    private volatile String asked = "";
    private LocalServer hall = hall(0);
    private final int hallPort = hall.port();
    private final Life life = new Life();
    private final LocalServer display = Display.start(settings(), life);
    private final HttpClient http = HttpClient.newHttpClient();

    private Board board(String version, List<Call> calls) {
        return new Board(
                version,
                "disdukcapil",
                LocalDate.of(2026, 3, 2),
                NOON,
                new Names("Dinas Dukcapil", "Civil Registry"),
                "Asia/Jakarta",
                null,
                calls,
                List.of(),
                notices,
                null,
                List.of(),
                null,
                null);
    }

    private static Call call(String number) {
        return new Call(
                number, "1", new Names("Loket 1", "Counter 1"), NOON, "id", 1, false, false, false);
    }

    private LocalServer hall(int port) {
        var settings = new LocalServer.Settings(port, List.of(), "", Set.of(), List.of());
        return LocalServer.start(
                settings,
                routes -> {
                    routes.get("/api/halls/disdukcapil/board", this::board);
                    routes.post("/api/devices/status", this::takeStatus);
                });
    }

    private void takeStatus(Context ctx) {
        statuses.add(Wire.readAnswer(ctx.body(), DeviceStatus.class));
        ctx.json(new StatusTaken(NOON));
    }

    private void board(Context ctx) throws InterruptedException {
        asked = String.valueOf(ctx.header("Authorization")) + " " + ctx.queryParam("zone");
        if (silent) {
            silenceEnds.await();
        }
        calls.answer(ctx);
    }

    private DisplaySettings settings() {
        var client = new QueueClient(URI.create(hall.url()), "disdukcapil", "display-token");
        return new DisplaySettings(
                client,
                "layar-1",
                "utama",
                new Screen(952, 8000),
                true,
                pack,
                kept,
                new Synthesiser(List.of(Path.of("/usr/bin")), Duration.ofSeconds(5)),
                media,
                0,
                HallClock.system());
    }

    @AfterEach
    void stop() {
        silenceEnds.countDown();
        life.close();
        hall.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(display.url() + path)).build(),
                BodyHandlers.ofString());
    }

    /** Watches the wall as its page does, until it shows what is wanted. */
    private WallView wall(Predicate<WallView> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String after = "none";
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = get("/api/wall?wait=2&after=" + after);
            if (answer.statusCode() == 200) {
                WallView view = Wire.readAnswer(answer.body(), WallView.class);
                after = view.version();
                if (wanted.test(view)) {
                    return view;
                }
            }
        }
        throw new AssertionError("the wall did not come to show it");
    }

    private static boolean shows(WallView view, String number) {
        Board board = view.board();
        return board != null
                && !board.calls().isEmpty()
                && board.calls().getFirst().number().equals(number);
    }

    @Test
    void aCallAppearsOnTheWallWithTheScreensMeasures() throws Exception {
        wall(WallView::live);
        calls.change(_ -> List.of(call("A-017")));
        WallView view = wall(now -> shows(now, "A-017"));
        assertEquals(952, view.widthMm());
        assertEquals(8000, view.viewingDistanceMm());
        assertEquals("layar-1", view.display());
        assertNull(view.since());
        assertEquals("Bearer display-token utama", asked);
    }

    @Test
    void aServerThatFallsSilentIsNotLiveWithinFiveSecondsAndTheBoardStays() throws Exception {
        calls.change(_ -> List.of(call("A-017")));
        wall(view -> view.live() && shows(view, "A-017"));
        silent = true;
        WallView view = wall(now -> !now.live());
        Instant lastHeard = requireNonNull(view.since());
        Duration unsaid = Duration.between(lastHeard, Instant.now());
        assertTrue(unsaid.compareTo(Duration.ofSeconds(5)) < 0, unsaid::toString);
        assertTrue(shows(view, "A-017"));
        silent = false;
        silenceEnds.countDown();
        assertTrue(shows(wall(WallView::live), "A-017"));
    }

    @Test
    void aServerThatIsGoneIsNotLiveAndItsReturnIsSeenByItself() throws Exception {
        wall(WallView::live);
        hall.close();
        wall(view -> !view.live());
        calls.change(_ -> List.of(call("B-002")));
        hall = hall(hallPort);
        assertTrue(shows(wall(view -> view.live() && shows(view, "B-002")), "B-002"));
    }

    @Test
    void theServerIsToldHowTheDisplayIs() throws Exception {
        DeviceStatus status = requireNonNull(statuses.poll(10, TimeUnit.SECONDS));
        assertEquals("layar-1", status.device());
        assertTrue(status.disk() != null);
        assertNull(status.printer());
    }

    private HttpResponse<String> says(String sound) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(display.url() + "/api/sound"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(sound));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void theServerIsToldWhatThePageSaysOfItsVoice() throws Exception {
        assertEquals(200, says("{\"state\":\"SUSPENDED\",\"backlogSeconds\":7}").statusCode());
        DeviceStatus status = requireNonNull(statuses.poll(10, TimeUnit.SECONDS));
        while (requireNonNull(status.sound()).state() == SoundState.NO_PAGE) {
            status = requireNonNull(statuses.poll(10, TimeUnit.SECONDS));
        }
        assertEquals(new Sound(SoundState.SUSPENDED, 7, Notices.SPOKEN), status.sound());
    }

    @Test
    void aReportThatCannotBeIsRefused() throws Exception {
        for (String impossible :
                List.of(
                        "{\"state\":\"LOUD\",\"backlogSeconds\":7}",
                        "{\"state\":\"PLAYING\",\"backlogSeconds\":-1}",
                        "{\"state\":\"PLAYING\",\"backlogSeconds\":0,\"page\":\"\"}",
                        "{}")) {
            assertEquals(400, says(impossible).statusCode(), impossible);
        }
    }

    private String turnOf(String page, String state, String more) throws Exception {
        return says("{\"state\":\"%s\",\"backlogSeconds\":0,\"page\":\"%s\"%s}"
                        .formatted(state, page, more))
                .body();
    }

    private static String turn(boolean speaks, boolean heard) {
        return "{\"speaks\":%s,\"heard\":%s}".formatted(speaks, heard);
    }

    @Test
    void ofTwoPagesOneSpeaksUntilItLeaves() throws Exception {
        assertEquals(turn(true, true), turnOf("a", "PLAYING", ""));
        assertEquals(turn(false, true), turnOf("b", "PLAYING", ""));
        assertEquals(turn(false, false), turnOf("a", "PLAYING", ",\"leaving\":true"));
        assertEquals(turn(true, true), turnOf("b", "PLAYING", ""));
    }

    @Test
    void aPageLearnsThatTheOneThatSpeaksCannotBeHeard() throws Exception {
        assertEquals(turn(true, false), turnOf("a", "SUSPENDED", ""));
        assertEquals(turn(false, false), turnOf("b", "SUSPENDED", ""));
        assertEquals(turn(true, true), turnOf("b", "PLAYING", ""));
    }

    @Test
    void theHallsOwnVoiceIsServedAndNothingBesideIt() throws Exception {
        Files.createDirectories(pack.resolve("id"));
        Files.writeString(pack.resolve("manifest.json"), "{}");
        Files.writeString(pack.resolve("id/digit-1.opus"), "satu");
        String at = wall(WallView::live).voicePack() + "/";
        assertEquals("{}", get(at + "manifest.json").body());
        assertEquals("satu", get(at + "id/digit-1.opus").body());
        for (String other :
                List.of("id", "id/digit-2.opus", "%2e%2e/x", "id/..%2f..%2fx", ".hidden")) {
            assertEquals(4, get(at + other).statusCode() / 100, other);
        }
    }

    @Test
    void anotherVoiceIsElsewhereSoThatAPageSeesTheChange() {
        assertNotEquals(new PackRoutes(Path.of("sari")).at(), new PackRoutes(Path.of("budi")).at());
    }

    private HttpResponse<byte[]> voiceOf(String notice) throws Exception {
        String path = display.url() + "/api/notices/" + notice + "/voice";
        var request = HttpRequest.newBuilder(URI.create(path)).build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void aNoticeOfTheBoardIsServedAsSpeechAndNothingElseIsSaid() throws Exception {
        notices = List.of(new NoticeLine("n-1", "Loket 3 tutup."), new NoticeLine("n-2", "🙂"));
        calls.change(_ -> List.of(call("A-017")));
        wall(now -> shows(now, "A-017"));
        HttpResponse<byte[]> speech = voiceOf("n-1");
        assertEquals(200, speech.statusCode());
        assertEquals("audio/wav", speech.headers().firstValue("Content-Type").orElse(""));
        assertTrue(speech.body().length > 22_050, "half a second at least");
        assertArrayEquals(speech.body(), voiceOf("n-1").body());
        for (String other : List.of("n-2", "n-3", "--help", "Loket%203%20tutup.", "..%2fn-1")) {
            assertEquals(204, voiceOf(other).statusCode(), other);
        }
    }

    private HttpResponse<byte[]> piece(String url, String range) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(display.url() + url))
                        .header("Range", range)
                        .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void aVideoThatIsPutIntoTheFolderComesToTheWallAndIsServedInPieces() throws Exception {
        assertEquals(List.of(), wall(WallView::live).media());
        byte[] video = "0000ftypisom-and-the-rest-of-it".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(media.resolve("profil.mp4"), video);
        Media shown = wall(view -> view.media().size() == 1).media().getFirst();
        assertEquals(Media.Kind.VIDEO, shown.kind());
        HttpResponse<byte[]> piece = piece(shown.url(), "bytes=4-7");
        assertEquals(206, piece.statusCode());
        assertEquals("ftyp", new String(piece.body(), StandardCharsets.US_ASCII));
        assertEquals("video/mp4", piece.headers().firstValue("Content-Type").orElse(""));
        assertEquals("bytes 4-7/31", piece.headers().firstValue("Content-Range").orElse(""));
        assertEquals(27, piece(shown.url(), "bytes=4-").body().length);
        assertEquals(416, piece(shown.url(), "bytes=31-").statusCode());
        assertEquals(31, piece(shown.url(), "lines=1-2").body().length);
        Files.delete(file);
        assertEquals(List.of(), wall(view -> view.media().isEmpty()).media());
        assertEquals(404, get(shown.url()).statusCode());
    }

    @Test
    void onlyWhatWasFoundInTheFolderHasAnAddress() throws Exception {
        for (String other : List.of("profil.mp4", "..%2f..%2fetc%2fpasswd", "%2e%2e", "x")) {
            assertEquals(4, get("/media/" + other).statusCode() / 100, other);
        }
    }

    @Test
    void thePlainWallIsServedWithThePolicyAndItsParts() throws Exception {
        HttpResponse<String> page = get("/plain");
        assertEquals(200, page.statusCode());
        assertFalse(page.headers().firstValue("Content-Security-Policy").orElse("").isEmpty());
        var parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        assertTrue(parts.results().count() > 10);
        for (String part : parts.reset().results().map(found -> found.group(1)).toList()) {
            assertEquals(200, get(part).statusCode(), part);
        }
    }

    @Test
    void healthSaysWhetherTheServerIsThere() throws Exception {
        wall(WallView::live);
        assertEquals("{\"status\":\"UP\",\"live\":true}", get("/health").body());
    }

    @Test
    void thePageAndItsFilesAreServedWithThePolicy() throws Exception {
        HttpResponse<String> page = get("/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"), page.body());
        assertFalse(page.headers().firstValue("Content-Security-Policy").orElse("").isEmpty());
        assertEquals(200, get("/ui/design.css").statusCode());
    }
}
