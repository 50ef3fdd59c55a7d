package org.giliran.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Context;

import org.giliran.api.QueueClient;
import org.giliran.api.Wire;
import org.giliran.api.device.DeviceStatus;
import org.giliran.api.device.DeviceStatus.Printer;
import org.giliran.api.device.DeviceStatus.PrinterState;
import org.giliran.api.device.StatusTaken;
import org.giliran.program.StatusReports.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

final class StatusReportsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    /** So seldom that what comes sooner came because of a change. */
    private static final Pace RARELY =
            new Pace(Duration.ofMinutes(1), Duration.ofMillis(20), Duration.ofMillis(5));

    /** A change that nobody tells of is noticed by no test's end. */
    private static final Pace BLIND =
            new Pace(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(5));

    private static final Pace OFTEN =
            new Pace(Duration.ofMillis(400), Duration.ofMillis(20), Duration.ofMillis(5));

    private final BlockingQueue<DeviceStatus> heard = new LinkedBlockingQueue<>();
    private final AtomicReference<Printer> printer =
            new AtomicReference<>(new Printer(PrinterState.READY, 0));

    private final Semaphore changes = new Semaphore(0);

    private volatile Duration slowness = Duration.ZERO;

    private void take(Context ctx) throws Exception {
        assertNull(ctx.header("Idempotency-Key"));
        assertEquals("Bearer kiosk-token", ctx.header("Authorization"));
        Duration wait = slowness;
        heard.add(Wire.readRequest(ctx.bodyAsBytes(), DeviceStatus.class));
        Thread.sleep(wait);
        ctx.json(new StatusTaken(NOON));
    }

    private LocalServer server(int port) {
        var settings = new LocalServer.Settings(port, List.of(), "", Set.of(), List.of());
        return LocalServer.start(
                settings, routes -> routes.post("/api/devices/status", this::take));
    }

    private StatusReports reports(int port, InstantSource clock) {
        return reports(port, clock, RARELY);
    }

    private StatusReports reports(int port, InstantSource clock, Pace pace) {
        var client = new QueueClient(URI.create("http://127.0.0.1:" + port), "h", "kiosk-token");
        return StatusReports.start(
                client,
                offset ->
                        new DeviceStatus("kiosk-1", printer.get(), null, null, null, offset, null),
                clock,
                changes,
                pace);
    }

    private DeviceStatus next() throws InterruptedException {
        DeviceStatus status = heard.poll(10, TimeUnit.SECONDS);
        assertNotNull(status, "no report came for 10 s");
        return status;
    }

    @Test
    void aDeviceReportsAtItsStartAndThenAtItsPace() throws Exception {
        try (var server = server(0);
                var _ = reports(server.port(), InstantSource.fixed(NOON), OFTEN)) {
            assertNull(next().clockOffsetMillis());
            long start = System.nanoTime();
            next();
            next();
            assertTrue(System.nanoTime() - start >= OFTEN.every().toNanos());
        }
    }

    @Test
    void aChangeDoesNotWaitForTheNextHeartbeatAndAFigureThatRunsDoes() throws Exception {
        try (var server = server(0);
                var _ = reports(server.port(), InstantSource.fixed(NOON))) {
            next();
            printer.set(new Printer(PrinterState.PAPER_OUT, 1));
            assertEquals(new Printer(PrinterState.PAPER_OUT, 1), next().printer());
            printer.set(new Printer(PrinterState.PAPER_OUT, 2));
            assertNull(heard.poll(300, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void aChangeThatIsToldOfIsReportedAtOnceAndOneThatChangedNothingIsNot() throws Exception {
        try (var server = server(0);
                var _ = reports(server.port(), InstantSource.fixed(NOON), BLIND)) {
            next();
            printer.set(new Printer(PrinterState.PAPER_LOW, 0));
            changes.release();
            assertEquals(new Printer(PrinterState.PAPER_LOW, 0), next().printer());
            changes.release();
            assertNull(heard.poll(300, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void theClocksAreComparedByEveryAnswer() throws Exception {
        try (var server = server(0);
                var _ = reports(server.port(), InstantSource.fixed(NOON.plusSeconds(90)))) {
            next();
            printer.set(new Printer(PrinterState.PAPER_LOW, 0));
            int offset = next().clockOffsetMillis();
            assertTrue(offset >= 90_000 && offset <= 90_500, () -> offset + " ms");
        }
    }

    /** Half of it would be wrong by more than the clocks may be. */
    @Test
    void aSlowAnswerSaysNothingOfTheClock() throws Exception {
        slowness = Duration.ofMillis(1_100);
        try (var server = server(0);
                var _ = reports(server.port(), InstantSource.fixed(NOON.plusSeconds(90)))) {
            next();
            printer.set(new Printer(PrinterState.PAPER_LOW, 0));
            assertNull(next().clockOffsetMillis());
            slowness = Duration.ZERO;
            printer.set(new Printer(PrinterState.PAPER_OUT, 0));
            assertNull(next().clockOffsetMillis());
            printer.set(new Printer(PrinterState.READY, 0));
            assertNotNull(next().clockOffsetMillis());
        }
    }

    @Test
    void aServerThatComesBackHearsTheDeviceAgain() throws Exception {
        LocalServer first = server(0);
        int port = first.port();
        try (var _ = reports(port, InstantSource.fixed(NOON), OFTEN)) {
            next();
            first.close();
            heard.clear();
            printer.set(new Printer(PrinterState.PAPER_OUT, 0));
            hangUpOn(port);
            try (var _ = server(port)) {
                assertEquals(new Printer(PrinterState.PAPER_OUT, 0), next().printer());
            }
        }
    }

    /** Lets one report fail. */
    private static void hangUpOn(int port) throws IOException {
        try (var away = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            away.accept().close();
        }
    }

    @Test
    void aClockThatIsAheadHasAPositiveOffsetAndHalfTheRoundTripCounts() {
        var second = Duration.ofSeconds(1);
        assertEquals(0, StatusReports.offset(NOON, second, NOON.plusMillis(500)));
        assertEquals(500, StatusReports.offset(NOON, second, NOON));
        assertEquals(-1_500, StatusReports.offset(NOON, second, NOON.plusSeconds(2)));
        assertEquals(Integer.MIN_VALUE, StatusReports.offset(Instant.EPOCH, Duration.ZERO, NOON));
    }

    @Test
    void theDiskOfAFolderHasRoomAndThatOfNoFolderIsUnknown(@TempDir Path folder) {
        assertTrue(FreeDisk.of(folder) != null);
        assertNull(FreeDisk.of(folder.resolve("not-there")));
    }
}
