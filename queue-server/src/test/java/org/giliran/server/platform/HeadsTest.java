package org.giliran.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.giliran.api.QueueClient;
import org.giliran.server.Answer;
import org.giliran.server.Golden;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Every answer shows where the chain stands, and a device notices when it is not its own. */
class HeadsTest {
    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.start(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** The heads that the exported records have, reckoned by hand from their bytes alone. */
    private Set<String> headsOfExport() throws Exception {
        var heads = new HashSet<String>();
        byte[] hash = new byte[32];
        for (var record : hall.as(Who.WATI).get("/journal").json().get("records")) {
            long seq = record.get("seq").asLong();
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            digest.update(ByteBuffer.allocate(8).putLong(seq).flip());
            hash = digest.digest(record.get("bytes").asString().getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            assertEquals(hex, record.get("hash").asString());
            heads.add(seq + ":" + hex.substring(0, 16));
        }
        return heads;
    }

    @Test
    void everyAnswerOfAHallShowsAHeadOfItsJournal() throws Exception {
        var budi = hall.as(Who.BUDI);
        List<Answer> answers =
                List.of(
                        budi.post("/tickets", RunningServer.issue("ktp")).expect(201),
                        budi.post("/counters/1/open", "{}").expect(200),
                        budi.post("/counters/1/calls", "{}").expect(201),
                        budi.post("/counters/1/calls", "{}").expect(409),
                        budi.post("/counters/3/open", "{}").expect(200),
                        budi.post("/counters/3/calls", "{}").expect(204),
                        budi.post("/tickets", "{").expect(400),
                        budi.post("/notices", "{\"text\":\"x\"}").expect(403),
                        budi.delete("/board").expect(405),
                        budi.get("/nowhere").expect(404),
                        budi.get("/board").expect(200),
                        budi.get("/board?after=" + budi.get("/board").get("version")).expect(204),
                        hall.as(Who.NOBODY).get("/board").expect(401));
        Set<String> heads = headsOfExport();
        for (Answer answer : answers) {
            assertTrue(heads.contains(answer.header("giliran-head")), answer::toString);
        }
        assertEquals(answers.getLast().header("giliran-head"), hall.head());
    }

    @Test
    void aHeadThatWasTrueIsTrueForEver() {
        var first = hall.as(Who.KIOSK).with("Giliran-Head", hall.head());
        for (int i = 0; i < 30; i++) {
            hall.takeTicket("ktp");
        }
        first.get("/kiosk").expect(200);
        hall.restart();
        String old = hall.head();
        hall.clock().advance(Duration.ofDays(1));
        hall.as(Who.KIOSK).with("Giliran-Head", old).get("/kiosk").expect(200);
        hall.as(Who.KIOSK).with("Giliran-Head", "0:0000000000000000").get("/kiosk").expect(200);
        assertEquals("UP", hall.as(Who.NOBODY).get("/health").get("status"));
    }

    private Answer takeTicketShowing(String head) {
        return hall.as(Who.KIOSK)
                .with("Giliran-Head", head)
                .post("/tickets", RunningServer.issue("ktp"));
    }

    @Test
    void aHeadThatIsNotOfThisChainIsRefusedAndRaisesAnAlarm() {
        String head = hall.head();
        String hash = head.substring(head.indexOf(':') + 1);
        for (String foreign :
                List.of(
                        "2:" + hash,
                        "999999999999999:" + hash,
                        "1:0123456789abcdef",
                        "0:" + hash,
                        "01:" + hash)) {
            takeTicketShowing(foreign).expect(409, "FORKED_HISTORY");
        }
        for (String malformed :
                List.of(
                        "-1:" + hash,
                        "1:" + hash.toUpperCase(java.util.Locale.ROOT),
                        "9999999999999999999999:" + hash,
                        "nonsense",
                        "")) {
            takeTicketShowing(malformed).expect(400, "OUT_OF_RANGE");
        }
        assertEquals(head, hall.head());
        Answer health = hall.as(Who.NOBODY).get("/health");
        assertEquals("DEGRADED", health.get("status"));
        assertTrue(health.get("alarms.0").startsWith("FORKED_HISTORY shown by 5 requests"));
        hall.as(Who.KIOSK).get("/kiosk").expect(200);
    }

    @Test
    void theSupervisorSeesHowManyRequestsShowedAnotherHistoryAndSinceWhen() {
        assertEquals("0", size(hall.as(Who.WATI).get("/live"), "serverAlarms"));
        String version = hall.as(Who.WATI).get("/live").get("version");
        takeTicketShowing("1:0123456789abcdef").expect(409);
        hall.clock().advance(Duration.ofMinutes(1));
        takeTicketShowing("1:0123456789abcdef").expect(409);
        Answer live = hall.as(Who.WATI).get("/live?after=" + version).expect(200);
        assertEquals("FORKED_HISTORY", live.get("serverAlarms.0.code"));
        assertEquals("2", live.get("serverAlarms.0.requests"));
        assertEquals(RunningServer.MORNING.toString(), since(live));
        Golden.assertMatches("live-forked", live);
        String counter = hall.as(Who.WATI).get("/counters/1").expect(200).body();
        assertTrue(counter.contains("\"serverAlarms\":[]"), counter);
    }

    private static String since(Answer live) {
        return Instant.parse(live.get("serverAlarms.0.since")).toString();
    }

    private static String size(Answer answer, String list) {
        return Integer.toString(answer.json().get(list).size());
    }

    @Test
    void aDataFolderThatWasRolledBackIsFoundOut(@TempDir Path other) {
        hall.takeTicket("ktp");
        hall.takeTicket("kk");
        String seen = hall.head();
        try (var copy = RunningServer.start(other)) {
            copy.takeTicket("ktp");
            copy.takeTicket("ktp");
            copy.as(Who.KIOSK)
                    .with("Giliran-Head", seen)
                    .get("/kiosk")
                    .expect(409, "FORKED_HISTORY");
        }
    }

    @Test
    void noAnswerShowsAHeadThatTheServerDoesNotYetKnow() throws Exception {
        URI server = URI.create("http://127.0.0.1:" + hall.port());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients =
                    IntStream.range(0, 8)
                            .<Future<?>>mapToObj(
                                    i -> threads.submit(() -> takeTickets(client(server), i)))
                            .toList();
            for (var client : clients) {
                client.get();
            }
        }
        assertEquals("UP", hall.as(Who.NOBODY).get("/health").get("status"));
    }

    private QueueClient client(URI server) {
        return new QueueClient(server, "balai", hall.token(Who.WATI));
    }

    /** The client sends the newest head that it has seen with each request. */
    private static Void takeTickets(QueueClient client, int number) throws Exception {
        for (int i = 0; i < 40; i++) {
            String key = "kunci-%d-%d-0123456789".formatted(number, i);
            byte[] body = RunningServer.issue("ktp").getBytes(StandardCharsets.UTF_8);
            assertEquals(201, client.post("/tickets", key, body).status());
            assertEquals(200, client.get("/board").status());
        }
        return null;
    }
}
