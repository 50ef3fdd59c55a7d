package org.giliran.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.giliran.bench.load.FanOut.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Walls that watch a board on which the test shows what it wants. */
@Timeout(60)
class FanOutTest {
    private final Board board = new Board();
    private HttpServer server;
    private ExecutorService threads;

    /** Numbers, newest first; a poll waits for a version that it does not have. */
    private static final class Board {
        private List<String> numbers = List.of("old");
        private int version;

        synchronized void show(List<String> next) {
            numbers = next;
            version++;
            notifyAll();
        }

        synchronized String newerThan(String known) throws InterruptedException {
            while (known.equals("v" + version)) {
                wait();
            }
            var calls = new StringBuilder("{\"version\":\"v" + version + "\"");
            numbers.forEach(n -> calls.append(",{\"number\":\"").append(n).append("\"}"));
            return calls.append('}').toString();
        }
    }

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            String known = exchange.getRequestURI().getPath().substring(1);
            byte[] body = board.newerThan(known).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls A, B, C …, shown as the test says. */
    private abstract static class Letters implements FanOut.Calls {
        private char letter = 'A' - 1;

        @Override
        public String next() {
            letter++;
            called(String.valueOf(letter));
            return String.valueOf(letter);
        }

        abstract void called(String number);

        @Override
        public void change() {}
    }

    private Shown run(Letters calls) throws IOException {
        Walls walls =
                Walls.open(
                        3,
                        server.getAddress().getPort(),
                        version -> Request.get("/" + version, ""));
        return FanOut.run(walls, calls, Duration.ofMillis(100));
    }

    @Test
    void everyCallIsSeenByEveryWall() throws IOException {
        Shown shown =
                run(
                        new Letters() {
                            @Override
                            void called(String number) {
                                board.show(List.of(number, "old"));
                            }
                        });
        assertTrue(shown.valid(), shown.toString());
        assertEquals(2, shown.micros().getTotalCount());
    }

    @Test
    void aCallThatNoWallShowsIsLostOnEach() throws IOException {
        Shown shown =
                run(
                        new Letters() {
                            @Override
                            void called(String number) {
                                board.show(List.of(number.equals("A") ? "other" : number));
                            }
                        });
        assertFalse(shown.valid());
        assertEquals(3, shown.lost());
        assertEquals(0, shown.disordered());
    }

    @Test
    void aCallThatIsShownAfterALaterOneIsOutOfOrder() throws IOException {
        Shown shown =
                run(
                        new Letters() {
                            @Override
                            void called(String number) {
                                board.show(number.equals("A") ? List.of() : List.of("A", "B"));
                            }
                        });
        assertFalse(shown.valid());
        assertEquals(0, shown.lost());
        assertEquals(3, shown.disordered());
    }

    @Test
    void aThousandWallsAreCalledToLessOften() {
        assertEquals(20, FanOut.calls(100, Duration.ofSeconds(1)));
        assertEquals(4, FanOut.calls(1_000, Duration.ofSeconds(1)));
        assertEquals(1, FanOut.calls(1_000, Duration.ofMillis(1)));
    }
}
