package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.systemtests.Client.Command;
import org.giliran.systemtests.Export.Line;
import org.giliran.systemtests.History.Answered;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A kiosk with its printer, its line to the server, and visitors who touch it. */
final class RealKiosk implements AutoCloseable {
    private static final int VISITORS = 6;
    private static final long LIVE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long HANDED_OVER_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ServerProcess server;
    private final Path folder;
    private final FaultProxy line;
    private final NetworkPrinter printer = new NetworkPrinter();
    private final DeviceProcess process;
    private final Clients visitors = new Clients("/api");

    /** Starts it in a folder of its own; its line's chance comes of the seed. */
    RealKiosk(Path folder, ServerProcess server, long seed)
            throws IOException, InterruptedException {
        this.server = server;
        this.folder = folder;
        line = new FaultProxy(server.url(), seed);
        process = DeviceProcess.kiosk(folder, server.kioskToken(), line.url(), printer.spec());
        for (int i = 0; i < VISITORS; i++) {
            visitors.add("pengunjung-" + i, "", RealKiosk::touch);
        }
    }

    private static Command touch(int number) {
        String service = number % 3 == 0 ? "kk" : "ktp";
        return new Command(
                "/visits", "{\"service\":\"%s\",\"language\":\"id\"}".formatted(service));
    }

    FaultProxy line() {
        return line;
    }

    DeviceProcess process() {
        return process;
    }

    /** They touch it until something happens of which the kiosk ends. */
    void work(int until, Clients.Fault fault) throws Exception {
        visitors.work(process.url(), until, fault, process.log());
    }

    /** They touch it while something goes on. */
    void workDuring(Clients.Fault fault) throws Exception {
        visitors.workDuring(process.url(), fault);
    }

    /** While they touch it: waits until so many more have their tickets. */
    void awaitAnswers(int more) throws InterruptedException {
        visitors.awaitAnswers(more, process.log());
    }

    List<Answered> answered() {
        return visitors.answered();
    }

    /** How many have a ticket of the kiosk's own. */
    long own() {
        return answered().stream()
                .filter(a -> a.body().contains("\"offline\":true"))
                .map(Answered::key)
                .distinct()
                .count();
    }

    /** Everybody who has none asks for his ticket again, on a good line; how many there were. */
    int settle() throws Exception {
        line.weather(Weather.FAIR);
        awaitHandOver();
        return visitors.settle(process.url());
    }

    /**
     * Holds what came of it against the hall's journal. Only who had to ask again may have been
     * sent away in between: his first ticket was not known.
     */
    void assertNothingIsLostOrDoubled() throws Exception {
        awaitHandOver();
        assertEquals(
                List.of(),
                KioskChecker.violations(
                        visitors.answered(),
                        printer.numbers(),
                        journal(),
                        Export.fetch(server.url(), server.staffToken())));
        assertEquals(
                List.of(),
                answered().stream()
                        .filter(a -> a.status() != 201)
                        .filter(a -> !a.body().contains("SERVER_AWAY") || isFirst(a))
                        .toList());
        assertTrue(printer.numbers().size() > VISITORS, "no paper came out");
    }

    /** Touches that the kiosk never answered, so that they had to be repeated. */
    Set<String> lost() {
        return visitors.lost();
    }

    /** The kiosk's own journal as it is now, read from a copy, for the kiosk holds its lock. */
    private List<Line> journal() throws IOException {
        Path copy = Files.createTempDirectory(folder, "journal");
        try (var days = Files.newDirectoryStream(folder.resolve("data/kiosk-journal"), "*.gj")) {
            for (Path day : days) {
                Files.copy(day, copy.resolve(day.getFileName()));
            }
        }
        return StoredDays.read(copy);
    }

    private boolean isFirst(Answered answer) {
        return !visitors.lost().contains(answer.key());
    }

    /** Until it has heard from the server, which lets it go on without. */
    void awaitLive() throws IOException, InterruptedException {
        long end = System.nanoTime() + LIVE_WITHIN_NANOS;
        while (!health().contains("\"live\":true")) {
            assertTrue(System.nanoTime() < end, () -> "not live; see " + process.log());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private String health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(process.url() + "/health")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** What it gave on its own comes to the server by itself. */
    private void awaitHandOver() throws IOException {
        long end = System.nanoTime() + HANDED_OVER_WITHIN_NANOS;
        while (KioskChecker.waiting(journal()) > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not all is handed over; see " + process.log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
        printer.close();
        line.close();
    }
}
