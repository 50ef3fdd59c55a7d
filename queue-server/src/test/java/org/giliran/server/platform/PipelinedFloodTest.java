package org.giliran.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.program.TooMany;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Whoever sends thousands of requests at once, and waits for no answer. */
class PipelinedFloodTest {
    private static final ClientLimits FEW = new ClientLimits(20, 5, 3, 1_000);
    private static final int AT_ONCE = 80;
    private static final int REFUSALS_AWAITED = 15;

    @TempDir private Path data;

    @Test
    void isRefusedNoFasterThanItsConnectionIsHeldWhileOthersAreServed() throws Exception {
        try (RunningServer hall = RunningServer.start(data)) {
            hall.stop();
            hall.limitClients(FEW);
            hall.resume();
            Thread sender;
            try (var flood = new Socket(InetAddress.getLoopbackAddress(), hall.port())) {
                long began = System.nanoTime();
                sender = Thread.ofVirtual().start(() -> send(flood, hall.port()));
                var answers = statusLines(flood);
                for (int i = 0; i < AT_ONCE; i++) {
                    assertEquals("HTTP/1.1 200 OK", next(answers));
                }
                for (int i = 0; i < REFUSALS_AWAITED; i++) {
                    assertTrue(next(answers).startsWith("HTTP/1.1 429"));
                    hall.as(Who.BUDI).get("/board").expect(200);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                assertTrue(
                        took.compareTo(TooMany.HELD.multipliedBy(REFUSALS_AWAITED)) >= 0,
                        took::toString);
            }
            sender.join();
        }
    }

    private static BufferedReader statusLines(Socket flood) throws IOException {
        return new BufferedReader(
                new InputStreamReader(flood.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Answers have no line but the first that begins so. */
    private static String next(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("the server has closed the connection");
        }
        return line.substring(line.indexOf("HTTP/1.1 "));
    }

    private static void send(Socket flood, int port) {
        byte[] request =
                "GET /health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n"
                        .formatted(port)
                        .getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < 5_000; i++) {
                flood.getOutputStream().write(request);
            }
        } catch (IOException _) {
            // the test has seen enough
        }
    }
}
