package org.giliran.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.giliran.api.Wire;
import org.giliran.systemtests.History.Answered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server on a file system of 8 MB that is filled: by its own tickets, then by somebody else. */
class FullDiskTest {
    private static final int CALLS = Boolean.getBoolean("giliran.long") ? 60 : 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Answered> history = new ArrayList<>();

    @BeforeEach
    void onlyRootMounts() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root mounts");
    }

    @Test
    void ticketsStopBeforeTheBrinkCallsGoOnAndWithRoomAgainTicketsAreGiven() throws Exception {
        try (var disk = Mounted.inMemory(folder.resolve("disk"), "8m");
                var server = new ServerProcess(folder, disk)) {
            post(server, server.staffToken(), "/counters/1/open", "{}");
            takeTicketsUntilTheyAreRefused(server);
            assertTightEverywhere(server);
            disk.fill();
            serve(server, CALLS);
            assertReportsAreStaleOrAway(server);
            server.kill();
            server.start();
            assertTightEverywhere(server);
            serve(server, CALLS);
            disk.empty();
            disk.remount("size=64m");
            awaitUp(server);
            assertEquals(201, ticket(server).status());
            assertNothingLost(server);
            assertEquals(143, server.stop());
            String verified = server.verify();
            assertTrue(verified.startsWith("0 ok balai "), verified);
        }
    }

    private void takeTicketsUntilTheyAreRefused(ServerProcess server) throws Exception {
        Answered last = ticket(server);
        while (last.status() == 201) {
            last = ticket(server);
        }
        assertEquals(503, last.status(), last.body());
        assertTrue(last.body().contains("\"DISK_FULL\""), last.body());
        assertTrue(history.size() > 200, history.size() + " answers");
    }

    private Answered ticket(ServerProcess server) throws Exception {
        return post(
                server,
                server.kioskToken(),
                "/tickets",
                "{\"service\":\"ktp\",\"language\":\"id\",\"channel\":\"KIOSK\"}");
    }

    /** Calls, starts, finishes and rates: all of it is done. */
    private void serve(ServerProcess server, int visits) throws Exception {
        for (int i = 0; i < visits; i++) {
            Answered called = post(server, server.staffToken(), "/counters/1/calls", "{}");
            assertEquals(201, called.status(), called.body());
            for (String step : List.of("/start", "/finish")) {
                Answered done = post(server, server.staffToken(), "/counters/1" + step, "{}");
                assertEquals(200, done.status(), done.body());
            }
            Answered rated =
                    post(
                            server,
                            server.kioskToken(),
                            "/ratings",
                            "{\"score\":4,\"counter\":\"1\",\"source\":\"BUTTON\"}");
            assertEquals(201, rated.status(), rated.body());
        }
    }

    private void assertTightEverywhere(ServerProcess server) throws Exception {
        assertEquals(503, ticket(server).status());
        assertEquals("DEGRADED", get(server, "/health").get("status").asString());
        assertTrue(get(server, "/health").get("alarms").get(0).asString().startsWith("DISK_FULL"));
        assertTrue(get(server, "/api/halls/balai/kiosk").get("diskFull").asBoolean());
        for (String view : List.of("live", "counters/1")) {
            JsonNode alarms = get(server, "/api/halls/balai/" + view).get("serverAlarms");
            assertEquals("DISK_FULL", alarms.get(0).get("code").asString(), view);
        }
    }

    /** Who fills a disk at once may break into the last of what the tables were writing. */
    private void assertReportsAreStaleOrAway(ServerProcess server) throws Exception {
        JsonNode report = get(server, "/api/halls/balai/reports/today?by=service");
        boolean stale = report.path("stale").asBoolean(false);
        assertTrue(
                stale || report.path("code").asString("").equals("REPORTS_AWAY"), report::toString);
    }

    private void awaitUp(ServerProcess server) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (!get(server, "/health").get("status").asString().equals("UP")) {
            assertTrue(System.nanoTime() < end, () -> "still tight; see " + server.log());
        }
        assertFalse(get(server, "/api/halls/balai/kiosk").has("diskFull"));
    }

    /** Refusals for want of room have no effect, and are no other history. */
    private void assertNothingLost(ServerProcess server) throws Exception {
        var journal = Export.fetch(server.url(), server.staffToken());
        List<Answered> done = history.stream().filter(a -> a.status() != 503).toList();
        assertEquals(List.of(), Checker.violations(done, journal));
        assertEquals(
                Reports.counted(journal, "TicketIssued", "service"),
                Reports.visits(server, "service"));
    }

    private Answered post(ServerProcess server, String token, String path, String body)
            throws Exception {
        String key = "disk-penuh-%08d".formatted(history.size());
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/api/halls/balai" + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        var answered = new Answered("penguji", path, key, response.statusCode(), response.body());
        history.add(answered);
        return answered;
    }

    private JsonNode get(ServerProcess server, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + server.staffToken())
                        .build();
        return Wire.MAPPER.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Faster than anybody looks: what the tables were writing does not fit any more. */
    @Test
    void aDiskThatIsFilledAtOnceStopsNeitherTheCallsNorTheTablesForGood() throws Exception {
        try (var disk = Mounted.inMemory(folder.resolve("disk"), "24m");
                var server = new ServerProcess(folder, disk)) {
            post(server, server.staffToken(), "/counters/1/open", "{}");
            for (int i = 0; i < 2 * CALLS; i++) {
                ticket(server);
                if (i == CALLS) {
                    disk.fill();
                }
            }
            serve(server, CALLS);
            assertReportsAreStaleOrAway(server);
            disk.empty();
            awaitUp(server);
            assertEquals(201, ticket(server).status());
            assertNothingLost(server);
        }
    }

    @Test
    void aNewHallOnAFullDiskSaysThatItIsFull() throws Exception {
        try (var disk = Mounted.inMemory(folder.resolve("disk"), "8m");
                var server = new ServerProcess(folder, disk)) {
            server.stop();
            Path journal = server.data().resolve("journal/balai");
            try (var files = Files.list(journal)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            disk.fill();
            String said = server.startInVain(disk.before());
            assertTrue(said.startsWith("1 giliran server: "), said);
            assertTrue(said.contains(" is full"), said);
            assertTrue(said.contains("ake room on it, then start again"), said);
            assertEquals(1, said.strip().lines().count(), said);
        }
    }
}
