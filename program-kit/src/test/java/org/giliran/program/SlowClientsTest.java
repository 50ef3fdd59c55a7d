package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Clients that send or read too slowly, or are too many, hold up nobody but themselves. */
@Timeout(60)
final class SlowClientsTest {
    private static final int MOST = 12;
    private static final int MOST_OF_ONE = 10;
    private static final ConnectionLimits SHORT =
            new ConnectionLimits(
                    MOST, MOST_OF_ONE, Duration.ofMillis(500), Duration.ofMillis(1_500));

    private static final int DROP = 16_384;

    private record Greeting(String name) {}

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private final LocalServer server =
            LocalServer.start(
                    new LocalServer.Settings(0, List.of(), "", Set.of(), List.of(), SHORT),
                    this::addTo);

    private void addTo(RoutesConfig routes) {
        routes.get("/api/here", ctx -> ctx.result("here"));
        routes.get("/api/endless", this::endless);
        routes.post("/api/greetings", this::greet);
    }

    private void greet(Context ctx) throws Exception {
        begun.countDown();
        try {
            ctx.json(Bodies.read(ctx, Greeting.class));
        } finally {
            ended.countDown();
        }
    }

    private void endless(Context ctx) throws IOException {
        begun.countDown();
        try {
            while (true) {
                ctx.res().getOutputStream().write(new byte[DROP]);
            }
        } finally {
            ended.countDown();
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        sockets.add(socket);
        return socket;
    }

    private Socket send(String head) throws IOException {
        Socket socket = connect();
        write(socket, head.replace("\n", "\r\n"));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the server has closed the connection; a byte that was answered says no. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException _) {
            return true; // reset
        }
    }

    /** Sends a letter again and again, until the server wants no more of them. */
    private static void drip(Socket socket) throws InterruptedException {
        var never = new CountDownLatch(1);
        try {
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                write(socket, "x");
            }
        } catch (IOException _) {
            // closed
        }
    }

    @Test
    void aHeaderThatComesDropByDropIsNotWaitedFor() throws Exception {
        drip(send("GET /api/here HTTP/1.1\nHost: 127.0.0.1\nX-Slow: "));
    }

    @Test
    void theSameAfterARequestThatCameInOneGo() throws Exception {
        Socket socket = send("GET /api/here HTTP/1.1\nHost: 127.0.0.1\n\n");
        assertEquals('H', socket.getInputStream().read());
        write(socket, "GET /api/here HTTP/1.1\r\nX-Slow: ");
        drip(socket);
    }

    @Test
    void aBodyThatComesDropByDropHoldsNoThread() throws Exception {
        Socket socket = sendWithBody(10_000);
        Thread.startVirtualThread(
                () -> {
                    try {
                        drip(socket);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        ended.await();
    }

    @Test
    void aBodyThatNeverComesHoldsNoThread() throws Exception {
        Socket socket = sendWithBody(10);
        ended.await();
        assertTrue(isClosed(socket));
    }

    private Socket sendWithBody(int length) throws IOException, InterruptedException {
        Socket socket =
                send(
                        "POST /api/greetings HTTP/1.1\nHost: 127.0.0.1\n"
                                + "Content-Type: application/json\nContent-Length: %d\n\n"
                                        .formatted(length));
        begun.await();
        return socket;
    }

    @Test
    void anAnswerThatIsReadDropByDropHoldsNoThread() throws Exception {
        Socket socket = send("GET /api/endless HTTP/1.1\nHost: 127.0.0.1\n\n");
        begun.await();
        byte[] drop = new byte[DROP];
        while (!ended.await(20, TimeUnit.MILLISECONDS) && socket.getInputStream().read(drop) > 0) {
            Thread.onSpinWait();
        }
        ended.await();
    }

    @Test
    void aConnectionThatRestsIsKept() throws Exception {
        Socket rests = connect();
        Socket slow = send("GET /api/here HTTP/1.1\nX-Slow: ");
        drip(slow);
        write(rests, "GET /api/here HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        assertEquals('H', rests.getInputStream().read());
    }

    @Test
    void oneAddressHasNoMoreConnectionsThanItMay() throws Exception {
        for (int i = 0; i < MOST_OF_ONE; i++) {
            Socket socket = send("GET /api/here HTTP/1.1\nHost: 127.0.0.1\n\n");
            assertEquals('H', socket.getInputStream().read());
        }
        assertTrue(isRefused(connect()));
        assertEquals('H', ask(from("127.0.0.2")).getInputStream().read());
        sockets.removeFirst().close();
        awaitConnections(MOST_OF_ONE);
        assertEquals('H', ask(connect()).getInputStream().read());
    }

    @Test
    void allTogetherHaveNoMoreConnectionsThanThereAre() throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertEquals(
                    'H', ask(from(i % 2 == 0 ? "127.0.0.2" : "127.0.0.3")).getInputStream().read());
        }
        assertTrue(isRefused(connect()));
    }

    private static boolean isRefused(Socket socket) throws IOException {
        try {
            return isClosed(ask(socket));
        } catch (SocketException _) {
            return true; // closed before it could ask
        }
    }

    private Socket from(String address) throws IOException {
        var socket =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        server.port(),
                        InetAddress.getByName(address),
                        0);
        sockets.add(socket);
        return socket;
    }

    private static Socket ask(Socket socket) throws IOException {
        write(socket, "GET /api/here HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return socket;
    }

    private void awaitConnections(int most) {
        while (server.connections() > most) {
            Thread.onSpinWait();
        }
    }
}
