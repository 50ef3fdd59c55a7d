package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** What is taken for a busy computer, so that not every time-out is forgiven. */
class StallsTest {
    private final BlockingQueue<Instant> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/health",
                exchange -> {
                    asked.add(Instant.now());
                    awaitAnswer();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    private void awaitAnswer() {
        try {
            mayAnswer.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        server.stop(0);
    }

    private Stalls looking() {
        return Stalls.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    void aServerThatAnswersExplainsNothing() throws Exception {
        mayAnswer.countDown();
        try (var stalls = looking()) {
            Instant first = asked.take();
            asked.take();
            asked.take();
            assertFalse(stalls.explain(first.plusMillis(100)));
        }
    }

    @Test
    void whatIsLoggedWhileAnAnswerIsLongInComingIsExplainedAndNothingBefore() throws Exception {
        try (var stalls = looking()) {
            Instant first = asked.take();
            LockSupport.parkNanos(Duration.ofMillis(1_200).toNanos()); // what is measured is time
            mayAnswer.countDown();
            asked.take();
            assertTrue(stalls.explain(first.plusMillis(600)));
            assertFalse(stalls.explain(first.minusSeconds(60)));
        }
    }
}
