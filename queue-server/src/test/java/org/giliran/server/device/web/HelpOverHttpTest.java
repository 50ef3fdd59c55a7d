package org.giliran.server.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.giliran.server.Answer;
import org.giliran.server.Caller;
import org.giliran.server.RunningServer;
import org.giliran.server.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Somebody at a kiosk asks for a person, and every console knows. */
class HelpOverHttpTest {
    private static final String HELP = "/kiosks/kiosk-2/help";
    private static final String SEEN = seen("2026-11-21T02:00:00.000Z");

    @TempDir private Path data;
    private RunningServer hall;

    @BeforeEach
    void open() {
        hall = RunningServer.startWithKiosks(data);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Caller kiosk() {
        return hall.asKiosk("kiosk-2");
    }

    private Caller budi() {
        return hall.as(Who.BUDI);
    }

    private Answer ask() {
        return kiosk().post(HELP, "{}").expect(201);
    }

    private static String seen(String since) {
        return "{\"since\":\"" + since + "\"}";
    }

    /** What a view says of the first who waits. */
    private void assertShown(String path, String takenBy) {
        Answer view = budi().get(path).expect(200);
        assertEquals("kiosk-2", view.get("help.0.kiosk"), path);
        assertEquals("Anjungan 2", view.get("help.0.name.id"), path);
        assertEquals("at the north door", view.get("help.0.place.en"), path);
        assertEquals("2026-11-21T02:00:00.000Z", view.get("help.0.since"), path);
        assertEquals(takenBy, view.get("help.0.takenBy"), path);
    }

    private void assertNobodyWaits() {
        assertEquals("", kiosk().get("/kiosk").expect(200).get("help.since"));
        assertEquals("", budi().get("/live").expect(200).get("help.0.kiosk"));
        assertEquals("", budi().get("/counters/1").expect(200).get("help.0.kiosk"));
    }

    @Test
    void consolesAndSupervisorsSeeWhoWaitsAndTheKioskThatSomebodyComes() {
        ask();
        assertShown("/counters/1", "");
        assertShown("/live", "");
        assertEquals("false", kiosk().get("/kiosk").expect(200).get("help.coming"));
        assertEquals("true", budi().post(HELP + "/take", SEEN).expect(200).get("coming"));
        assertShown("/counters/1", "Budi Santoso");
        assertEquals("true", kiosk().get("/kiosk").expect(200).get("help.coming"));
        assertEquals("", hall.as(Who.KIOSK).get("/kiosk").expect(200).get("help.since"));
        hall.as(Who.SARI).post(HELP + "/done", SEEN).expect(204);
        assertNobodyWaits();
    }

    @Test
    void aConsoleThatWatchesIsToldAtOnce() throws Exception {
        String version = budi().get("/counters/1").expect(200).get("version");
        CompletableFuture<Answer> poll = budi().poll("/counters/1?wait=20&after=" + version);
        hall.awaitHeldPolls(1);
        ask();
        Answer told = poll.get(10, TimeUnit.SECONDS).expect(200);
        assertEquals("kiosk-2", told.get("help.0.kiosk"));
    }

    @Test
    void aCallThatNobodyTakesIsGoneFromEveryScreenAfterTenMinutes() {
        ask();
        hall.clock().advance(Duration.ofMinutes(9));
        assertShown("/live", "");
        hall.clock().advance(Duration.ofMinutes(1));
        assertNobodyWaits();
        budi().post(HELP + "/take", SEEN).expect(409, "HELP_OVER");
    }

    @Test
    void aLostAnswerCallsNobodyASecondTime() {
        String key = "bantuan-0123456789";
        kiosk().post(HELP, "{}", key).expect(201);
        kiosk().post(HELP + "/done", SEEN).expect(204);
        kiosk().post(HELP, "{}", key).expect(201);
        assertNobodyWaits();
    }

    /** Sari's browser sends her {@code done} again, under a key of its own, minutes later. */
    @Test
    void aDoneThatComesAgainDoesNotEndTheCallOfWhoeverCameNext() {
        String first = seen(ask().get("since"));
        hall.as(Who.SARI).post(HELP + "/done", first).expect(204);
        hall.clock().advance(Duration.ofMinutes(2));
        String next = ask().get("since");
        hall.as(Who.SARI).post(HELP + "/done", first).expect(204);
        kiosk().post(HELP + "/done", first).expect(204);
        budi().post(HELP + "/take", first).expect(409, "HELP_OVER");
        assertEquals(next, kiosk().get("/kiosk").expect(200).get("help.since"));
        assertEquals("true", budi().post(HELP + "/take", seen(next)).expect(200).get("coming"));
    }

    @Test
    void aKioskAsksAndEndsForItselfOnly() {
        hall.as(Who.KIOSK).post(HELP, "{}").expect(403, "OTHER_DEVICE");
        ask();
        hall.as(Who.KIOSK).post(HELP + "/done", SEEN).expect(403, "OTHER_DEVICE");
        kiosk().post(HELP + "/take", SEEN).expect(403, "NOT_ALLOWED");
        budi().post(HELP, "{}").expect(403, "NOT_ALLOWED");
        budi().post("/kiosks/kiosk-9/help/take", SEEN).expect(404, "NOT_FOUND");
        assertShown("/live", "");
    }

    /** The same whenever it is repeated. */
    @Test
    void theAnswerToACommandSaysNothingOfIt() {
        ask();
        assertEquals("", budi().post("/counters/1/open", "{}").expect(200).get("help.0.kiosk"));
    }

    @Test
    void itIsNoEventOfTheDay() {
        String before = hall.head();
        ask();
        budi().post(HELP + "/take", SEEN).expect(200);
        assertEquals(before, hall.head());
        hall.issueAtKiosk("ktp");
        assertNotEquals(before, hall.head());
    }
}
