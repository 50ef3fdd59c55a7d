package org.giliran.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Context;

import org.giliran.api.Names;
import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.board.Board;
import org.giliran.api.device.StatusTaken;
import org.giliran.api.voice.VoicePack;
import org.giliran.display.screen.WallView;
import org.giliran.display.wall.Screen;
import org.giliran.program.HallClock;
import org.giliran.program.Life;
import org.giliran.program.LiveView;
import org.giliran.program.LocalServer;
import org.giliran.program.speech.Synthesiser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The voice that a hall has recorded, on its way to the wall's page. Long, for it begins with a
 * hall of its own.
 */
final class HallVoiceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T05:05:00Z");
    private static final String FIRST = "id-0123456789abcdef";
    private static final String SECOND = "id-fedcba9876543210";
    private static final byte[] SEVEN = "tujuh".getBytes(StandardCharsets.UTF_8);

    private final LiveView<String> voice = new LiveView<>("b", "", HallVoiceTest::board);
    private final HttpClient http = HttpClient.newHttpClient();
    @TempDir private Path data;
    private final Semaphore served = new Semaphore(0);
    private volatile byte[] sound = SEVEN;
    private LocalServer hall = hall(0);
    private final int hallPort = hall.port();
    private Life life = new Life();
    private @Nullable LocalServer display;

    private static Board board(String version, String voice) {
        return new Board(
                version,
                "disdukcapil",
                LocalDate.of(2026, 3, 2),
                NOON,
                new Names("Dinas Dukcapil", "Civil Registry"),
                "Asia/Jakarta",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                voice.isEmpty() ? null : voice);
    }

    private LocalServer hall(int port) {
        var settings = new LocalServer.Settings(port, List.of(), "", Set.of(), List.of());
        return LocalServer.start(
                settings,
                routes -> {
                    routes.get("/api/halls/disdukcapil/board", voice::answer);
                    routes.get("/api/halls/disdukcapil/voice/pack", this::pack);
                    routes.get("/api/halls/disdukcapil/voice/id/sounds/{sound}", this::sound);
                    routes.post(
                            "/api/devices/status", ctx -> ctx.json(new StatusTaken(Instant.now())));
                });
    }

    private void pack(Context ctx) {
        var seven = new VoicePack.Clip("digit-7", sha256(SEVEN));
        var same = new VoicePack.Clip("digit-8", sha256(SEVEN));
        ctx.json(
                new VoicePack(
                        voice.value(),
                        List.of(new VoicePack.Language("id", List.of(seven, same)))));
    }

    private void sound(Context ctx) {
        assertEquals("Bearer display-token", ctx.header("Authorization"));
        ctx.result(sound);
        served.release();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void start() {
        var client =
                new QueueClient(
                        URI.create("http://127.0.0.1:" + hallPort), "disdukcapil", "display-token");
        display =
                Display.start(
                        new DisplaySettings(
                                client,
                                "layar-1",
                                null,
                                new Screen(952, 8000),
                                true,
                                null,
                                data,
                                new Synthesiser(List.of(), Duration.ofSeconds(5)),
                                null,
                                0,
                                HallClock.system()),
                        life);
    }

    @AfterEach
    void stop() {
        life.close();
        hall.close();
    }

    /** Waits until the page is told so. */
    private WallView await(Predicate<WallView> holds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String after = "none";
        while (System.nanoTime() < end) {
            var answer = get("/api/wall?wait=2&after=" + after);
            if (answer.statusCode() == 200) {
                String body = new String(answer.body(), StandardCharsets.UTF_8);
                WallView seen = Wire.readAnswer(body, WallView.class);
                after = seen.version();
                if (holds.test(seen)) {
                    return seen;
                }
            }
        }
        throw new AssertionError("the wall did not come to show it");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(display.url() + path)).build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static Predicate<WallView> speaksWith(String folder) {
        return wall -> wall.live() && folder.equals(wall.voicePack());
    }

    private void awaitKept(List<String> expected) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!kept().equals(expected) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(expected, kept());
    }

    private List<String> kept() throws IOException {
        Path folder = data.resolve("voice");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theVoiceOfTheHallIsFetchedAndServedToThePage() throws Exception {
        start();
        await(speaksWith("/ui/voice"));
        voice.change(_ -> FIRST);
        await(speaksWith("/hall-voice/" + FIRST));
        String name = "id/" + sha256(SEVEN) + ".wav";
        String manifest =
                new String(
                        get("/hall-voice/" + FIRST + "/manifest.json").body(),
                        StandardCharsets.UTF_8);
        assertEquals(
                """
                {"languages":{"id":{"digit-7":{"file":"%s"},"digit-8":{"file":"%s"}}},\
                "otherwise":"/ui/voice"}\
                """
                        .formatted(name, name),
                manifest);
        assertArrayEquals(SEVEN, get("/hall-voice/" + FIRST + "/" + name).body());
        Path part = Files.createDirectories(data.resolve("voice/.part"));
        Files.writeString(part.resolve("manifest.json"), "{}");
        for (String other : List.of("..%2fx", ".part", "id-0", "%2e%2e")) {
            assertEquals(4, get("/hall-voice/" + other + "/manifest.json").statusCode() / 100);
        }
    }

    @Test
    void aDisplayThatStartsWithoutTheServerSpeaksWithTheVoiceItHas() throws Exception {
        start();
        voice.change(_ -> FIRST);
        await(speaksWith("/hall-voice/" + FIRST));
        life.close();
        hall.close();
        life = new Life();
        start();
        assertEquals("/hall-voice/" + FIRST, await(wall -> !wall.live()).voicePack());
        assertEquals(200, get("/hall-voice/" + FIRST + "/manifest.json").statusCode());
    }

    @Test
    void anotherVoiceTakesThePlaceOfTheOneBefore() throws Exception {
        start();
        voice.change(_ -> FIRST);
        await(speaksWith("/hall-voice/" + FIRST));
        voice.change(_ -> SECOND);
        await(speaksWith("/hall-voice/" + SECOND));
        assertEquals(List.of(SECOND), kept());
    }

    @Test
    void aVoiceThatTheHallDeletedLeavesThisDiskToo() throws Exception {
        start();
        voice.change(_ -> FIRST);
        await(speaksWith("/hall-voice/" + FIRST));
        voice.change(_ -> "");
        await(speaksWith("/ui/voice"));
        awaitKept(List.of());
    }

    @Test
    void aVoiceThatIsDeletedWhileItIsFetchedLeavesNothingOnThisDisk() throws Exception {
        sound = "delapan".getBytes(StandardCharsets.UTF_8);
        start();
        voice.change(_ -> FIRST);
        assertTrue(served.tryAcquire(20, TimeUnit.SECONDS));
        assertEquals(List.of(".part"), kept());
        voice.change(_ -> "");
        awaitKept(List.of());
    }

    @Test
    void aClipThatDidNotArriveAsItWasSentIsNotKept() throws Exception {
        sound = "delapan".getBytes(StandardCharsets.UTF_8);
        start();
        voice.change(_ -> FIRST);
        assertTrue(served.tryAcquire(20, TimeUnit.SECONDS));
        sound = SEVEN;
        assertEquals("/ui/voice", await(WallView::live).voicePack());
        await(speaksWith("/hall-voice/" + FIRST));
        assertTrue(kept().contains(FIRST));
        assertArrayEquals(
                SEVEN, get("/hall-voice/" + FIRST + "/id/" + sha256(SEVEN) + ".wav").body());
    }
}
