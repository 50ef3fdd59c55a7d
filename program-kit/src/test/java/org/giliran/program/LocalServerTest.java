package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;

import org.giliran.api.Problem;
import org.giliran.api.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class LocalServerTest {
    private record Greeting(String name, int times) {}

    private record Shown(String version, int value) {}

    private final LiveView<Integer> view = new LiveView<>("run", 1, Shown::new);
    private final LocalServer server = LocalServer.start(settings(0), this::addTo);
    private final CountDownLatch slowBegun = new CountDownLatch(1);
    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalServer.Settings settings(int port) {
        return new LocalServer.Settings(
                port,
                List.of(new LocalServer.Folder("/sample", "sample")),
                "default-src 'self'",
                Set.of("hall.example"),
                List.of(view));
    }

    private void addTo(RoutesConfig routes) {
        routes.get("/api/view", view::answer);
        routes.get("/api/slow", this::slow);
        routes.get("/api/broken", _ -> brokenOnPurpose());
        routes.post("/api/greetings", ctx -> ctx.json(Bodies.read(ctx, Greeting.class)));
    }

    private static void brokenOnPurpose() {
        throw new IllegalStateException("secret inside");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> greet(String body) throws Exception {
        return send(
                to("/api/greetings")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals(Problems.MEDIA_TYPE, answer.headers().firstValue("Content-Type").orElse(""));
        Problem problem = Wire.readAnswer(answer.body(), Problem.class);
        assertEquals(code, problem.code());
        assertEquals(status, problem.status());
        assertFalse(answer.body().contains("org.giliran"), answer.body());
    }

    @Test
    void aCommandIsReadAndAnsweredAsJson() throws Exception {
        var answer = greet("{\"name\":\"Siti\",\"times\":2}");
        assertEquals(200, answer.statusCode());
        assertEquals("{\"name\":\"Siti\",\"times\":2}", answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":"Siti"         | MALFORMED_JSON
                    [1]                    | WRONG_TYPE
                    {"name":"a","times":"b"} | WRONG_TYPE
                    {"name":"a"}           | MISSING_FIELD
                    {"name":"a","times":1,"x":1} | UNKNOWN_FIELD
                    """)
    void aBodyThatIsNotTheCommandIsRefusedWithItsReason(String body, String code) throws Exception {
        assertProblem(400, code, greet(body));
    }

    @Test
    void aBodyOverSixteenKibibytesIsTooLargeWithAndWithoutALength() throws Exception {
        String long20k = "{\"name\":\"" + "a".repeat(20_000) + "\",\"times\":1}";
        assertProblem(413, "TOO_LARGE", greet(long20k));
        var chunks = BodyPublishers.fromPublisher(BodyPublishers.ofString(long20k));
        assertProblem(
                413,
                "TOO_LARGE",
                send(to("/api/greetings").header("Content-Type", "application/json").POST(chunks)));
    }

    @Test
    void aFormIsNotJson() throws Exception {
        var form = BodyPublishers.ofString("name=a&times=1");
        assertProblem(
                415,
                "NOT_JSON",
                send(
                        to("/api/greetings")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(form)));
        assertProblem(415, "NOT_JSON", send(to("/api/greetings").POST(BodyPublishers.noBody())));
    }

    @Test
    void unknownAddressesAndMethodsAreProblems() throws Exception {
        assertProblem(404, "NOT_FOUND", send(to("/nowhere")));
        assertProblem(404, "NOT_FOUND", send(to("/sample/nothing.txt")));
        assertProblem(400, "MALFORMED_REQUEST", send(to("/sample/../../etc/passwd")));
        var deleted = send(to("/api/greetings").DELETE());
        assertProblem(405, "METHOD_NOT_ALLOWED", deleted);
        assertEquals("POST", deleted.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void aBrowserThatOpensAPictureByItselfFindsNoFaultWithItsIcon() throws Exception {
        assertEquals(204, send(to("/favicon.ico")).statusCode());
    }

    @Test
    void aFaultOfTheProgramShowsNothingOfItsInside() throws Exception {
        var answer = send(to("/api/broken"));
        assertProblem(500, "INTERNAL", answer);
        assertFalse(answer.body().contains("secret"), answer.body());
    }

    @Test
    void aBrokenRequestLineIsAProblemToo() throws Exception {
        String answer = raw("NONSENSE\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains(Problems.MEDIA_TYPE), answer);
        assertFalse(answer.contains("etty"), answer);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "127.0.0.1:80,200",
        "[::1]:9,200",
        "hall.example,200",
        "evil.example,403"
    })
    void onlyKnownNamesOfThisComputerAreServed(String host, int status) throws Exception {
        String answer =
                raw("GET /api/view HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }

    @Test
    void aPageOfAnotherSiteMayNotSendCommands() throws Exception {
        var command = BodyPublishers.ofString("{\"name\":\"a\",\"times\":1}");
        var request = to("/api/greetings").header("Content-Type", "application/json").POST(command);
        assertProblem(
                403, "NOT_ALLOWED", send(request.copy().header("Origin", "http://evil.example")));
        assertProblem(403, "NOT_ALLOWED", send(request.copy().header("Origin", "null")));
        assertEquals(200, send(request.copy().header("Origin", server.url())).statusCode());
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path : List.of("/api/view", "/sample/hello.txt", "/nowhere")) {
            var headers = send(to(path)).headers();
            assertEquals(
                    "default-src 'self'",
                    headers.firstValue("Content-Security-Policy").orElse(""),
                    path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertTrue(headers.firstValue("Server").isEmpty(), path);
        }
        assertEquals(
                "no-store", send(to("/api/view")).headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void aRequestInWorkIsAnsweredBeforeTheServerStops() throws Exception {
        var answer = http.sendAsync(to("/api/slow").build(), BodyHandlers.ofString());
        slowBegun.await();
        Thread stop = Thread.ofPlatform().start(server::close);
        awaitWaitingOrEnded(stop);
        slowMayEnd.countDown();
        assertEquals("done", answer.get(10, TimeUnit.SECONDS).body());
        stop.join();
    }

    /** Until the stop waits for requests in work, or has not waited and is over. */
    private static void awaitWaitingOrEnded(Thread stop) {
        while (stop.isAlive() && !isWaiting(stop)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isWaiting(Thread stop) {
        return Arrays.stream(stop.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("awaitNone"));
    }

    private void slow(Context ctx) throws InterruptedException {
        slowBegun.countDown();
        slowMayEnd.await();
        ctx.result("done");
    }

    @Test
    void aTakenPortIsRefusedAtTheStart() {
        assertThrows(
                JavalinBindException.class,
                () -> LocalServer.start(settings(server.port()), _ -> {}));
    }

    /** Several times, because an answer that is lost is lost by a race. */
    @ParameterizedTest
    @CsvSource({
        "application/json, 200000, 413",
        "text/plain,       200000, 415",
        "text/plain,         2000, 415",
        "application/json,  17000, 413"
    })
    void whoeverIsStillSendingGetsTheAnswerAllTheSame(String media, int length, int status)
            throws Exception {
        byte[] tenth = new byte[length / 10];
        for (int i = 0; i < 20; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                String head =
                        "POST /api/greetings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\n"
                                        .formatted(media)
                                + "Content-Length: %d\r\nConnection: close\r\n\r\n"
                                        .formatted(length);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                for (int part = 0; part < 10; part++) {
                    socket.getOutputStream().write(tenth);
                    socket.getOutputStream().flush();
                    Thread.onSpinWait();
                }
                var answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
            }
        }
    }
}
