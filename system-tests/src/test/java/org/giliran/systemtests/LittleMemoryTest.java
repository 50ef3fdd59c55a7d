package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server with little memory, started as {@code ./giliran server} starts it. */
class LittleMemoryTest {
    /** Two thirds of what the launcher gives. */
    private static final String LITTLE = "64m";

    /** Enough to start, not to hold many lines. */
    private static final String FAR_TOO_LITTLE = "16m";

    /** What HotSpot ends with when {@code -XX:+ExitOnOutOfMemoryError} is set. */
    private static final int OUT_OF_MEMORY = 3;

    /** A server that is half dead takes no more. */
    private static final int CONNECT_MILLIS = 10_000;

    /** A surge day; a quarter of it in the landing run, for which this takes long. */
    private static final int VISITS = Boolean.getBoolean("giliran.long") ? 2_500 : 600;

    /** A ticket, a call and a start, by pairs that work at their own pace. */
    private static final int ANSWERS = VISITS * 3;

    /** So many come within a minute on a busy computer, too. */
    private static final int SOME = 500;

    private static final int POLLS = 200;

    /** Polls are answered and gone after 30 s: later there will not be more. */
    private static final Duration POLLS_HELD_WITHIN = Duration.ofSeconds(60);

    @Test
    void aDayOfASurgeWithTwoHundredHeldPollsFitsIntoLittleMemory(@TempDir Path folder)
            throws Exception {
        try (var server = new ServerProcess(folder);
                var http = HttpClient.newHttpClient()) {
            restart(server, Launcher.jvm(LITTLE));
            var crowd = new Crowd(server);
            List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
            crowd.work(
                    server,
                    SOME,
                    () -> {
                        for (int answers = SOME; answers < ANSWERS; answers += SOME) {
                            crowd.awaitAnswers(SOME);
                        }
                        String newest = version(http, server);
                        for (int i = 0; i < POLLS; i++) {
                            held.add(poll(http, server, newest));
                        }
                        assertAllAreAnswered(held);
                        server.kill();
                    });
            assertFalse(Files.readString(server.log()).contains("OutOfMemoryError"));
            server.start();
            crowd.settle(server);
            assertEquals(List.of(), crowd.violations(server));
            held.clear();
            String newest = version(http, server);
            for (int i = 0; i < POLLS; i++) {
                held.add(poll(http, server, newest));
            }
            awaitPolls(http, server, POLLS);
            crowd.work(
                    server,
                    1,
                    () -> {
                        assertAllAreAnswered(held);
                        server.kill();
                    });
            assertFalse(Files.readString(server.log()).contains("OutOfMemoryError"));
        }
    }

    private static void restart(ServerProcess server, List<String> jvm) throws Exception {
        server.kill();
        server.runWith(jvm);
        server.start();
    }

    private static HttpRequest.Builder to(ServerProcess server, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + server.staffToken());
    }

    private static CompletableFuture<HttpResponse<String>> poll(
            HttpClient http, ServerProcess server, String after) {
        return http.sendAsync(
                to(server, "/api/halls/balai/board?wait=30&after=" + after).build(),
                BodyHandlers.ofString());
    }

    private static void assertAllAreAnswered(List<CompletableFuture<HttpResponse<String>>> held)
            throws Exception {
        for (var poll : held) {
            assertEquals(200, poll.get(60, TimeUnit.SECONDS).statusCode());
        }
    }

    private static String version(HttpClient http, ServerProcess server) throws Exception {
        var board =
                http.send(to(server, "/api/halls/balai/board").build(), BodyHandlers.ofString());
        return Wire.MAPPER.readTree(board.body()).path("version").asString("");
    }

    private static void awaitPolls(HttpClient http, ServerProcess server, int count)
            throws Exception {
        long end = System.nanoTime() + POLLS_HELD_WITHIN.toNanos();
        int polls = 0;
        while (polls < count) {
            assertTrue(System.nanoTime() < end, polls + " polls are held, of " + count);
            var health = http.send(to(server, "/health").build(), BodyHandlers.ofString());
            polls = Wire.MAPPER.readTree(health.body()).path("polls").asInt();
        }
    }

    @Test
    void aServerThatHasNoMemoryLeftEndsAndDoesNotLiveOnByHalf(@TempDir Path folder)
            throws Exception {
        try (var server = new ServerProcess(folder, "--connections", "100000")) {
            restart(server, Launcher.jvm(FAR_TOO_LITTLE));
            List<Socket> lines = new ArrayList<>();
            try {
                while (server.livesFor(Duration.ZERO) && lines.size() < 15_000) {
                    lines.add(line(server));
                }
            } catch (IOException _) {
                // it has ended, or should have
            }
            assertEquals(OUT_OF_MEMORY, server.awaitEnd());
            for (Socket line : lines) {
                line.close();
            }
            server.runWith(Launcher.jvm(LITTLE));
            server.start();
            assertTrue(server.verify().startsWith("0 ok balai "));
        }
    }

    /** A client that waits for news of the hall; it reads nothing. */
    private static Socket line(ServerProcess server) throws IOException {
        var socket = new Socket();
        var address =
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
        socket.connect(address, CONNECT_MILLIS);
        String poll =
                "GET /api/halls/balai/board?wait=30 HTTP/1.1\r\n"
                        + "Host: 127.0.0.1\r\n"
                        + "Authorization: Bearer %s\r\n\r\n";
        socket.getOutputStream()
                .write(poll.formatted(server.staffToken()).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
