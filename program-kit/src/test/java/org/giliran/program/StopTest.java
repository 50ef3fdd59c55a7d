package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A stop waits for what was asked, and not for what was never asked. */
@Timeout(60)
final class StopTest {
    /** Only the stop can end a request that does not come. */
    private static final ConnectionLimits PATIENT =
            new ConnectionLimits(10, 10, Duration.ofMinutes(5), Duration.ofMinutes(5));

    private record Greeting(String name) {}

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final LocalServer server =
            LocalServer.start(
                    new LocalServer.Settings(0, List.of(), "", Set.of(), List.of(), PATIENT),
                    routes ->
                            routes.post(
                                    "/api/greetings",
                                    ctx -> {
                                        begun.countDown();
                                        try {
                                            ctx.json(Bodies.read(ctx, Greeting.class));
                                        } finally {
                                            ended.countDown();
                                        }
                                    }));

    @Test
    void aBodyThatNeverComesDoesNotHoldTheStop() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /api/greetings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            begun.await();
            Thread stop = Thread.ofPlatform().start(server::close);
            ended.await();
            assertTrue(isClosed(socket));
            stop.join();
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException _) {
            return true; // reset
        }
    }
}
