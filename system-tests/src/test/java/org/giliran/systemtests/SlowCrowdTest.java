package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two hundred clients send a byte now and then, and a kiosk's tickets go on. */
class SlowCrowdTest {
    private static final int SLOW = 200;
    private static final int TICKETS = 50;
    private static final long DROP_EVERY_MILLIS = 500;
    private static final String HEADER = "GET /api/halls/balai/board HTTP/1.1\r\nX-Slow: ";
    private static final String BODY =
            "POST /api/halls/balai/tickets HTTP/1.1\r\n"
                    + "Host: 127.0.0.1\r\n"
                    + "Authorization: Bearer %s\r\n"
                    + "Idempotency-Key: pelan-sekali-0001\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Content-Length: 16000\r\n\r\n";

    @Test
    void slowClientsGetNoTicketAKiosksGoOnAndNobodyWaitsForThemForEver(@TempDir Path folder)
            throws Exception {
        try (var server = new ServerProcess(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Socket> slow = connect(server);
            List<Future<Boolean>> dripping = new ArrayList<>();
            slow.forEach(socket -> dripping.add(threads.submit(() -> dripUntilClosed(socket))));
            try {
                takeTickets(server);
                for (var one : dripping) {
                    assertTrue(one.get(120, TimeUnit.SECONDS));
                }
            } finally {
                server.kill(); // whoever still drips notices
            }
        }
    }

    private static List<Socket> connect(ServerProcess server) throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            var socket =
                    new Socket(
                            InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
            String begin = i % 2 == 0 ? HEADER : BODY.formatted(server.kioskToken());
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        return slow;
    }

    private static boolean dripUntilClosed(Socket socket) throws InterruptedException {
        try (socket) {
            while (true) {
                socket.getOutputStream().write(' ');
                TimeUnit.MILLISECONDS.sleep(DROP_EVERY_MILLIS);
            }
        } catch (IOException _) {
            return true; // the server has closed it
        }
    }

    private static void takeTickets(ServerProcess server) throws Exception {
        var kiosk = new QueueClient(URI.create(server.url()), "balai", server.kioskToken());
        for (int i = 0; i < TICKETS; i++) {
            var answer =
                    kiosk.post(
                            "/tickets",
                            "di-tengah-banjir-%04d".formatted(i),
                            "{\"service\":\"ktp\",\"language\":\"id\",\"channel\":\"KIOSK\"}"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertEquals(201, answer.status(), answer.body());
            assertEquals(i, Wire.MAPPER.readTree(answer.body()).path("ahead").asInt(-1));
        }
    }
}
